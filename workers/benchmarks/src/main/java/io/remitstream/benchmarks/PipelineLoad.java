package io.remitstream.benchmarks;

import io.remitstream.benchmarks.era.EraTotals;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.migrate.Topics;
import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobReceipt;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.NewDocument;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.IssuedDocumentKey;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.WorkersApplication;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;

/**
 * Sends one 835 through the whole workers application on an embedded database and bus, from the
 * stored blob to its rows, and tells claims a second and the most heap that was in use. The clock
 * starts when the job is due.
 */
final class PipelineLoad {

  private static final int SLICE = 64 * 1024;
  private static final double MEGABYTE = 1_000_000;

  /** The program's own thread waits for each step in turn, at most; the load runs on others. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Cause CAUSE = Cause.service("benchmarks", "pipeline", null);

  private final ConfigurableApplicationContext workers;
  private final TenantId tenant;

  private PipelineLoad(ConfigurableApplicationContext workers) {
    this.workers = workers;
    this.tenant =
        new Tenants(bean(DispatchTransactions.class), bean(TenantTransactions.class))
            .findOrCreate("benchmark")
            .blockOptional(LONGEST)
            .orElseThrow()
            .id();
  }

  static void run(long bytes) throws Exception {
    Path file = Files.createTempFile(Path.of("."), "made-up-", ".edi");
    try (var workers = application()) {
      EraTotals totals = EraMemory.generate(file, bytes);
      var load = new PipelineLoad(workers);
      DocumentId document = load.upload(file);
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      load.extract(document, totals);
    } finally {
      Files.delete(file);
    }
    // The embedded servers' threads outlive what uses them; their shutdown hook ends them.
    System.exit(0);
  }

  private static ConfigurableApplicationContext application() throws InterruptedException {
    Infrastructure infrastructure = Infrastructure.withDatabaseAndBus();
    Topics.create(infrastructure.bootstrapServers().orElseThrow());
    return new SpringApplicationBuilder(WorkersApplication.class)
        .run(
            Stream.concat(
                    Stream.of(infrastructure.pairs()),
                    Stream.of("server.port=0", "management.server.port=0"))
                .map(pair -> "--" + pair)
                .toArray(String[]::new));
  }

  private DocumentId upload(Path file) {
    DocumentId document = DocumentId.next();
    return bean(DocumentKeys.class)
        .create(tenant, document.value())
        .flatMap(key -> stored(document, key, file))
        .flatMap(
            received ->
                bean(TenantTransactions.class)
                    .inTransaction(
                        client ->
                            bean(DocumentStore.class)
                                .insert(client, received)
                                .thenReturn(document)))
        .contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(LONGEST)
        .orElseThrow();
  }

  private Mono<NewDocument> stored(DocumentId document, IssuedDocumentKey key, Path file) {
    var body = DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, SLICE);
    return bean(BlobStore.class)
        .write(new BlobId(tenant, document.value()), key.key(), body, Long.MAX_VALUE)
        .map(receipt -> received(document, key, receipt));
  }

  private static NewDocument received(
      DocumentId document, IssuedDocumentKey key, BlobReceipt receipt) {
    return new NewDocument(
        document,
        key,
        null,
        null,
        MediaType.APPLICATION_OCTET_STREAM_VALUE,
        receipt.size(),
        receipt.sha256(),
        Instant.now());
  }

  private void extract(DocumentId id, EraTotals totals) {
    long began = System.nanoTime();
    Document document =
        due(id, totals.bytes())
            .then(bean(DocumentStore.class).get(id))
            .repeatWhen(again -> again.delayElements(LOOK))
            .filter(seen -> seen.status().isFinal())
            .next()
            .contextWrite(Tenancy.of(tenant)::apply)
            .blockOptional(LONGEST)
            .orElseThrow();
    tell(document, totals, (System.nanoTime() - began) / 1e9);
  }

  /** Due once only, however often it is looked at. */
  private Mono<Void> due(DocumentId id, long bytes) {
    return bean(TenantTransactions.class)
        .inTransaction(client -> new Jobs().enqueue(client, JobKind.EXTRACTION, id, bytes, CAUSE))
        .cache();
  }

  private static void tell(Document document, EraTotals totals, double seconds) {
    System.out.printf(
        "Stored %d claims, %d lines, status %s, %.1f s: %.0f claims/s, %.0f lines/s, %.1f MB/s%n",
        document.counts().claims(),
        document.counts().lines(),
        document.status(),
        seconds,
        document.counts().claims() / seconds,
        document.counts().lines() / seconds,
        totals.bytes() / MEGABYTE / seconds);
    System.out.printf(
        "Heap: at most %.1f MB in use of %.1f MB%n",
        peak() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    if (document.counts().claims() != totals.claims()) {
      throw new IllegalStateException(
          "%d claims (expected: %d)".formatted(document.counts().claims(), totals.claims()));
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private <T> T bean(Class<T> type) {
    return workers.getBean(type);
  }
}
