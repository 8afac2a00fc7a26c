package io.remitstream.api.live;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A connection outlives the token that it was opened with; it does not outlive its key. The keys of
 * all open connections are looked up together, again and again; where that fails for too long, they
 * are closed.
 */
final class KeyWatch {

  private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

  private final Connections connections;
  private final DispatchTransactions transactions;
  private final LiveSettings settings;
  private final long tolerated;
  private long failures;

  KeyWatch(Connections connections, DispatchTransactions transactions, LiveSettings settings) {
    this.connections = connections;
    this.transactions = transactions;
    this.settings = settings;
    this.tolerated = settings.unchecked().dividedBy(settings.recheck());
  }

  /** Never ends by itself. */
  Flux<Void> watch() {
    Duration every = settings.recheck();
    return Flux.interval(every, every).onBackpressureDrop().concatMap(tick -> check());
  }

  private Mono<Void> check() {
    Set<UUID> asked = connections.keys();
    return asked.isEmpty() ? Mono.empty() : check(asked);
  }

  private Mono<Void> check(Set<UUID> asked) {
    return valid(asked)
        .doOnNext(valid -> connections.endInvalid(asked, valid))
        .doOnNext(valid -> failures = 0)
        .doOnError(this::tolerate)
        .onErrorComplete()
        .then();
  }

  private Mono<Set<UUID>> valid(Set<UUID> asked) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select id from api_key
                    where id = any($1) and revoked_at is null
                      and (expires_at is null or expires_at > clock_timestamp())
                    """)
                .bind("$1", asked.toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all()
                .collect(Collectors.toSet()));
  }

  private void tolerate(Throwable error) {
    LOG.warn("the keys of open connections could not be looked up: {}", error.toString());
    failures++;
    if (failures > tolerated) {
      connections.endAll(Ending.UNVERIFIED);
    }
  }
}
