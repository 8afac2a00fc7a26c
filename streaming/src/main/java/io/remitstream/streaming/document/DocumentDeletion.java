package io.remitstream.streaming.document;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.DocumentEvent.DocumentDeleted;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Deletes a document for good, and with an archive the documents that came in it. One transaction
 * whoever works on it, destroys its key, and with it everything that it sealed, in backups too;
 * removes what was read; and leaves a tombstone and an event. The bytes go after the commit: should
 * that fail, nobody can read them any more.
 */
public final class DocumentDeletion {

  private static final int FILES_AT_ONCE = 4;
  private static final Logger LOG = LoggerFactory.getLogger(DocumentDeletion.class);

  private final TenantTransactions transactions;
  private final Jobs jobs;
  private final EventLog log;
  private final BlobStore blobs;

  public DocumentDeletion(
      TenantTransactions transactions, Jobs jobs, EventLog log, BlobStore blobs) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.log = log;
    this.blobs = blobs;
  }

  /**
   * Fails with {@link DocumentNotFound}: absent, deleted before, or another tenant's. What was read
   * from a very large document goes in further transactions; {@link #finish} does what a crash left
   * of that. The files of an archive go first, so that who asks again after a failure deletes the
   * rest.
   */
  public Mono<Void> delete(DocumentId id, Cause cause) {
    return transactions
        .inTransaction(client -> files(client, id))
        .flatMapMany(Flux::fromIterable)
        .flatMap(file -> deleteFile(file, cause), FILES_AT_ONCE)
        .then(Mono.defer(() -> deleteAlone(id, cause)));
  }

  /**
   * Its job is cancelled before they are looked for: an archive that is being unpacked gets none.
   */
  private Mono<List<DocumentId>> files(DatabaseClient client, DocumentId archive) {
    return jobs.cancel(client, archive)
        .thenMany(
            client
                .sql(
                    """
                    select id from document
                    where tenant_id = (select current_tenant()) and parent_id = $1 and deleted_at is null
                    order by entry
                    """)
                .bind("$1", archive.value())
                .mapValue(UUID.class)
                .all())
        .map(DocumentId::new)
        .collectList();
  }

  /** Somebody else may have been faster. */
  private Mono<Void> deleteFile(DocumentId file, Cause cause) {
    return deleteAlone(file, cause).onErrorComplete(DocumentNotFound.class);
  }

  private Mono<Void> deleteAlone(DocumentId id, Cause cause) {
    return transactions
        .inTransaction(client -> delete(client, id, cause))
        .flatMap(more -> more ? removeRest(id) : Mono.empty())
        .then(Mono.defer(() -> removeBytes(id)));
  }

  /** Removes what is left of a document that was deleted before. */
  public Mono<Void> finish(DocumentId id) {
    return removeRest(id).then(Mono.defer(() -> removeBytes(id)));
  }

  private Mono<Void> removeRest(DocumentId id) {
    return transactions
        .inTransaction(client -> ExtractedRows.removeSome(client, id))
        .repeat()
        .takeWhile(more -> more)
        .then();
  }

  /**
   * The job goes first: its row is what a worker locks first, too. A worker that ends just now is
   * waited for, and one that writes later is refused.
   */
  private Mono<Boolean> delete(DatabaseClient client, DocumentId id, Cause cause) {
    return jobs.cancel(client, id)
        .then(entomb(client, id))
        .then(forgetReviews(client, id))
        .then(log.append(client, new DocumentDeleted(id.value()), cause))
        .then(ExtractedRows.removeSome(client, id));
  }

  private static Mono<Void> forgetReviews(DatabaseClient client, DocumentId id) {
    return client
        .sql(
            """
            with lease as (delete from review_lease where tenant_id = (select current_tenant()) and document_id = $1)
            delete from review_entry where tenant_id = (select current_tenant()) and document_id = $1
            """)
        .bind("$1", id.value())
        .then();
  }

  private static Mono<Void> entomb(DatabaseClient client, DocumentId id) {
    return client
        .sql(
            """
            update document
            set file_name = null, content_hash = null, hash_token = null, wrapped_key = null, key_id = null, category = null,
                problem_detail = null, password = null, revision = revision + 1, deleted_at = clock_timestamp(),
                updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1 and deleted_at is null
            """)
        .bind("$1", id.value())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(DocumentNotFound::new))
        .then();
  }

  private Mono<Void> removeBytes(DocumentId id) {
    return Tenancy.current()
        .flatMap(tenant -> blobs.delete(new BlobId(tenant, id.value())))
        .doOnError(
            failure ->
                LOG.warn("the bytes of a deleted document could not be removed; its key is gone"))
        .onErrorComplete();
  }
}
