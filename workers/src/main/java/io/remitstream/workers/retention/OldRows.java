package io.remitstream.workers.retention;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Removes rows whose ids begin with the time of their making, over all tenants, a thousand in a
 * statement.
 *
 * @param retention how long they are kept, counted from their making
 */
public record OldRows(DispatchTransactions transactions, Duration retention, Clock clock) {

  private static final int MOST = 1_000;
  private static final int RANDOM_BITS = 16;

  /**
   * Until nothing is left to remove.
   *
   * @param delete deletes at most {@code $2} rows with ids below {@code $1}
   */
  public Mono<Void> removeBy(String delete) {
    return Mono.defer(() -> some(delete)).repeat().takeUntil(many -> many < MOST).then();
  }

  private Mono<Long> some(String delete) {
    long oldest = clock.instant().minus(retention).toEpochMilli();
    return transactions.inOneStatement(
        client ->
            client
                .sql(delete)
                .bind("$1", new UUID(oldest << RANDOM_BITS, 0))
                .bind("$2", MOST)
                .fetch()
                .rowsUpdated());
  }
}
