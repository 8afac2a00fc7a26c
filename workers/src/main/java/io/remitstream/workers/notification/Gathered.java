package io.remitstream.workers.notification;

import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.NotificationRows;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What a digest tells, and that it tells nothing where nothing is left to tell. */
final class Gathered {

  /** Read of one digest; far more than a message lists. */
  private static final int MOST = 5000;

  private final TenantTransactions transactions;

  Gathered(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** In the order in which they happened. Fails where nothing is left to tell. */
  Mono<List<Occasion>> of(UUID digest) {
    return transactions
        .inTransaction(
            client ->
                client
                    .sql(
                        "select "
                            + NotificationRows.COLUMNS
                            + " from notification where tenant_id = (select current_tenant())"
                            + " and digest_id = $1 order by id limit $2")
                    .bind("$1", digest)
                    .bind("$2", MOST)
                    .map(row -> NotificationRows.of(row).occasion())
                    .all()
                    .collectList())
        .filter(items -> !items.isEmpty())
        .switchIfEmpty(Mono.error(NotificationRefused::noNotification));
  }
}
