package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the engine against the public samples that may lie beside the project. They are not part of
 * it: where the folder is absent these tests are skipped, and say so.
 */
@Timeout(60)
class SharedSamplesTest {

  private static final Path SAMPLES =
      Path.of(System.getProperty("user.dir"), "../../shared/samples").normalize();

  /** Bytes were lost: no writer can give them back. */
  private static final Set<Rule> DAMAGE =
      EnumSet.of(
          Rule.TRUNCATED,
          Rule.SEGMENT_TOO_LONG,
          Rule.CLAIM_TOO_LARGE,
          Rule.INVALID_CHARACTERS,
          Rule.MISSING_TERMINATOR,
          Rule.STRAY_TEXT);

  private final JsonMapper json = JsonMapper.builder().build();

  @BeforeEach
  void requireSamples() {
    assumeTrue(
        Files.isDirectory(SAMPLES),
        () -> "The public samples are not there (expected: the folder " + SAMPLES + ").");
  }

  @Test
  void everySampleShouldAgreeWithTheReference() throws IOException {
    var rows = Reference835.rows(SAMPLES.resolve("reference_835.csv"));
    var lines = new ArrayList<String>();
    var deviations = new ArrayList<String>();
    for (Reference835 row : rows) {
      EraDocument document = EraDocument.read(Files.readAllBytes(SAMPLES.resolve(row.file())));
      lines.add(canonical(row.file(), document));
      deviations.addAll(row.deviations(document));
    }
    Files.write(Path.of("target/samples-835.ndjson"), lines);

    assertThat(rows).hasSizeGreaterThan(50);
    assertThat(deviations).isEmpty();
  }

  @Test
  void everyOtherTransactionShouldBeRefusedWithItsType() throws IOException {
    List<Path> files = files(SAMPLES.resolve("x12-negative"));

    assertThat(files).hasSize(27);
    for (Path file : files) {
      assertThatExceptionOfType(NotAn835.class)
          .as(file.toString())
          .isThrownBy(() -> EraDocument.read(Files.readAllBytes(file)))
          .withMessageMatching("The document holds X12 transactions of type \\d{3} .*")
          .extracting(Fault::code)
          .isEqualTo("not-an-835");
    }
  }

  @Test
  void everySampleShouldGiveTheSamePartsInAnyCutting() throws IOException {
    for (Reference835 row : Reference835.rows(SAMPLES.resolve("reference_835.csv"))) {
      byte[] bytes = Files.readAllBytes(SAMPLES.resolve(row.file()));
      if (bytes.length < 200_000) {
        assertThat(EraDocument.parts(bytes, 7))
            .as(row.file())
            .isEqualTo(EraDocument.parts(bytes, bytes.length));
      }
    }
  }

  @Test
  void everySoundBalancedSampleShouldBeWrittenAsItWasRead() throws IOException {
    var sound = new ArrayList<String>();
    var other = new ArrayList<String>();
    var byRecordsAlone = new ArrayList<String>();
    for (Reference835 row : Reference835.rows(SAMPLES.resolve("reference_835.csv"))) {
      byte[] bytes = Files.readAllBytes(SAMPLES.resolve(row.file()));
      EraDocument document = EraDocument.read(bytes);
      if (isBalanced(document) && document.rules().stream().noneMatch(DAMAGE::contains)) {
        sound.add(row.file());
        List<String> read = Rewritten.segments(bytes);
        Rewritten written = Rewritten.of(bytes);
        if (!written.segments().equals(read)) {
          other.add(row.file());
        }
        if (Rewritten.byRecordsAlone(bytes).segments().equals(read)) {
          byRecordsAlone.add(row.file());
        }
        assertThat(EraDocument.read(written.text()).rules())
            .as("envelope of %s", row.file())
            .doesNotContain(Rule.SEGMENT_COUNT, Rule.TRANSACTION_COUNT, Rule.GROUP_COUNT);
      }
    }
    Files.write(Path.of("target/samples-written.txt"), sound);

    System.out.printf(
        "%d of %d sound, balanced samples are written as they were read, %d by records alone%n",
        sound.size() - other.size(), sound.size(), byRecordsAlone.size());
    assertThat(sound).hasSizeGreaterThan(20);
    assertThat(other).isEmpty();
  }

  private static boolean isBalanced(EraDocument document) {
    return document.remittances().stream().allMatch(Remittance::balanced);
  }

  private String canonical(String file, EraDocument document) {
    Map<String, Object> canonical = new LinkedHashMap<>();
    canonical.put("documentId", null);
    canonical.put("revision", 1);
    canonical.put("fileName", "samples/" + file);
    canonical.put("status", document.status());
    canonical.put("documentType", "ERA");
    canonical.put("remittances", document.remittances());
    canonical.put("findings", document.findings());
    return new String(json.writeValueAsBytes(canonical), StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
