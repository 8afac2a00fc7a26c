package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Sets leaves of a document right. One transaction changes the rows, asks the equations of the
 * affected remittances again, replaces the findings, raises the revision and keeps what was there
 * before.
 */
public final class Corrections {

  /** Corrections that one call takes at most. */
  public static final int MOST = 100;

  private static final List<DocumentStatus> OPEN =
      List.of(DocumentStatus.REVIEW_REQUIRED, DocumentStatus.PARTIAL, DocumentStatus.PROCESSED);

  private final TenantTransactions transactions;
  private final DocumentStore documents;
  private final TenantKeys keys;

  public Corrections(TenantTransactions transactions, DocumentStore documents, TenantKeys keys) {
    this.transactions = transactions;
    this.documents = documents;
    this.keys = keys;
  }

  /**
   * All of them or none. Fails with {@link ReviewRefused}.
   *
   * @param revision that the corrections were made on
   * @return the document's new revision
   */
  public Mono<Integer> apply(
      DocumentId id,
      int revision,
      String reason,
      List<Correction> corrections,
      Reviewer reviewer,
      Along along) {
    return opened(id)
        .flatMap(
            opened ->
                transactions.inTransaction(
                    client ->
                        ReviewRows.lock(client, id)
                            .map(locked -> locked.require(revision, OPEN))
                            .delayUntil(
                                locked -> ReviewLeases.requireFree(client, id, reviewer.subject()))
                            .flatMap(
                                locked ->
                                    new Change(client, opened, locked)
                                        .apply(corrections, reason, reviewer))
                            .delayUntil(made -> along.within(client))));
  }

  private Mono<Reapplying> opened(DocumentId id) {
    return documents
        .open(id)
        .flatMap(
            open ->
                keys.get(open.key().tenant())
                    .map(tenant -> new Reapplying(id, open.key().fields(), tenant.index())));
  }

  /** What else the transaction does. */
  public interface Along {
    Along NOTHING = client -> Mono.empty();

    Mono<Void> within(DatabaseClient client);
  }
}
