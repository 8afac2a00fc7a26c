package io.remitstream.workers.extraction;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.DocumentEvent;
import io.remitstream.streaming.event.DocumentEvent.DocumentFailed;
import io.remitstream.streaming.event.DocumentEvent.DocumentProcessed;
import io.remitstream.streaming.event.DocumentEvent.DocumentQuarantined;
import io.remitstream.streaming.event.DocumentEvent.DocumentReviewRequired;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.review.Reapplying;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.Batch.Ending;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * What becomes of a document when its job ends. The change, its event and the end of the job share
 * one fenced transaction.
 */
final class DocumentOutcomes {

  private static final String QUARANTINED = "quarantined";
  private static final String ARCHIVE = "ARCHIVE";

  private final TenantTransactions transactions;
  private final Fence fence;
  private final EventLog log;
  private final Clock clock;

  DocumentOutcomes(TenantTransactions transactions, Fence fence, EventLog log, Clock clock) {
    this.transactions = transactions;
    this.fence = fence;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Read, as far as it goes.
   *
   * @param rows writes the last batch, in the same transaction
   * @param corrections to be made again once the rows are there
   */
  Mono<Void> conclude(
      Lease lease,
      Ending ending,
      Function<DatabaseClient, Mono<Void>> rows,
      @Nullable Reapplying corrections) {
    return ended(
        lease,
        client ->
            rows.apply(client)
                .then(Mono.defer(() -> Conclusion.write(client, lease, ending, clock.instant())))
                .flatMap(concluded -> standing(client, corrections, concluded))
                .map(standing -> event(lease, standing, ending)));
  }

  private static Mono<Conclusion> standing(
      DatabaseClient client, @Nullable Reapplying corrections, Conclusion read) {
    return corrections == null
        ? Mono.just(read)
        : corrections.within(client).map(read::corrected).defaultIfEmpty(read);
  }

  /** Not to be read: now or ever, or before somebody gives its password. */
  Mono<Void> refuse(Lease lease, Verdict verdict) {
    Fault reason = verdict.reason();
    return ended(
        lease,
        client ->
            problem(client, lease, verdict, reason.code(), reason.getMessage())
                .map(revision -> refused(lease, revision, verdict)));
  }

  private static DocumentEvent refused(Lease lease, int revision, Verdict verdict) {
    UUID document = lease.document().value();
    String problem = verdict.reason().code();
    return verdict.status() == DocumentStatus.QUARANTINED
        ? new DocumentQuarantined(document, revision, lease.attempt(), problem)
        : new DocumentFailed(document, revision, verdict.status(), problem);
  }

  /** An archive whose files are documents of their own by now. */
  Mono<Void> unpacked(Lease lease) {
    return ended(lease, client -> archived(client, lease));
  }

  private Mono<DocumentEvent> archived(DatabaseClient client, Lease lease) {
    return document(
            client,
            lease,
            """
            status = :status, stage = :stage, document_type = :type, revision = revision + 1,
            problem_code = null, problem_detail = null, updated_at = :now, completed_at = :now
            """)
        .bind("status", DocumentStatus.PROCESSED.name())
        .bind("stage", Stage.DONE.name())
        .bind("type", ARCHIVE)
        .bind("now", clock.instant())
        .mapValue(Integer.class)
        .one()
        .map(
            revision ->
                new DocumentProcessed(
                    lease.document().value(), revision, DocumentStatus.PROCESSED, 0, 0, 0, true));
  }

  /** Tried often enough. Says in the event what went wrong last. */
  Mono<Void> quarantine(Lease lease, String problem) {
    String detail =
        "Reading it was tried %d times without an outcome (last problem: %s)."
            .formatted(lease.attempt(), problem);
    return transactions.inTransaction(
        client ->
            fence
                .check(client, lease)
                .then(
                    Mono.defer(
                        () ->
                            problem(
                                client,
                                lease,
                                DocumentStatus.QUARANTINED,
                                null,
                                QUARANTINED,
                                detail)))
                .map(
                    revision ->
                        new DocumentQuarantined(
                            lease.document().value(), revision, lease.attempt(), problem))
                .flatMap(event -> log.append(client, event, lease.cause()))
                .then(Mono.defer(() -> fence.quarantine(client, lease))));
  }

  /** The job's end comes first: it is the fence as well. */
  private Mono<Void> ended(Lease lease, Outcome outcome) {
    return transactions.inTransaction(
        client ->
            fence
                .complete(client, lease)
                .then(Mono.defer(() -> outcome.write(client)))
                .flatMap(event -> log.append(client, event, lease.cause())));
  }

  private static DocumentEvent event(Lease lease, Conclusion standing, Ending ending) {
    DocumentEnded end = ending.document();
    DocumentStatus status = standing.status();
    UUID document = lease.document().value();
    return status == DocumentStatus.PROCESSED
        ? new DocumentProcessed(
            document,
            standing.revision(),
            status,
            end.remittances(),
            (int) end.claims(),
            standing.findings(),
            standing.balanced())
        : new DocumentReviewRequired(
            document,
            standing.revision(),
            status,
            end.remittances(),
            (int) end.claims(),
            standing.findings(),
            standing.balanced());
  }

  private Mono<Integer> problem(
      DatabaseClient client, Lease lease, Verdict verdict, String code, @Nullable String detail) {
    return problem(client, lease, verdict.status(), verdict.type(), code, detail);
  }

  /** Gives the document's new revision. */
  private Mono<Integer> problem(
      DatabaseClient client,
      Lease lease,
      DocumentStatus status,
      @Nullable DocumentType type,
      String code,
      @Nullable String detail) {
    return document(
            client,
            lease,
            """
            status = :status, stage = :stage, revision = revision + 1, claims_read = 0, claims_total = null,
            document_type = :type, password = case when :code = 'wrong-password' then null else password end, problem_code = :code, problem_detail = :detail, updated_at = :now, completed_at = :now
            """)
        .bind("status", status.name())
        .bind("stage", Stage.DONE.name())
        .bind("type", Parameters.in(R2dbcType.VARCHAR, type == null ? null : type.name()))
        .bind("code", code)
        .bind("detail", Objects.requireNonNullElse(detail, code))
        .bind("now", clock.instant())
        .mapValue(Integer.class)
        .one();
  }

  private static GenericExecuteSpec document(
      DatabaseClient client, Lease lease, String assignments) {
    return client
        .sql(
            "update document set "
                + assignments
                + " where tenant_id = (select current_tenant()) and id = :document returning"
                + " revision")
        .bind("document", lease.document().value());
  }

  /** Writes a document's outcome and gives the event that tells it. */
  private interface Outcome {
    Mono<? extends DocumentEvent> write(DatabaseClient client);
  }
}
