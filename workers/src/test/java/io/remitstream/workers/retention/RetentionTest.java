package io.remitstream.workers.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.extraction.ExtractionBench;
import io.remitstream.workers.extraction.Files835;
import io.remitstream.workers.extraction.Zips;
import io.remitstream.workers.job.LeaseLost;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@Timeout(120)
class RetentionTest {

  private static final Cause CAUSE = Cause.service("test", "request-2", null);
  private static final RetentionSettings SETTINGS =
      new RetentionSettings(
          Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

  private static ExtractionBench bench;
  private TenantId tenant;

  @BeforeAll
  static void open() {
    bench = new ExtractionBench("remitstream.extraction.batch-claims=5");
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @BeforeEach
  void aTenant() {
    tenant = bench.bench.tenant();
  }

  @Test
  void roundShouldDeleteWhatTheTenantKeepsNoLonger() {
    DocumentId old = bench.extracted(tenant, Files835.balanced());
    DocumentId young = bench.extracted(tenant, Files835.balanced());
    sql("update tenant set retention_days = 30 where tenant_id = '%s'".formatted(tenant));
    sql(
        "update document set received_at = now() - interval '31 days' where id = '%s'"
            .formatted(old));

    round(Clock.systemUTC());

    assertThat(bench.document(old, "deleted_at is not null and wrapped_key is null"))
        .isEqualTo("t");
    assertThat(rows(old)).containsOnly(0L);
    assertThat(bench.events(old)).endsWith("document.deleted");
    assertThat(bench.document(young, "deleted_at is null")).isEqualTo("t");
    assertThat(stored()).containsExactly(new BlobId(tenant, young.value()));
  }

  @Test
  void roundShouldKeepEverythingWhenTheTenantSetsNoRetention() {
    DocumentId old = bench.extracted(tenant, Files835.balanced());
    sql(
        "update document set received_at = now() - interval '10 years' where id = '%s'"
            .formatted(old));

    round(Clock.systemUTC());

    assertThat(bench.document(old, "deleted_at is null")).isEqualTo("t");
  }

  @Test
  void roundShouldRemoveBytesWithoutADocumentOnceTheyAreOld() {
    DocumentId orphan = bench.extracted(tenant, Files835.balanced());
    DocumentId kept = bench.extracted(tenant, Files835.balanced());
    sql("update document set deleted_at = now() where id = '%s'".formatted(orphan));

    round(Clock.systemUTC());
    assertThat(stored()).as("young ones may be uploads under way").hasSize(2);
    round(Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC));

    assertThat(stored()).containsExactly(new BlobId(tenant, kept.value()));
  }

  @Test
  void roundShouldEndADeletionThatACrashCutShort() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());
    sql(
        "update document set deleted_at = now() - interval '2 hours', wrapped_key = null where id = '%s'"
            .formatted(document));

    round(Clock.systemUTC());

    assertThat(rows(document)).containsOnly(0L);
    assertThat(stored()).isEmpty();
  }

  @Test
  void deleteShouldStopARunningJobAndLeaveNothing() {
    DocumentId document = bench.upload(tenant, Files835.many(2000));

    bench
        .perform(bench.lease())
        .as(StepVerifier::create)
        .then(() -> deleteOnceClaimsAreThere(document))
        .verifyError(LeaseLost.class);

    assertThat(rows(document)).containsOnly(0L);
    assertThat(stored()).isEmpty();
    assertThat(bench.events(document)).containsExactly("document.processing", "document.deleted");
  }

  @Test
  void deleteShouldRemoveEverythingWhenThereIsMoreThanOneTransactionHolds() {
    DocumentId document = bench.extracted(tenant, Files835.many(6000));
    assertThat(bench.count("search_token", document)).isGreaterThan(20_000);

    delete(document);

    assertThat(rows(document)).containsOnly(0L);
  }

  @Test
  void deleteShouldTakeTheFilesOfAnArchiveWithIt() {
    byte[] file = Files835.balanced();
    DocumentId archive = bench.extracted(tenant, Zips.of(Map.of("a.835", file, "b.835", file)));
    DocumentId other = bench.upload(tenant, Zips.of(Map.of("c.835", file)));
    for (int due = 4; due > 0; due--) {
      bench.perform(bench.lease()).block(Bench.TIMEOUT);
    }

    delete(archive);

    String left =
        "select count(*) from document where parent_id = '%s' and deleted_at is null and %s";
    assertThat(bench.bench.seen(left.formatted(archive, "true"))).containsExactly("0");
    assertThat(bench.bench.seen(left.formatted(other, "true"))).containsExactly("1");
    assertThat(bench.document(archive, "deleted_at is not null")).isEqualTo("t");
    assertThat(
            bench.bench.seen(
                "select type from event join document on subject = document.id::text where parent_id = '%s' and type = 'document.deleted'"
                    .formatted(archive)))
        .hasSize(2);
    assertThat(stored()).as("the other archive and its file").hasSize(2);
  }

  private void deleteOnceClaimsAreThere(DocumentId document) {
    Flux.interval(Duration.ofMillis(5), Schedulers.boundedElastic())
        .filter(tick -> bench.count("claim", document) > 0)
        .blockFirst(Bench.TIMEOUT);
    delete(document);
  }

  private void delete(DocumentId document) {
    bench
        .bench
        .bean(DocumentDeletion.class)
        .delete(document, CAUSE)
        .contextWrite(Tenancy.of(tenant)::apply)
        .block(Bench.TIMEOUT);
  }

  private static void round(Clock clock) {
    duty(clock).round().block(Bench.TIMEOUT);
  }

  private static RetentionDuty duty(Clock clock) {
    var within = bench.bench.tenants;
    return new RetentionDuty(
        new Tenants(bench.bench.dispatch, within),
        new ExpiredDocuments(within, bench.bench.bean(DocumentDeletion.class)),
        new OrphanBlobs(bench.bench.bean(BlobStore.class), within),
        new SpentCredentials(bench.bench.dispatch, within, SETTINGS.idempotency()),
        SETTINGS,
        clock);
  }

  private List<BlobId> stored() {
    return bench
        .bench
        .bean(BlobStore.class)
        .list(tenant, Instant.now().plusSeconds(60))
        .collectList()
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow();
  }

  private static List<Long> rows(DocumentId document) {
    return List.of("claim", "remittance", "finding", "search_token").stream()
        .map(table -> bench.count(table, document))
        .toList();
  }

  private static void sql(String sql) {
    bench.bench.seen(sql);
  }
}
