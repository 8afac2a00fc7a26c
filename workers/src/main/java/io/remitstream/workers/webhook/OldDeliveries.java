package io.remitstream.workers.webhook;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Removes deliveries that have had their time, with their attempts: those that were delivered or
 * cancelled, and that a statement covers where they have a sequence. What failed stays.
 */
final class OldDeliveries {

  private static final int MOST = 1_000;
  private static final int RANDOM_BITS = 16;

  private final DispatchTransactions transactions;
  private final Duration retention;
  private final Clock clock;

  OldDeliveries(DispatchTransactions transactions, Duration retention, Clock clock) {
    this.transactions = transactions;
    this.retention = retention;
    this.clock = clock;
  }

  /** Until nothing is left to remove. */
  Mono<Void> remove() {
    return Mono.defer(this::some).repeat().takeUntil(many -> many < MOST).then();
  }

  /** Ids begin with the time of their making, and the primary key ends with them. */
  private Mono<Long> some() {
    long oldest = clock.instant().minus(retention).toEpochMilli();
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    """
                    with old as (
                      select d.tenant_id, d.endpoint_id, d.id from webhook_endpoint e
                      join webhook_delivery d on d.tenant_id = e.tenant_id and d.endpoint_id = e.id
                      where d.id < $1 and d.state in ('DELIVERED', 'CANCELLED')
                        and (d.sequence is null or d.sequence <= e.proven or e.state = 'DELETED') limit $2)
                    delete from webhook_delivery d using old
                    where d.tenant_id = old.tenant_id and d.endpoint_id = old.endpoint_id and d.id = old.id
                    """)
                .bind("$1", new UUID(oldest << RANDOM_BITS, 0))
                .bind("$2", MOST)
                .fetch()
                .rowsUpdated());
  }
}
