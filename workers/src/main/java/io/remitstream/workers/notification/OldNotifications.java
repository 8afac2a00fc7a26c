package io.remitstream.workers.notification;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Removes notifications that have had their time, read or not; what is still due stays. */
final class OldNotifications {

  private static final int MOST = 1_000;
  private static final int RANDOM_BITS = 16;

  private final DispatchTransactions transactions;
  private final Duration retention;
  private final Clock clock;

  OldNotifications(DispatchTransactions transactions, Duration retention, Clock clock) {
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
                      select n.tenant_id, n.id from notification_feed f
                      join notification n on n.tenant_id = f.tenant_id
                      where n.id < $1 and n.state not in ('DUE', 'GATHERED', 'RUNNING') limit $2)
                    delete from notification n using old where n.tenant_id = old.tenant_id and n.id = old.id
                    """)
                .bind("$1", new UUID(oldest << RANDOM_BITS, 0))
                .bind("$2", MOST)
                .fetch()
                .rowsUpdated());
  }
}
