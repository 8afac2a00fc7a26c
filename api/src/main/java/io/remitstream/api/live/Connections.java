package io.remitstream.api.live;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All open streams and sockets of this process: counted by tenant, ended by key or all at once. */
public final class Connections {

  private static final Duration STEP = Duration.ofMillis(100);
  private static final int FEW = 20;

  private final Map<TenantId, Integer> counts = new ConcurrentHashMap<>();
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final int bound;
  private volatile boolean draining;

  /**
   * @param bound of one tenant's
   */
  Connections(int bound) {
    this.bound = bound;
  }

  /** Fails with {@link TooManyConnections}; whatever is opened is to be {@link #close}d. */
  public Connection open(Caller caller) {
    counts.merge(caller.tenant(), 1, Integer::sum);
    var connection = new Connection(caller);
    open.add(connection);
    if (counts.getOrDefault(caller.tenant(), 0) > bound) {
      close(connection);
      throw new TooManyConnections();
    }
    if (draining) {
      connection.end(Ending.DRAINING);
    }
    return connection;
  }

  public void close(Connection connection) {
    if (open.remove(connection)) {
      counts.computeIfPresent(
          connection.caller().tenant(), (tenant, count) -> count > 1 ? count - 1 : null);
    }
  }

  int size() {
    return open.size();
  }

  /** The keys that open connections were opened with. */
  Set<UUID> keys() {
    return open.stream()
        .map(connection -> connection.caller().keyId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Ends the connections of these keys, where they are among {@code asked} and not {@code valid}.
   */
  void endInvalid(Set<UUID> asked, Set<UUID> valid) {
    open.stream()
        .filter(connection -> asked.contains(connection.caller().keyId()))
        .filter(connection -> !valid.contains(connection.caller().keyId()))
        .forEach(connection -> connection.end(Ending.KEY_INVALID));
  }

  void endAll(Ending ending) {
    open.forEach(connection -> connection.end(ending));
  }

  /**
   * Ends whatever comes from now on, and a few after the other what is open: they all come back at
   * once, and where they come to is to open them as fast as they are ended.
   *
   * @param atMost the time that it may take
   */
  Flux<Void> drain(Duration atMost) {
    return Flux.defer(
        () -> {
          draining = true;
          List<Connection> all = List.copyOf(open);
          long steps = Math.max(1, atMost.dividedBy(STEP));
          int few = Math.max(FEW, Math.ceilDiv(all.size(), Math.toIntExact(steps)));
          return Flux.fromIterable(all)
              .buffer(few)
              .delayUntil(
                  next -> next.getFirst() == all.getFirst() ? Mono.empty() : Mono.delay(STEP))
              .concatMap(Connections::sendAway, 1);
        });
  }

  private static Mono<Void> sendAway(List<Connection> few) {
    return Mono.fromRunnable(() -> few.forEach(connection -> connection.end(Ending.DRAINING)));
  }
}
