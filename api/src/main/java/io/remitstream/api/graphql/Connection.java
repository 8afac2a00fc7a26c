package io.remitstream.api.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as the <a href="https://relay.dev/graphql/connections.htm">GraphQL Cursor
 * Connections Specification</a> has it; read forwards only.
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  public Connection {
    edges = List.copyOf(edges);
  }

  /**
   * A page of what was asked for, out of one more than fits where there is more.
   *
   * @param begun whether the page begins behind a cursor
   */
  static <T> Connection<T> of(List<Edge<T>> found, int first, boolean begun) {
    boolean more = found.size() > first;
    return of(more ? found.subList(0, first) : found, more, begun);
  }

  /**
   * @param more whether something comes behind these
   */
  static <T> Connection<T> of(List<Edge<T>> edges, boolean more, boolean begun) {
    String start = edges.isEmpty() ? null : edges.getFirst().cursor();
    String end = edges.isEmpty() ? null : edges.getLast().cursor();
    return new Connection<>(edges, new PageInfo(more, begun, start, end));
  }

  public List<T> nodes() {
    return edges.stream().map(Edge::node).toList();
  }

  /** One of a list, and its place there. */
  public record Edge<T>(String cursor, T node) {}

  /** What comes before and behind a page. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}
}
