package io.remitstream.workers.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;

/** The same file and the same payment, sent twice. */
@Timeout(120)
class DuplicatesTest {

  private static ExtractionBench bench;
  private static TenantId tenant;

  @BeforeAll
  static void open() {
    bench = new ExtractionBench(new String[0]);
    tenant = bench.bench.tenant();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @BeforeEach
  void nothingDue() {
    tenant = bench.bench.tenant();
    bench.bench.seen("update job set state = 'DONE' where state in ('DUE', 'RUNNING')");
  }

  @Test
  void performShouldMarkTheSameFileAndReadItAllTheSame() {
    DocumentId first = bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, Files835.balanced());

    assertThat(marks(first)).isEqualTo("PROCESSED 0 {}");
    assertThat(marks(second)).isEqualTo("PROCESSED 1 {%s}".formatted(first));
    assertThat(findings(second))
        .containsExactly("0 DUPLICATE WARNING The same file is known from another document.");
    assertThat(bench.count("claim", second)).isEqualTo(2);
    assertThat(
            bench.bench.seen(
                "select data->>'findings' from event where type = 'document.processed' and subject"
                    + " = '%s'".formatted(second)))
        .containsExactly("1");
  }

  @Test
  void uploadShouldMarkTheSameFileBeforeItIsRead() {
    DocumentId first = bench.upload(tenant, Files835.garbage());
    DocumentId second = bench.upload(tenant, Files835.garbage());

    assertThat(marks(second)).isEqualTo("RECEIVED 0 {%s}".formatted(first));
  }

  @Test
  void performShouldMarkTheSamePaymentInAnotherFile() {
    DocumentId first = bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, anotherFile("TRACE-31337", "1512345678"));

    assertThat(marks(second)).isEqualTo("PROCESSED 1 {%s}".formatted(first));
    assertThat(findings(second))
        .containsExactly("0 DUPLICATE WARNING The same payment is known from another document.");
  }

  @Test
  void performShouldMarkWhatThePayerPaidUnderTheSameNumber() {
    DocumentId first = bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, anotherFile("TRACE-31337", "1999999999"));

    assertThat(marks(second)).isEqualTo("PROCESSED 1 {%s}".formatted(first));
  }

  @Test
  void performShouldNotMarkAnotherPayment() {
    bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, anotherFile("TRACE-31338", "1512345678"));

    assertThat(marks(second)).isEqualTo("PROCESSED 0 {}");
  }

  @Test
  void performShouldNotMarkWhatAnotherTenantHas() {
    bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(bench.bench.tenant(), Files835.balanced());

    assertThat(marks(second)).isEqualTo("PROCESSED 0 {}");
  }

  @Test
  void performShouldMarkTheSecondOfTwoAtATime() {
    for (int round = 0; round < 5; round++) {
      nothingDue();
      DocumentId first = bench.upload(tenant, Files835.balanced());
      DocumentId second = bench.upload(tenant, anotherFile("TRACE-31337", "1512345678"));

      Flux.just(bench.lease(), bench.lease()).flatMap(bench::perform).blockLast(Bench.TIMEOUT);

      assertThat(List.of(marks(first), marks(second)))
          .as("exactly one of them, of the other")
          .isIn(
              List.of("PROCESSED 0 {}", "PROCESSED 1 {%s}".formatted(first)),
              List.of("PROCESSED 1 {%s}".formatted(second), "PROCESSED 0 {}"));
    }
  }

  @Test
  void deletingTheFirstShouldHarmNothing() {
    DocumentId first = bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, Files835.balanced());
    new DocumentDeletion(
            bench.bench.tenants,
            new Jobs(),
            bench.bench.bean(EventLog.class),
            bench.bench.bean(BlobStore.class))
        .delete(first, ExtractionBench.CAUSE)
        .contextWrite(Tenancy.of(tenant)::apply)
        .block(Bench.TIMEOUT);

    DocumentId third = bench.extracted(tenant, Files835.balanced());

    assertThat(marks(second)).isEqualTo("PROCESSED 1 {%s}".formatted(first));
    assertThat(marks(third)).isEqualTo("PROCESSED 1 {%s}".formatted(second));
  }

  @Test
  void performShouldKeepMarksWhenADocumentIsReadAgain() {
    DocumentId first = bench.extracted(tenant, Files835.balanced());
    DocumentId second = bench.extracted(tenant, Files835.balanced());
    for (DocumentId again : List.of(first, second)) {
      bench.bench.seen("update job set state = 'DUE' where document_id = '%s'".formatted(again));
      bench.perform(bench.lease()).block(Bench.TIMEOUT);
    }

    assertThat(marks(first)).isEqualTo("PROCESSED 0 {}");
    assertThat(marks(second)).isEqualTo("PROCESSED 1 {%s}".formatted(first));
    assertThat(bench.count("finding", second)).isEqualTo(1);
  }

  @Test
  void tokensShouldTellNothingOfAFileToWhoeverLacksTheKey() {
    DocumentId mine = bench.extracted(tenant, Files835.balanced());
    DocumentId theirs = bench.extracted(bench.bench.tenant(), Files835.balanced());

    assertThat(bench.document(mine, "hash_token"))
        .isNotEqualTo(bench.document(theirs, "hash_token"));
  }

  /** Another file with the same claims, of this trace (TRN02, TRN03). */
  private static byte[] anotherFile(String number, String originator) {
    return new String(Files835.balanced(), UTF_8)
        .replace("TRN*1*TRACE-31337*1512345678", "TRN*1*%s*%s".formatted(number, originator))
        .replace("12 HARBOUR ROAD", "12 Harbour Road")
        .getBytes(UTF_8);
  }

  private static String marks(DocumentId document) {
    return bench.document(document, "concat_ws(' ', status, findings, duplicate_of)");
  }

  private static List<String> findings(DocumentId document) {
    return bench.bench.seen(
        "select concat_ws(' ', ordinal, rule, severity, message) from finding where document_id ="
            + " '%s'".formatted(document));
  }
}
