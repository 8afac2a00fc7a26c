package io.remitstream.api.document;

import io.remitstream.api.document.Incoming.Form;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobReceipt;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.NewDocument;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.event.DocumentEvent.DocumentUploaded;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.IssuedDocumentKey;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.trace.Logged;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Takes documents in, in two steps: the bytes stream into the blob store; then one transaction
 * makes the document known, tells of it, and makes its extraction due. Nothing is acknowledged
 * before.
 */
final class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final DocumentKeys keys;
  private final BlobStore blobs;
  private final TenantTransactions transactions;
  private final DocumentStore documents;
  private final EventLog log;
  private final Jobs jobs;
  private final Clock clock;

  Intake(
      DocumentKeys keys,
      BlobStore blobs,
      TenantTransactions transactions,
      DocumentStore documents,
      EventLog log,
      Jobs jobs,
      Clock clock) {
    this.keys = keys;
    this.blobs = blobs;
    this.transactions = transactions;
    this.documents = documents;
    this.log = log;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Stores the bytes; nobody knows of them yet. When this fails or is cancelled nothing is left.
   */
  Mono<Stored> store(Upload upload, long limitBytes) {
    return Tenancy.current()
        .flatMap(tenant -> store(tenant, DocumentId.next(), upload, limitBytes));
  }

  private Mono<Stored> store(TenantId tenant, DocumentId id, Upload upload, long limitBytes) {
    var blob = new BlobId(tenant, id.value());
    return keys.create(tenant, id.value())
        .flatMap(
            key ->
                blobs
                    .write(blob, key.key(), upload.body(), limitBytes)
                    .map(receipt -> new Stored(blob, key, upload, receipt)));
  }

  /**
   * Makes a stored document known. When this fails the bytes are gone too, or will be swept.
   *
   * @param along what else belongs into the same transaction
   */
  Mono<Document> commit(Form<Stored> form, Mono<Along> along) {
    Stored stored = form.file();
    NewDocument document = stored.document(form.category(), clock);
    return Mono.zip(CurrentCaller.cause(), along)
        .flatMap(both -> transaction(document, both.getT1(), both.getT2()))
        .delayUntil(
            received -> Logged.line(() -> LOG.info("taken in: {} bytes", received.sizeBytes())))
        .contextWrite(context -> context.put(Logged.DOCUMENT, document.id().toString()))
        .onErrorResume(failure -> undone(stored, failure))
        // A client that goes away now must neither stop the commit nor leave bytes that nobody
        // knows of: cache() keeps its cancellation to itself.
        .cache();
  }

  /** Where the database went away the commit may have happened: the bytes are left to the sweep. */
  private Mono<Document> undone(Stored stored, Throwable failure) {
    return failure instanceof Unavailable
        ? Mono.error(failure)
        : discard(stored).then(Mono.error(failure));
  }

  private Mono<Document> transaction(NewDocument document, Cause cause, Along along) {
    return transactions.inTransaction(
        client ->
            documents
                .insert(client, document)
                .delayUntil(received -> log.append(client, uploaded(document), cause))
                .delayUntil(
                    received ->
                        jobs.enqueue(
                            client, JobKind.EXTRACTION, document.id(), document.sizeBytes(), cause))
                .delayUntil(received -> along.within(client)));
  }

  private static DocumentUploaded uploaded(NewDocument document) {
    return new DocumentUploaded(
        document.id().value(), document.contentType(), document.sizeBytes());
  }

  /** Removes bytes that nobody knows of. */
  Mono<Void> discard(Stored stored) {
    return blobs.delete(stored.blob());
  }

  /** What else one transaction does. */
  interface Along {
    Along NOTHING = client -> Mono.empty();

    Mono<Void> within(DatabaseClient client);
  }

  /** Bytes that are safe, and what is known of them. */
  record Stored(BlobId blob, IssuedDocumentKey key, Upload upload, BlobReceipt receipt) {

    DocumentId id() {
      return new DocumentId(blob.document());
    }

    private NewDocument document(@Nullable String category, Clock clock) {
      return new NewDocument(
          id(),
          key,
          upload.fileName(),
          category,
          upload.contentType(),
          receipt.size(),
          receipt.sha256(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
  }
}
