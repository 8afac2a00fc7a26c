package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.event.DocumentEvent.DocumentReviewed;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.review.Corrections.Along;
import io.remitstream.streaming.review.ReviewHistory.Action;
import io.remitstream.streaming.review.ReviewRows.Locked;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * How a review ends: the document is as it should be, or is not wanted, or is to be read again.
 * Each in one transaction with its event and its entry in the history.
 */
public final class ReviewDecisions {

  private static final List<DocumentStatus> WAITING =
      List.of(DocumentStatus.REVIEW_REQUIRED, DocumentStatus.PARTIAL);
  private static final List<DocumentStatus> ENDED =
      Arrays.stream(DocumentStatus.values()).filter(DocumentStatus::isFinal).toList();

  private final TenantTransactions transactions;
  private final DocumentStore documents;
  private final EventLog log;
  private final Jobs jobs;

  public ReviewDecisions(
      TenantTransactions transactions, DocumentStore documents, EventLog log, Jobs jobs) {
    this.transactions = transactions;
    this.documents = documents;
    this.log = log;
    this.jobs = jobs;
  }

  /**
   * @param revision that was looked at; null where it does not matter
   */
  public Mono<Void> approve(
      DocumentId id, @Nullable Integer revision, Reviewer reviewer, Along along) {
    var step = new Step(id, revision, Action.APPROVED, null, reviewer, WAITING);
    return taken(
        step, along, (client, locked) -> settle(client, step, locked, DocumentStatus.PROCESSED));
  }

  /**
   * @param reason free text; kept as ciphertext
   */
  public Mono<Void> reject(
      DocumentId id, @Nullable Integer revision, String reason, Reviewer reviewer, Along along) {
    var step = new Step(id, revision, Action.REJECTED, reason, reviewer, WAITING);
    return taken(
        step, along, (client, locked) -> settle(client, step, locked, DocumentStatus.REJECTED));
  }

  /** Makes its extraction due again; what is there stays until that begins. */
  public Mono<Void> reprocess(
      DocumentId id, @Nullable Integer revision, Reviewer reviewer, Along along) {
    var step = new Step(id, revision, Action.REPROCESSED, null, reviewer, ENDED);
    return taken(step, along, (client, locked) -> again(client, step, locked));
  }

  private Mono<Void> taken(Step step, Along along, Effect effect) {
    return documents
        .open(step.id())
        .flatMap(
            open ->
                transactions.inTransaction(
                    client ->
                        ReviewRows.lock(client, step.id())
                            .map(locked -> locked.require(step.revision(), step.from()))
                            .delayUntil(
                                locked ->
                                    ReviewLeases.requireFree(
                                        client, step.id(), step.reviewer().subject()))
                            .delayUntil(locked -> effect.on(client, locked))
                            .delayUntil(locked -> remember(client, open, step, locked))
                            .delayUntil(locked -> ReviewLeases.remove(client, step.id()))
                            .delayUntil(locked -> along.within(client))
                            .map(Locked::revision)))
        .then();
  }

  private static Mono<Void> remember(
      DatabaseClient client, OpenDocument open, Step step, Locked locked) {
    return ReviewHistory.add(
        client,
        open.key().fields(),
        step.id(),
        step.action(),
        locked.revision() + 1,
        null,
        step.reason(),
        step.reviewer().subject());
  }

  private Mono<Void> settle(
      DatabaseClient client, Step step, Locked locked, DocumentStatus status) {
    var event = new DocumentReviewed(step.id().value(), locked.revision() + 1, status);
    return client
        .sql(
            """
            update document set status = $2, revision = revision + 1, updated_at = clock_timestamp(),
              problem_code = case when $2 = 'REJECTED' then 'rejected-in-review' end, problem_detail = null
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", step.id().value())
        .bind("$2", status.name())
        .then()
        .then(log.append(client, event, step.reviewer().cause()));
  }

  private Mono<Void> again(DatabaseClient client, Step step, Locked locked) {
    return client
        .sql(
            """
            update document set status = 'RECEIVED', stage = 'RECEIVED', revision = revision + 1, problem_code = null,
              problem_detail = null, balanced = null, completed_at = null, updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", step.id().value())
        .then()
        .then(ReviewHistory.unapply(client, step.id()))
        .then(
            jobs.again(
                client,
                JobKind.EXTRACTION,
                step.id(),
                locked.sizeBytes(),
                step.reviewer().cause()));
  }

  /** What a decision does to the document. */
  private interface Effect {
    Mono<Void> on(DatabaseClient client, Locked locked);
  }

  private record Step(
      DocumentId id,
      @Nullable Integer revision,
      Action action,
      @Nullable String reason,
      Reviewer reviewer,
      List<DocumentStatus> from) {}
}
