package io.remitstream.workers.retention;

import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes a tenant's documents that it wants to keep no longer, in the same way as the tenant
 * itself would, and ends deletions that a crash cut short.
 */
final class ExpiredDocuments {

  private static final int MOST_AT_ONCE = 200;

  private static final String EXPIRED =
      """
      select d.id from document d join tenant t using (tenant_id)
      where d.tenant_id = (select current_tenant()) and d.deleted_at is null
        and d.received_at < now() - make_interval(days => t.retention_days)
      order by d.received_at limit :most
      """;

  private static final String UNFINISHED =
      """
      select d.id from document d
      where d.tenant_id = (select current_tenant()) and d.deleted_at < now() - interval '1 hour'
        and (exists (select from remittance r where r.tenant_id = d.tenant_id and r.document_id = d.id)
          or exists (select from search_token s where s.tenant_id = d.tenant_id and s.document_id = d.id))
      limit :most
      """;

  private final TenantTransactions transactions;
  private final DocumentDeletion deletion;

  ExpiredDocuments(TenantTransactions transactions, DocumentDeletion deletion) {
    this.transactions = transactions;
    this.deletion = deletion;
  }

  /** How many were deleted. The first failure ends it; the next round goes on. */
  Mono<Long> delete() {
    return Mono.defer(() -> deleteSome(cause()))
        .repeat()
        .takeUntil(deleted -> deleted < MOST_AT_ONCE)
        .reduce(0L, Long::sum);
  }

  private Mono<Long> deleteSome(Cause cause) {
    return ids(EXPIRED)
        .flatMapMany(Flux::fromIterable)
        .concatMap(id -> delete(id, cause).thenReturn(id))
        .count();
  }

  /** Somebody else may have been faster. */
  private Mono<Void> delete(DocumentId id, Cause cause) {
    return deletion.delete(id, cause).onErrorComplete(DocumentNotFound.class);
  }

  Mono<Void> finish() {
    return ids(UNFINISHED).flatMapMany(Flux::fromIterable).concatMap(deletion::finish).then();
  }

  private Mono<List<DocumentId>> ids(String sql) {
    return transactions.inTransaction(client -> ids(client, sql));
  }

  private static Mono<List<DocumentId>> ids(DatabaseClient client, String sql) {
    return client
        .sql(sql)
        .bind("most", MOST_AT_ONCE)
        .mapValue(UUID.class)
        .all()
        .map(DocumentId::new)
        .collectList();
  }

  private static Cause cause() {
    return Cause.service("retention", Ids.next().toString(), null);
  }
}
