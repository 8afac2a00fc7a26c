package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.ExtractedRows;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import reactor.core.publisher.Mono;

/**
 * Removes what an attempt has written, so that the next one begins with nothing and a document has
 * exactly one result. In bounded transactions, each of them fenced.
 */
final class Leftovers {

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
    return transactions
        .inTransaction(
            client ->
                fence.check(client, lease).then(ExtractedRows.removeSome(client, lease.document())))
        .repeat()
        .takeWhile(more -> more)
        .then();
  }
}
