package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.embedded.Infrastructure;
import io.remitstream.migrate.Topics;
import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.WorkersApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application, with its own database and bus. */
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
class WorkersApplicationTest {

  /** Seconds of work: far more than passes between the first claim and the stop. */
  private static final int MANY_CLAIMS = 20_000;

  private static Infrastructure infrastructure;
  private static ExtractionBench bench;
  private static TenantId tenant;
  private static ConfigurableApplicationContext workers;

  @BeforeAll
  static void start() throws InterruptedException {
    infrastructure = Infrastructure.withDatabaseAndBus();
    Topics.create(infrastructure.bootstrapServers().orElseThrow());
    bench = new ExtractionBench(infrastructure);
    tenant = bench.bench.tenant();
    workers = application();
  }

  @AfterAll
  static void stop() {
    workers.close();
    bench.close();
  }

  @Test
  void workersShouldExtractAndTellProgressWhenADocumentIsDue() {
    Sinks.Empty<Void> listening = Sinks.empty();
    var heard =
        workers
            .getBean(Bus.class)
            .tail(Topic.PROGRESS, listening::tryEmitEmpty)
            .map(message -> DocumentProgress.of(message.body()))
            .takeUntil(progress -> progress.stage() == Stage.DONE)
            .collectList()
            .cache();
    heard.subscribe();
    listening.asMono().block(Bench.TIMEOUT);

    DocumentId document = bench.upload(tenant, Files835.balanced());
    permit(document);

    List<DocumentProgress> progress = heard.blockOptional(Bench.TIMEOUT).orElseThrow();
    assertThat(progress)
        .last()
        .isEqualTo(DocumentProgress.of(tenant.value(), document.value(), Stage.DONE, 2, 2));
    awaitStatus(document, "PROCESSED");
  }

  @Test
  void workersShouldFindTheJobThemselvesWhenNoPermitComes() {
    DocumentId document = bench.upload(tenant, Files835.unbalanced());

    awaitStatus(document, "REVIEW_REQUIRED");
  }

  @Test
  void workersShouldSetADocumentAsideWhenItsBytesAreGoneThreeTimes() {
    DocumentId document =
        bench.upload(tenant, Files835.balanced(), WorkersApplicationTest::removeBytes);

    awaitStatus(document, "QUARANTINED");

    assertThat(bench.document(document, "concat_ws(' ', problem_code, problem_detail)"))
        .isEqualTo(
            "quarantined Reading it was tried 3 times without an outcome (last problem:"
                + " not-found).");
    assertThat(bench.events(document))
        .containsExactly("document.processing", "document.quarantined");
    assertThat(
            bench.bench.seen(
                "select state || ' ' || attempts from job where document_id = '%s'"
                    .formatted(document)))
        .containsExactly("QUARANTINED 3");
  }

  @Test
  void logShouldNameRequestTraceAndDocumentWhenAJobIsDoneOrFails(CapturedOutput output) {
    DocumentId read = bench.upload(tenant, Files835.balanced());
    DocumentId gone =
        bench.upload(tenant, Files835.balanced(), WorkersApplicationTest::removeBytes);

    List<JsonNode> done = awaitLines(output, read, "ended: DONE");
    List<JsonNode> failed = awaitLines(output, gone, "ended: SET_ASIDE");

    assertThat(failed).extracting(line -> line.at("/log/level").asString("")).contains("ERROR");
    assertThat(Stream.concat(done.stream(), failed.stream()))
        .allSatisfy(
            line -> {
              assertThat(line.path("requestId").asString())
                  .isEqualTo(ExtractionBench.CAUSE.correlationId());
              assertThat(ExtractionBench.CAUSE.traceparent())
                  .contains(line.path("traceId").asString("no trace"));
              assertThat(line.toString()).doesNotContain(tenant.toString());
            });
  }

  /** What is logged about a document, up to this message. */
  private static List<JsonNode> awaitLines(
      CapturedOutput output, DocumentId document, String message) {
    return Flux.interval(Duration.ofMillis(20), Schedulers.boundedElastic())
        .onBackpressureDrop()
        .map(tick -> lines(output, document))
        .filter(lines -> lines.stream().anyMatch(line -> says(line, message)))
        .next()
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow();
  }

  private static List<JsonNode> lines(CapturedOutput output, DocumentId document) {
    return output
        .getOut()
        .lines()
        .filter(line -> line.startsWith("{") && line.endsWith("}"))
        .map(JsonMapper.shared()::readTree)
        .filter(line -> document.toString().equals(line.path("documentId").asString("")))
        .toList();
  }

  private static boolean says(JsonNode line, String message) {
    return line.path("message").asString("").contains(message);
  }

  @Test
  void managementShouldTellLivenessReadinessAndMetrics() {
    assertThat(management("/actuator/health/liveness")).contains("UP");
    assertThat(management("/actuator/health/readiness")).contains("UP");
    assertThat(management("/actuator/prometheus"))
        .contains("remitstream_jobs_due")
        .contains(
            "remitstream_extraction_claims_total",
            "documents_processing_active",
            "remitstream_extraction_stage_seconds_count",
            "remitstream_outbox_age_seconds",
            "kafka_consumer_fetch_manager_records_lag",
            "remitstream_leases_lost_total",
            "remitstream_database_wait_seconds_count",
            "remitstream_bus_dead_letters_total",
            "http_request_duration_seconds")
        .doesNotContain(tenant.toString(), "tenant=");
  }

  @Test
  void closeShouldGiveTheLeaseBackWithinFiveSecondsWhenWorkIsUnderWay() {
    DocumentId document = bench.upload(tenant, Files835.many(MANY_CLAIMS));
    Flux.interval(Duration.ofMillis(20), Schedulers.boundedElastic())
        .filter(tick -> bench.count("claim", document) > 0)
        .blockFirst(Bench.TIMEOUT);
    Instant before = Instant.now();

    workers.close();

    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(
            bench.bench.seen(
                "select state || ' ' || attempts from job where document_id = '%s'"
                    .formatted(document)))
        .containsExactly("DUE 0");
    workers = application();
    awaitStatus(document, "PROCESSED");
    assertThat(bench.count("claim", document)).isEqualTo(MANY_CLAIMS);
  }

  private static void removeBytes(DocumentId document) {
    workers
        .getBean(BlobStore.class)
        .delete(new BlobId(tenant, document.value()))
        .block(Bench.TIMEOUT);
  }

  private static void permit(DocumentId document) {
    workers
        .getBean(Bus.class)
        .publish(Topic.EXTRACTION, Message.of(document.toString(), new byte[0]))
        .block(Bench.TIMEOUT);
  }

  private static void awaitStatus(DocumentId document, String status) {
    Flux.interval(Duration.ofMillis(20), Schedulers.boundedElastic())
        .onBackpressureDrop()
        .filter(tick -> bench.document(document, "status").equals(status))
        .blockFirst(Duration.ofSeconds(60));
  }

  private static String management(String path) {
    String port = workers.getEnvironment().getRequiredProperty("local.management.port");
    return WebClient.create("http://127.0.0.1:" + port)
        .get()
        .uri(path)
        .retrieve()
        .bodyToMono(String.class)
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow();
  }

  private static ConfigurableApplicationContext application() {
    return new SpringApplicationBuilder(WorkersApplication.class)
        .run(
            Stream.concat(
                    Stream.of(infrastructure.pairs()),
                    Stream.of(
                        "server.port=0",
                        "management.server.port=0",
                        "remitstream.workers.rsocket.port=0",
                        "remitstream.jobs.sweep=200ms",
                        "remitstream.jobs.first-backoff=20ms"))
                .map(pair -> "--" + pair)
                .toArray(String[]::new));
  }
}
