package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A page of what one parent has: what a data loader gathers.
 *
 * @param parent a document's or a remittance's id
 */
record Slice<P>(UUID parent, Window<P> window) {

  /**
   * Which page; the same for many parents as a rule.
   *
   * @param after the place before the first
   * @param begun whether that place came with a cursor
   */
  record Window<P>(int first, P after, boolean begun) {

    /** One more than asked for tells whether there is more. */
    int limit() {
      return first + 1;
    }
  }

  /** Reads one window for any number of parents; a parent that has nothing is left out. */
  interface Reading<P, T> {
    Mono<Map<UUID, List<Edge<T>>>> read(Window<P> window, List<UUID> parents);
  }

  /** One reading for each window, however many parents share it. */
  static <P, T> Mono<Map<Slice<P>, Connection<T>>> load(
      Set<Slice<P>> slices, Reading<P, T> reading) {
    Map<Window<P>, List<UUID>> windows =
        slices.stream()
            .collect(
                Collectors.groupingBy(
                    Slice::window, Collectors.mapping(Slice::parent, Collectors.toList())));
    return Flux.fromIterable(windows.entrySet())
        .concatMap(one -> load(one.getKey(), one.getValue(), reading))
        .collect(HashMap::new, Map::putAll);
  }

  private static <P, T> Mono<Map<Slice<P>, Connection<T>>> load(
      Window<P> window, List<UUID> parents, Reading<P, T> reading) {
    return reading.read(window, parents).map(found -> connections(window, parents, found));
  }

  private static <P, T> Map<Slice<P>, Connection<T>> connections(
      Window<P> window, List<UUID> parents, Map<UUID, List<Edge<T>>> found) {
    return parents.stream()
        .collect(
            Collectors.toMap(
                parent -> new Slice<>(parent, window),
                parent ->
                    Connection.of(
                        found.getOrDefault(parent, List.of()), window.first(), window.begun())));
  }
}
