package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Slice.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Rows of the lists of several parents, in one statement, and by their parent again. */
final class ListRows {

  private ListRows() {}

  /**
   * Whose {@code $1} are the parents, {@code $2} the ordinal before, {@code $3} how many of each.
   */
  static GenericExecuteSpec of(
      DatabaseClient client, String sql, Window<Integer> window, List<UUID> parents) {
    return client
        .sql(sql)
        .bind("$1", parents.toArray(UUID[]::new))
        .bind("$2", window.after())
        .bind("$3", window.limit());
  }

  static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byParent() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }
}
