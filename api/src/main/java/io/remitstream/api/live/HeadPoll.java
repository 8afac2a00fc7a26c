package io.remitstream.api.live;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asks the database where the logs end, of all tenants that somebody listens to, in one query. With
 * it nothing depends on the bus: what the bus loses, or all of it while it is away, comes a poll
 * later.
 */
final class HeadPoll {

  private static final Logger LOG = LoggerFactory.getLogger(HeadPoll.class);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final LiveHub hub;
  private final DispatchTransactions transactions;
  private final Duration every;

  HeadPoll(LiveHub hub, DispatchTransactions transactions, Duration every) {
    this.hub = hub;
    this.transactions = transactions;
    this.every = every;
  }

  /** Never ends by itself. */
  Flux<Void> polling() {
    return Mono.defer(this::poll)
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, every)
                .maxBackoff(LONGEST)
                .transientErrors(true)
                .doBeforeRetry(
                    failed ->
                        LOG.warn("the logs' ends are unknown: {}", failed.failure().toString())))
        .repeatWhen(done -> done.delayUntil(again -> Mono.delay(jittered())));
  }

  /** So that many instances do not ask in step. */
  private Duration jittered() {
    return every.multipliedBy(75 + ThreadLocalRandom.current().nextInt(50)).dividedBy(100);
  }

  private Mono<Void> poll() {
    Collection<TenantId> tenants = hub.tenants();
    return tenants.isEmpty() ? Mono.empty() : poll(tenants);
  }

  private Mono<Void> poll(Collection<TenantId> tenants) {
    return transactions
        .inTransaction(
            client ->
                client
                    .sql(
                        "select tenant_id, epoch, position from tenant_log where tenant_id ="
                            + " any($1)")
                    .bind("$1", tenants.stream().map(TenantId::value).toArray(UUID[]::new))
                    .map(HeadPoll::end)
                    .all()
                    .collectList())
        .doOnNext(ends -> ends.forEach(end -> hub.observe(end.getKey(), end.getValue())))
        .then();
  }

  private static Map.Entry<TenantId, Cursor> end(Readable row) {
    return Map.entry(
        new TenantId(Objects.requireNonNull(row.get("tenant_id", UUID.class))),
        new Cursor(
            Objects.requireNonNull(row.get("epoch", Integer.class)),
            Objects.requireNonNull(row.get("position", Long.class))));
  }
}
