package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentPassword;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.PageDrawing.NoSuchPage;
import io.remitstream.workers.extraction.format.DocumentFormat;
import java.nio.ByteBuffer;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Draws pages from the documents' own bytes, which only their key opens. */
final class StoredPageImages implements PageImages {

  private final DocumentStore documents;
  private final TenantTransactions transactions;
  private final BlobStore blobs;
  private final DocumentReaders readers;
  private final PageDrawing drawing;
  private final Scheduler scheduler;

  StoredPageImages(
      DocumentStore documents,
      TenantTransactions transactions,
      BlobStore blobs,
      DocumentReaders readers,
      PageDrawing drawing,
      Scheduler scheduler) {
    this.documents = documents;
    this.transactions = transactions;
    this.blobs = blobs;
    this.readers = readers;
    this.drawing = drawing;
    this.scheduler = scheduler;
  }

  @Override
  public Mono<byte[]> png(TenantId tenant, DocumentId document, int page) {
    return documents
        .open(document)
        .flatMap(open -> png(open, page))
        .contextWrite(Tenancy.of(tenant));
  }

  private Mono<byte[]> png(OpenDocument open, int page) {
    var blob = new BlobId(open.key().tenant(), open.document().id().value());
    Flux<ByteBuffer> bytes = blobs.read(blob, open.key()).publishOn(scheduler, 1);
    return readers
        .detect(bytes)
        .filter(DocumentFormat::hasPages)
        .switchIfEmpty(Mono.error(NoSuchPage::new))
        .zipWith(password(open))
        .flatMap(both -> drawing.png(bytes, both.getT1(), both.getT2().orElse(null), page));
  }

  private Mono<Optional<String>> password(OpenDocument open) {
    return transactions
        .inTransaction(client -> DocumentPassword.of(client, open))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }
}
