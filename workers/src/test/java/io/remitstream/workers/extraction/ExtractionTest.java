package io.remitstream.workers.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentWordings;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.BlindIndex.Field;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.remittance.x12.Marks;
import io.remitstream.streaming.remittance.x12.Wording;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.job.Lease;
import io.remitstream.workers.job.LeaseLost;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

@Timeout(120)
class ExtractionTest {

  private static final String[] EACH_CLAIM_A_BATCH = {"remitstream.extraction.batch-claims=1"};

  private static ExtractionBench bench;
  private static TenantId tenant;

  @BeforeAll
  static void open() {
    bench = new ExtractionBench(EACH_CLAIM_A_BATCH);
    tenant = bench.bench.tenant();
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
  void performShouldStoreEveryClaimWhenTheFileIsBalanced() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());

    assertThat(
            bench.document(
                document,
                "concat_ws(' ', status, stage, document_type, revision, claims_read, claims_total,"
                    + " remittances, lines, findings, balanced, problem_code, completed_at is not"
                    + " null)"))
        .isEqualTo("PROCESSED DONE ERA 2 2 2 1 2 0 t t");
    assertThat(bench.events(document)).containsExactly("document.processing", "document.processed");
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', ordinal, status, charge, paid, patient_responsibility,"
                    + " service_from, lines)"
                    + " from claim where document_id = '%s' order by ordinal".formatted(document)))
        .containsExactly("0 1 200.00 150.00 20.00 2026-10-01 1", "1 1 100.00 100.00 0.00 1");
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', ordinal, payment_amount, payment_date, balanced)"
                    + " from remittance where document_id = '%s'".formatted(document)))
        .containsExactly("0 250.00 2026-10-30 t");
    assertThat(jobState(document)).isEqualTo("DONE");
  }

  @Test
  void performShouldMakeADocumentOfEachFileWhenItIsAZip() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("../../evil/first.835", Files835.balanced());
    files.put("table.csv", "Claim,Patient,Paid\n7,Doe Ann,12.50\n".getBytes(UTF_8));
    files.put("nested.zip", Zips.of(Map.of("x", Files835.balanced())));
    DocumentId archive = bench.extracted(tenant, Zips.of(files));

    assertThat(bench.document(archive, "concat_ws(' ', status, document_type, problem_code)"))
        .isEqualTo("PROCESSED ARCHIVE");
    assertThat(bench.events(archive)).containsExactly("document.processing", "document.processed");
    for (int i = 0; i < files.size(); i++) {
      bench.perform(bench.lease()).block(Bench.TIMEOUT);
    }
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', entry, status, document_type, claims_read, problem_code)"
                    + " from document"
                    + " where parent_id = '%s' order by entry".formatted(archive)))
        .containsExactly(
            "0 PROCESSED ERA 2", "1 PROCESSED REMITTANCE_ADVICE 1", "2 FAILED 0 nested-archive");
  }

  @Test
  void performShouldTakeNoFileTwiceWhenAnAttemptIsRepeated() {
    byte[] zip = Zips.of(Map.of("first.835", Files835.balanced()));
    DocumentId archive = bench.extracted(tenant, zip);
    bench.bench.seen("update job set state = 'DUE' where document_id = '%s'".formatted(archive));
    bench.bench.seen("update job set state = 'DONE' where document_id <> '%s'".formatted(archive));

    bench.perform(bench.lease()).block(Bench.TIMEOUT);

    assertThat(
            bench.bench.seen(
                "select count(*) from document where parent_id = '%s'".formatted(archive)))
        .containsExactly("1");
  }

  @Test
  void performShouldLeaveNothingOfAZipThatMayNotBeUnpacked() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("first.835", Files835.balanced());
    files.put("bomb", new byte[40_000_000]);
    DocumentId archive = bench.extracted(tenant, Zips.of(files));

    assertThat(bench.document(archive, "concat_ws(' ', status, problem_code)"))
        .isEqualTo("FAILED archive-too-large");
    assertThat(
            bench.bench.seen(
                "select count(*) from document where parent_id = '%s'".formatted(archive)))
        .containsExactly("0");
  }

  @Test
  void performShouldStoreWhatOpensAgainWhenTheKeyIsAtHand() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());
    FieldCipher cipher = bench.key(tenant, document).fields();

    Claim claim = claims(document, cipher).getFirst();

    assertThat(claim.patient().lastName()).isEqualTo("QUILLFEATHER");
    assertThat(claim.patient().memberId()).isEqualTo("MBR00417");
    assertThat(claim.patientAccount()).isEqualTo("ACCT-7781");
    assertThat(claim.paid()).isEqualTo(Money.of("150"));
    assertThat(claim.lines()).hasSize(1);
    assertThat(claim.lines().getFirst().controlNumber()).isEqualTo("LNCTL-9");
    assertThat(claim.lines().getFirst().lineId()).isNotNull();
  }

  @Test
  void performShouldKeepHowUnitsAreWordedWhereRecordsDoNotSayIt() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());

    Map<Integer, Wording> wordings =
        bench
            .bench
            .bean(DocumentStore.class)
            .open(document)
            .flatMap(
                open ->
                    bench
                        .bench
                        .bean(DocumentWordings.class)
                        .find(open, 0, DocumentWordings.HEADER, 1))
            .contextWrite(Tenancy.of(tenant)::apply)
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow();

    assertThat(wordings).containsOnlyKeys(DocumentWordings.HEADER, 0, 1);
    assertThat(Objects.requireNonNull(wordings.get(0)).text().replace(Marks.ELEMENT, '*'))
        .startsWith("CLP*ACCT-7781*1*200*150*20*12*ICN-55501*11*1");
    assertThat(bench.count("wording", document)).isEqualTo(3);
  }

  @Test
  void performShouldWriteTokensThatFindTheClaim() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());
    long token =
        bench
            .bench
            .bean(TenantKeys.class)
            .get(tenant)
            .contextWrite(Tenancy.of(tenant)::apply)
            .blockOptional(Bench.TIMEOUT)
            .orElseThrow()
            .index()
            .token(Field.PATIENT_ACCOUNT, "acct-7782")
            .orElseThrow();

    List<String> found =
        bench.bench.seen(
            "select c.ordinal from search_token t join claim c on c.id = t.claim_id where t.document_id = '%s' and t.field = '%s' and t.token = %d"
                .formatted(document, Field.PATIENT_ACCOUNT, token));

    assertThat(found).containsExactly("1");
  }

  @Test
  void performShouldEndInReviewWithTheEquationWhenAClaimDoesNotBalance() {
    DocumentId document = bench.extracted(tenant, Files835.unbalanced());

    assertThat(bench.document(document, "concat_ws(' ', status, findings, balanced)"))
        .isEqualTo("REVIEW_REQUIRED 1 f");
    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', ordinal, rule, severity, pointer, expected, actual,"
                    + " difference)"
                    + " from finding where document_id = '%s'".formatted(document)))
        .containsExactly("0 CLAIM_BALANCE ERROR /remittances/0/claims/0 150.00 140.00 -10.00");
    assertThat(bench.events(document)).endsWith("document.review_required");
    assertThat(bench.count("claim", document)).isEqualTo(2);
  }

  @Test
  void performShouldKeepWhatCameBeforeWhenTheFileBreaksOff() {
    DocumentId document = bench.extracted(tenant, Files835.truncated());

    assertThat(bench.document(document, "status")).isEqualTo("PARTIAL");
    assertThat(bench.count("claim", document)).isEqualTo(2);
    assertThat(
            bench.bench.seen(
                "select rule from finding where document_id = '%s'".formatted(document)))
        .contains("TRUNCATED");
    assertThat(bench.events(document)).endsWith("document.review_required");
  }

  @Test
  void performShouldRejectWhenTheFileIsX12ButNo835() {
    DocumentId document = bench.extracted(tenant, Files835.claimSubmission());

    assertThat(bench.document(document, "concat_ws(' ', status, stage, problem_code, revision)"))
        .isEqualTo("REJECTED DONE not-an-835 2");
    assertThat(bench.events(document)).containsExactly("document.processing", "document.failed");
    assertThat(jobState(document)).isEqualTo("DONE");
  }

  @Test
  void performShouldRejectAsOtherWhenThePagesAreNoRemittance() {
    DocumentId document = bench.extracted(tenant, Files835.garbage());

    assertThat(bench.document(document, "concat_ws(' ', status, document_type, problem_code)"))
        .isEqualTo("REJECTED OTHER not-a-remittance");
    assertThat(bench.document(document, "problem_detail")).isNotBlank();
  }

  @Test
  void performShouldFailWhenNothingCanBeRead() {
    DocumentId document = bench.extracted(tenant, new byte[] {0, 1, 2, 3, (byte) 0xFF, 0, 7});

    assertThat(bench.document(document, "concat_ws(' ', status, problem_code)"))
        .isEqualTo("FAILED unsupported-document");
    assertThat(bench.document(document, "problem_detail")).isNotBlank();
  }

  @Test
  void performShouldTellStagesAndClaimsWhileItReads() {
    bench.progress.clear();
    bench.bench.bean(ProgressFeed.class).start();

    DocumentId document = bench.extracted(tenant, Files835.balanced());

    assertThat(bench.progress)
        .filteredOn(progress -> progress.documentId().equals(document.value()))
        .extracting(DocumentProgress::stage)
        .containsSubsequence(Stage.READING, Stage.EXTRACTING, Stage.STORING, Stage.DONE);
    assertThat(bench.progress).last().extracting(DocumentProgress::claimsRead).isEqualTo(2);
  }

  @Test
  void performShouldGiveExactlyOneResultWhenAnAttemptWasCutOffBetweenBatches() {
    DocumentId document = bench.upload(tenant, Files835.many(300));
    Lease cut = bench.lease();
    bench
        .perform(cut)
        .takeUntilOther(
            Flux.interval(Duration.ofMillis(5), Schedulers.boundedElastic())
                .filter(tick -> bench.count("claim", document) > 20))
        .block(Bench.TIMEOUT);
    bench.leases.giveBack(cut).block(Bench.TIMEOUT);
    assertThat(bench.count("claim", document)).isBetween(21L, 299L);

    bench.perform(bench.lease()).block(Bench.TIMEOUT);

    assertThat(bench.document(document, "concat_ws(' ', status, claims_read)"))
        .isEqualTo("PROCESSED 300");
    assertThat(bench.count("claim", document)).isEqualTo(300);
    assertThat(bench.count("remittance", document)).isEqualTo(1);
    assertThat(bench.events(document))
        .as("announced once")
        .containsExactly("document.processing", "document.processed");
  }

  @Test
  void performShouldWriteNothingWhenTheLeaseIsLost() {
    DocumentId document = bench.upload(tenant, Files835.balanced());
    Lease late = bench.lease();
    bench.leases.giveBack(late).block(Bench.TIMEOUT);
    bench.perform(bench.lease()).block(Bench.TIMEOUT);

    bench.perform(late).as(StepVerifier::create).verifyError(LeaseLost.class);

    assertThat(bench.count("claim", document)).isEqualTo(2);
    assertThat(bench.document(document, "revision")).isEqualTo("2");
  }

  @Test
  void performShouldStopAndLeaveNothingMoreWhenTheJobIsCancelledMeanwhile() {
    DocumentId document = bench.upload(tenant, Files835.many(300));
    Lease lease = bench.lease();

    bench
        .perform(lease)
        .as(StepVerifier::create)
        .then(() -> cancelOnceClaimsAreThere(document))
        .verifyError(LeaseLost.class);

    assertThat(bench.count("claim", document)).isZero();
    assertThat(bench.document(document, "status")).isEqualTo("PROCESSING");
  }

  @Test
  void performShouldLeaveNoIdentifierReadableInTheDatabase() {
    bench.extracted(tenant, Files835.unbalanced());
    // XML holds no infinite time, which a tenant that was never served has.
    bench.bench.seen("update job_turn set served_at = now() where isfinite(served_at) = false");

    List<String> dump =
        bench.bench.seen(
            """
            select query_to_xml(format('select * from remitstream.%I', table_name), true, false, '')::text
            from information_schema.tables where table_schema = 'remitstream' and table_type = 'BASE TABLE'
            """);

    assertThat(dump).hasSizeGreaterThan(10);
    assertThat(String.join("\n", dump))
        .contains("CLAIM_BALANCE")
        .doesNotContain(Files835.IDENTIFIERS);
  }

  private static void cancelOnceClaimsAreThere(DocumentId document) {
    Flux.interval(Duration.ofMillis(5), Schedulers.boundedElastic())
        .filter(tick -> bench.count("claim", document) > 0)
        .blockFirst(Bench.TIMEOUT);
    bench.bench.within(tenant, client -> new Jobs().cancel(client, document).thenReturn(document));
    bench.bench.seen("delete from search_token where document_id = '%s'".formatted(document));
    bench.bench.seen("delete from claim where document_id = '%s'".formatted(document));
  }

  private static List<Claim> claims(DocumentId document, FieldCipher cipher) {
    return bench.bench.within(
        tenant,
        client ->
            client
                .sql(
                    "select id, detail::text as detail, identity from claim where document_id = $1"
                        + " order by ordinal")
                .bind("$1", document.value())
                .map(
                    row ->
                        opened(
                            cipher,
                            row.get("id", UUID.class),
                            row.get("detail", String.class),
                            row.get("identity", byte[].class)))
                .all()
                .collectList());
  }

  private static Claim opened(FieldCipher cipher, UUID id, String detail, byte[] identity) {
    var place = new Place(StoredForm.CLAIM_TABLE, StoredForm.IDENTITY_COLUMN, id);
    return new StoredForm(detail, cipher.open(identity, place)).toClaim();
  }

  private static String jobState(DocumentId document) {
    return bench
        .bench
        .seen("select state from job where document_id = '%s'".formatted(document))
        .getFirst();
  }
}
