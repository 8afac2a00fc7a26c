package io.remitstream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.cli.extract.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents hold what the demonstration says of them, by arithmetic of this test's own. */
class DemoDocumentsTest {

  @ParameterizedTest
  @CsvSource({
    "clean.835, 3, 0.00",
    "denied-claim.835, 2, 0.00",
    "reversal-and-correction.835, 3, 0.00",
    "off-by-a-cent.835, 1, 0.01"
  })
  void bundledShouldPayWhatItsClaimsAndAdjustmentsAddUpTo(String name, long claims, BigDecimal off)
      throws IOException {
    try (InputStream document = DemoDocuments.class.getResourceAsStream(name)) {
      check(new String(document.readAllBytes(), StandardCharsets.US_ASCII), claims, off);
    }
  }

  @Test
  void manyClaimsShouldBalanceAndBeTheSameEveryTime() {
    byte[] bytes = DemoDocuments.manyClaims(400);

    check(new String(bytes, StandardCharsets.US_ASCII), 400, new BigDecimal("0.00"));
    assertThat(DemoDocuments.manyClaims(400)).isEqualTo(bytes);
  }

  @Test
  void paperShouldBeAPdf() {
    assertThat(DemoDocuments.all())
        .extracting(Submission::name)
        .contains(DemoDocuments.PAPER)
        .hasSize(6);
    assertThat(new String(DemoDocuments.bundled(DemoDocuments.PAPER), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }

  private static void check(String text, long claims, BigDecimal off) {
    assertThat(text.indexOf('~')).isEqualTo(105);
    List<String[]> segments =
        text.lines().map(line -> line.substring(0, line.length() - 1).split("\\*", -1)).toList();
    assertThat(segments.stream().filter(segment -> segment[0].equals("CLP"))).hasSize((int) claims);
    assertThat(amount(segments, "BPR", 2))
        .isEqualTo(amount(segments, "CLP", 4).subtract(amount(segments, "PLB", 4)).add(off));
    assertThat(amount(segments, "SVC", 3))
        .isEqualTo(amount(segments, "SVC", 2).subtract(amount(segments, "CAS", 3)))
        .isEqualTo(amount(segments, "CLP", 4));
    assertThat(amount(segments, "SE", 1).intValue()).isEqualTo(segments.size() - 4);
  }

  private static BigDecimal amount(List<String[]> segments, String tag, int element) {
    Stream<BigDecimal> amounts =
        segments.stream()
            .filter(segment -> segment[0].equals(tag))
            .map(segment -> new BigDecimal(segment[element]));
    return amounts.reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
