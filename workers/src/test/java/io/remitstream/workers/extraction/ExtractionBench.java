package io.remitstream.workers.extraction;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.blob.BlobConfiguration;
import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobReceipt;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentConfiguration;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.NewDocument;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.IssuedDocumentKey;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.job.JobConfiguration;
import io.remitstream.workers.job.Lease;
import io.remitstream.workers.job.Leases;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The extraction on a real database, with real keys and blobs; the bus is left out. */
public final class ExtractionBench implements AutoCloseable {

  /** Why the documents are there: a request that belongs to a trace. */
  static final Cause CAUSE =
      Cause.service("test", "request-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");

  private static final long LIMIT = 1 << 30;
  private static final int CHUNK = 64 * 1024;

  public final Bench bench;
  final Leases leases;
  final ExtractionWork work;
  final List<DocumentProgress> progress;

  public ExtractionBench(String... properties) {
    this(Infrastructure.withDatabase(), properties);
  }

  public ExtractionBench(Infrastructure infrastructure, String... properties) {
    bench =
        new Bench(
            infrastructure,
            properties,
            KeysConfiguration.class,
            BlobConfiguration.class,
            JobConfiguration.class,
            ExtractionConfiguration.class,
            DocumentConfiguration.class,
            Ears.class);
    leases = bench.bean(Leases.class);
    work = bench.bean(ExtractionWork.class);
    progress = bench.bean(Ears.class).heard;
  }

  /** Stores the bytes as an upload does, and makes the job due. */
  public DocumentId upload(TenantId tenant, byte[] bytes) {
    return upload(tenant, bytes, stored -> {});
  }

  /** Calls back between the bytes and the row. */
  DocumentId upload(TenantId tenant, byte[] bytes, Consumer<DocumentId> stored) {
    DocumentId document = DocumentId.next();
    IssuedDocumentKey issued =
        bench
            .bean(DocumentKeys.class)
            .create(tenant, document.value())
            .contextWrite(Tenancy.of(tenant)::apply)
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();
    BlobReceipt receipt =
        bench
            .bean(BlobStore.class)
            .write(new BlobId(tenant, document.value()), issued.key(), chunks(bytes), LIMIT)
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();
    stored.accept(document);
    var known =
        new NewDocument(
            document,
            issued,
            null,
            null,
            "application/edi-x12",
            receipt.size(),
            receipt.sha256(),
            Instant.now());
    return bench.within(
        tenant,
        client ->
            bench
                .bean(DocumentStore.class)
                .insert(client, known)
                .then(new Jobs().enqueue(client, JobKind.EXTRACTION, document, bytes.length, CAUSE))
                .thenReturn(document));
  }

  /** Other bytes under the same document, as if they were read otherwise from now on. */
  void replace(TenantId tenant, DocumentId document, byte[] bytes) {
    var blobs = bench.bean(BlobStore.class);
    var blob = new BlobId(tenant, document.value());
    blobs
        .delete(blob)
        .then(blobs.write(blob, key(tenant, document), chunks(bytes), LIMIT))
        .block(Bench.TIMEOUT);
  }

  private static Flux<DataBuffer> chunks(byte[] bytes) {
    return Flux.range(0, (bytes.length + CHUNK - 1) / CHUNK)
        .map(
            i ->
                DefaultDataBufferFactory.sharedInstance.wrap(
                    Arrays.copyOfRange(bytes, i * CHUNK, Math.min(bytes.length, (i + 1) * CHUNK))));
  }

  public Lease lease() {
    return leases
        .next(JobKind.EXTRACTION, Long.MAX_VALUE)
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow();
  }

  public Mono<Void> perform(Lease lease) {
    return work.perform(lease).contextWrite(Tenancy.of(lease.tenant())::apply);
  }

  /** Uploads and extracts. */
  public DocumentId extracted(TenantId tenant, byte[] bytes) {
    DocumentId document = upload(tenant, bytes);
    perform(lease()).block(Bench.TIMEOUT);
    return document;
  }

  /** The document's key, opened anew from its row. */
  DocumentKey key(TenantId tenant, DocumentId document) {
    WrappedDocumentKey wrapped =
        bench.within(
            tenant,
            client ->
                client
                    .sql("select wrapped_key, key_id from document where id = $1")
                    .bind("$1", document.value())
                    .map(
                        row ->
                            new WrappedDocumentKey(
                                tenant,
                                document.value(),
                                row.get("key_id", UUID.class),
                                row.get("wrapped_key", byte[].class)))
                    .one());
    return bench
        .bean(DocumentKeys.class)
        .open(wrapped)
        .contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow();
  }

  /** One column, or an expression over several, of the document's row. */
  public String document(DocumentId document, String expression) {
    return bench
        .seen("select %s from document where id = '%s'".formatted(expression, document))
        .getFirst();
  }

  public List<String> events(DocumentId document) {
    return bench.seen(
        "select type from event where subject = '%s' order by sequence".formatted(document));
  }

  public long count(String table, DocumentId document) {
    return Long.parseLong(
        bench
            .seen("select count(*) from %s where document_id = '%s'".formatted(table, document))
            .getFirst());
  }

  @Override
  public void close() {
    bench.close();
  }

  /** Hears the progress instead of the bus. No configuration that a scan would find. */
  static class Ears {

    private final List<DocumentProgress> heard = new CopyOnWriteArrayList<>();

    @Bean
    ProgressFeed progressFeed() {
      return new ProgressFeed(progress -> Mono.fromRunnable(() -> heard.add(progress)));
    }
  }
}
