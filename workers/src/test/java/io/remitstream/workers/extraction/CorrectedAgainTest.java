package io.remitstream.workers.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.review.Correction;
import io.remitstream.streaming.review.Corrections;
import io.remitstream.streaming.review.Corrections.Along;
import io.remitstream.streaming.review.ReviewDecisions;
import io.remitstream.streaming.review.ReviewQueue;
import io.remitstream.streaming.review.Reviewer;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/** Documents that were corrected and are read again. */
@Timeout(120)
class CorrectedAgainTest {

  private static final String CLAIM_PAID = "/remittances/0/claims/0/paid";
  private static final String PAYMENT = "/remittances/0/payment/amount";
  private static final Reviewer REVIEWER = Reviewer.of(ExtractionBench.CAUSE);

  private static ExtractionBench bench;
  private static TenantId tenant;
  private static Corrections corrections;
  private static ReviewDecisions decisions;

  @BeforeAll
  static void open() {
    bench = new ExtractionBench(new String[0]);
    tenant = bench.bench.tenant();
    var documents = bench.bench.bean(DocumentStore.class);
    corrections =
        new Corrections(bench.bench.tenants, documents, bench.bench.bean(TenantKeys.class));
    decisions =
        new ReviewDecisions(
            bench.bench.tenants, documents, bench.bench.bean(EventLog.class), new Jobs());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  /** A tenant of its own, so that no test's document is a duplicate of another's. */
  @BeforeEach
  void nothingDue() {
    tenant = bench.bench.tenant();
    bench.bench.seen("update job set state = 'DONE' where state in ('DUE', 'RUNNING')");
  }

  @Test
  void reprocessShouldCorrectAgainAndGiveTheVerdictOfWhatIsThereThen() {
    DocumentId document = bench.extracted(tenant, Files835.unbalanced());
    correct(document, 2, new Correction(CLAIM_PAID, "140.00", "150.00"));
    correct(document, 3, new Correction(PAYMENT, "240.00", "250.00"));

    readAgain(document);

    assertThat(state(document)).isEqualTo("PROCESSED 6 0 t");
    assertThat(history(document)).containsExactly(CLAIM_PAID + " t", PAYMENT + " t", "t");
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', paid, payment_amount) from claim join remittance r on r.id ="
                    + " remittance_id where r.document_id = '%s' and claim.ordinal = 0"
                        .formatted(document)))
        .containsExactly("150.00 250.00");
    assertThat(bench.events(document)).endsWith("document.processing", "document.processed");
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', data->>'revision', data->>'findings', data->>'balanced')"
                    + " from event where subject = '%s' and type = 'document.processed'"
                        .formatted(document)))
        .containsExactly("6 0 true");
  }

  @Test
  void reprocessShouldAskForAPersonWhereACorrectionBreaksAnEquation() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());
    correct(document, 2, new Correction(CLAIM_PAID, "150.00", "140.00"));

    readAgain(document);

    assertThat(state(document)).isEqualTo("REVIEW_REQUIRED 5 2 f");
    assertThat(bench.events(document)).endsWith("document.review_required");
  }

  @Test
  void reprocessShouldFollowALeafThatWasCorrectedTwice() {
    DocumentId document = bench.extracted(tenant, Files835.unbalanced());
    correct(document, 2, new Correction(CLAIM_PAID, "140.00", "145.00"));
    correct(document, 3, new Correction(CLAIM_PAID, "145.00", "150.00"));

    readAgain(document);

    assertThat(history(document)).containsExactly(CLAIM_PAID + " t", CLAIM_PAID + " t", "t");
    assertThat(paid(document)).isEqualTo("150.00");
  }

  @Test
  void reprocessShouldTellWhatNoLongerFitsAsNotApplied() {
    DocumentId document = bench.extracted(tenant, Files835.unbalanced());
    correct(document, 2, new Correction(CLAIM_PAID, "140.00", "150.00"));
    correct(document, 3, new Correction(PAYMENT, "240.00", "250.00"));
    bench.replace(tenant, document, claimPaid("145"));

    readAgain(document);

    assertThat(history(document)).containsExactly(CLAIM_PAID + " f", PAYMENT + " t", "t");
    assertThat(state(document)).isEqualTo("REVIEW_REQUIRED 6 2 f");
    assertThat(paid(document)).isEqualTo("145.00");
  }

  @Test
  void reprocessShouldChangeNothingWhereNothingFits() {
    DocumentId document = bench.extracted(tenant, Files835.unbalanced());
    correct(document, 2, new Correction(CLAIM_PAID, "140.00", "150.00"));
    bench.replace(tenant, document, Files835.balanced());

    readAgain(document);

    assertThat(history(document)).containsExactly(CLAIM_PAID + " f", "t");
    assertThat(state(document)).isEqualTo("PROCESSED 5 0 t");
  }

  @Test
  void correctingTheLeastSureLeafShouldShowInTheQueue() {
    byte[] table = "Claim,Patient,Paid\n7,Doe Ann,12.50\n".getBytes(UTF_8);
    DocumentId document = bench.extracted(tenant, table);
    assertThat(
            bench.document(
                document,
                "lowest_confidence = (select min(confidence) from evidence v where v.document_id ="
                    + " document.id)"))
        .isEqualTo("t");
    bench.bench.seen("update evidence set confidence = 0.4");
    bench.bench.seen(
        "update document set lowest_confidence = 0.4, status = 'REVIEW_REQUIRED' where id = '%s'"
            .formatted(document));
    assertThat(lowestInQueue()).isEqualTo(0.4);

    correct(document, 2, new Correction(CLAIM_PAID, "12.50", "12.55"));

    assertThat(bench.document(document, "lowest_confidence")).isNotNull();
    assertThat(
            bench.bench.seen(
                "select count(*) from evidence where confidence > 0.4 and document_id = '%s'"
                    .formatted(document)))
        .containsExactly("1");
  }

  private static @Nullable Double lowestInQueue() {
    return new ReviewQueue(bench.bench.tenants)
        .list(null, 1)
        .contextWrite(Tenancy.of(tenant)::apply)
        .blockOptional(Bench.TIMEOUT)
        .orElseThrow()
        .getFirst()
        .lowestConfidence();
  }

  /** As {@link Files835#unbalanced} with the first claim read otherwise. */
  private static byte[] claimPaid(String amount) {
    return new String(Files835.unbalanced(), UTF_8)
        .replace("*200*140*", "*200*" + amount + "*")
        .getBytes(UTF_8);
  }

  private static void correct(DocumentId document, int revision, Correction correction) {
    within(
        corrections.apply(
            document, revision, "misread", List.of(correction), REVIEWER, Along.NOTHING));
  }

  private static void readAgain(DocumentId document) {
    within(decisions.reprocess(document, null, REVIEWER, Along.NOTHING));
    bench.perform(bench.lease()).block(Bench.TIMEOUT);
  }

  private static void within(Mono<?> step) {
    step.contextWrite(Tenancy.of(tenant)::apply).block(Bench.TIMEOUT);
  }

  private static String state(DocumentId document) {
    return bench.document(document, "concat_ws(' ', status, revision, findings, balanced)");
  }

  private static String paid(DocumentId document) {
    return bench
        .bench
        .seen("select paid from claim where document_id = '%s' and ordinal = 0".formatted(document))
        .getFirst();
  }

  private static List<String> history(DocumentId document) {
    String rows =
        "select concat_ws(' ', pointer, applied) from review_entry where document_id = '%s'"
            .formatted(document);
    return bench.bench.seen(rows + " order by id");
  }
}
