package io.remitstream.workers.extraction;

import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes what an attempt has written, so that the next one begins with nothing and a document has
 * exactly one result. In bounded transactions, each of them fenced.
 */
final class Leftovers {

  /** Whatever refers to a row goes before it. */
  private static final List<String> TABLES =
      List.of("search_token", "finding", "claim", "remittance");

  private static final int MOST_AT_ONCE = 5000;

  private final TenantTransactions transactions;
  private final Fence fence;

  Leftovers(TenantTransactions transactions, Fence fence) {
    this.transactions = transactions;
    this.fence = fence;
  }

  /** Nothing to do if nobody has worked on the job before. */
  Mono<Void> ofEarlierAttempts(Lease lease) {
    return lease.isFirst() ? Mono.empty() : ofAll(lease);
  }

  Mono<Void> ofAll(Lease lease) {
    return Flux.fromIterable(TABLES).concatMap(table -> clear(lease, table)).then();
  }

  private Mono<Void> clear(Lease lease, String table) {
    return transactions
        .inTransaction(client -> fence.check(client, lease).then(some(client, lease, table)))
        .repeat()
        .takeUntil(removed -> removed < MOST_AT_ONCE)
        .then();
  }

  private static Mono<Long> some(DatabaseClient client, Lease lease, String table) {
    return client
        .sql(
            """
            delete from %1$s where ctid = any(array(
              select ctid from %1$s where tenant_id = (select current_tenant()) and document_id = :document limit :most))
            """
                .formatted(table))
        .bind("document", lease.document().value())
        .bind("most", MOST_AT_ONCE)
        .fetch()
        .rowsUpdated();
  }
}
