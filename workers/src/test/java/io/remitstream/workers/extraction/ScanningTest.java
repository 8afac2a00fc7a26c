package io.remitstream.workers.extraction;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.extraction.scan.FakeClamd;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that pass a scanner before they are read, over a socket that speaks as clamd does. */
@Timeout(120)
class ScanningTest {

  /** The harmless test file of antivirus makers (eicar.org), cut so that no scanner finds this. */
  private static final String MARKER =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

  private static final String FAILING = "the scanner fails here";
  private static final String HANGING = "the scanner hangs here";

  private static FakeClamd clamd;
  private static ExtractionBench bench;
  private static TenantId tenant;

  @BeforeAll
  static void open() {
    clamd = FakeClamd.obeying(MARKER, FAILING, HANGING);
    bench =
        new ExtractionBench(
            "remitstream.clamd.host=127.0.0.1",
            "remitstream.clamd.port=" + clamd.port(),
            "remitstream.clamd.timeout=1s");
    tenant = bench.bench.tenant();
  }

  @AfterAll
  static void close() {
    bench.close();
    clamd.close();
  }

  @Test
  void performShouldReadADocumentThatIsClean() {
    DocumentId document = bench.extracted(tenant, Files835.balanced());

    assertThat(bench.document(document, "concat_ws(' ', status, claims_read)"))
        .isEqualTo("PROCESSED 2");
  }

  @ParameterizedTest
  @CsvSource({
    "MARKER, malware-found, found Test.Marker",
    "FAILING, scan-failed, answer is not understood",
    "HANGING, scan-failed, took too long"
  })
  void performShouldSetAsideWhatIsNotCleanAndReadNothingOfIt(
      String trouble, String code, String saying) {
    DocumentId document = bench.extracted(tenant, infected(trouble));

    assertThat(bench.document(document, "concat_ws(' ', status, claims_read, problem_code)"))
        .isEqualTo("QUARANTINED 0 " + code);
    assertThat(bench.document(document, "problem_detail")).contains(saying);
    assertThat(bench.count("claim", document)).isZero();
    assertThat(bench.events(document))
        .containsExactly("document.processing", "document.quarantined");
  }

  @Test
  void performShouldSetAsideTheOneFileOfAnArchiveThatIsNotClean() {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("good.835", Files835.balanced());
    files.put("bad.835", infected("MARKER"));
    DocumentId archive = bench.extracted(tenant, Zips.of(files));
    bench.perform(bench.lease()).block(Bench.TIMEOUT);
    bench.perform(bench.lease()).block(Bench.TIMEOUT);

    assertThat(
            bench.bench.seen(
                "select concat_ws(' ', status, problem_code) from document where parent_id = '%s'"
                        .formatted(archive)
                    + " order by entry"))
        .containsExactly("PROCESSED", "QUARANTINED malware-found");
  }

  /** A file that would be read well. */
  private static byte[] infected(String trouble) {
    String said =
        switch (trouble) {
          case "MARKER" -> MARKER;
          case "FAILING" -> FAILING;
          default -> HANGING;
        };
    return (new String(Files835.balanced(), US_ASCII) + "\n" + said).getBytes(US_ASCII);
  }
}
