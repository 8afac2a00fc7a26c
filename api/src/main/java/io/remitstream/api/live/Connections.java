package io.remitstream.api.live;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All open streams and sockets of this process: counted by tenant, ended by key or all at once. */
public final class Connections {

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

  /** Ends everything, and whatever comes after it. */
  void drain() {
    draining = true;
    endAll(Ending.DRAINING);
  }
}
