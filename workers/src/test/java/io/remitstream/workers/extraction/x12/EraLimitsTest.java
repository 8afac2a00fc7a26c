package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What hostile documents cannot do to the memory. */
@Timeout(60)
class EraLimitsTest {

  private static final EraLimits SMALL = new EraLimits(256, 2_000, 5, 100, 3);

  @Test
  void segmentShouldBeLeftOutWhenTooLong() {
    var document = read(EraText.paying("5", "REF*ZZ*" + "X".repeat(300), "CLP*A*1*5*5"), SMALL);

    assertThat(document.findings())
        .extracting(Finding::rule, Finding::message)
        .containsExactly(
            tuple(Rule.SEGMENT_TOO_LONG, "A segment longer than 256 bytes was left out."));
    assertThat(document.remittance().claims()).hasSize(1);
    assertThat(document.status()).isEqualTo(Outcome.REVIEW_REQUIRED);
  }

  @Test
  void segmentWithoutEndShouldBePassedOverInFlatMemory() {
    var parser = new EraParser();
    byte[] beginning =
        EraText.text(EraText.ISA, EraText.GS, "ST*835*0001", "BPR*I*5*C*ACH")
            .getBytes(StandardCharsets.US_ASCII);
    parser.feed(ByteBuffer.wrap(beginning));
    byte[] endless = "X".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);

    for (int i = 0; i < 200; i++) {
      parser.feed(ByteBuffer.wrap(endless));
    }

    assertThat(EraDocument.of(parser.end()).status()).isEqualTo(Outcome.PARTIAL);
  }

  @Test
  void claimShouldBeCutWhenItHasTooManyLines() {
    String[] segments = new String[9];
    Arrays.fill(segments, "SVC*HC:1*1*1");
    segments[0] = "CLP*A*1*8*8";

    var document = read(EraText.paying("8", segments), SMALL);

    assertThat(document.claim(0).lines()).hasSize(5);
    assertThat(document.rules()).containsExactly(Rule.CLAIM_TOO_LARGE, Rule.LINE_CHARGES);
    assertThat(document.finding(Rule.CLAIM_TOO_LARGE).pointer())
        .isEqualTo("/remittances/0/claims/0");
  }

  @Test
  void claimShouldBeCutWhenItsSegmentsAreTooMuch() {
    String[] segments = new String[1_000];
    Arrays.fill(segments, "REF*EA*12345678");
    segments[0] = "CLP*A*1*5*5";

    var document = read(EraText.paying("5", segments), SMALL);

    assertThat(document.claim(0).references()).hasSizeBetween(100, 130);
    assertThat(document.rules()).containsExactly(Rule.CLAIM_TOO_LARGE);
  }

  @Test
  void headerAndProviderAdjustmentsShouldBeCutWhenTheyAreTooMuch() {
    String[] references = new String[1_000];
    Arrays.fill(references, "REF*ZZ*12345678");
    String[] adjustments = new String[1_000];
    Arrays.fill(adjustments, "PLB*1*20261231*L6*-1");

    assertThat(read(EraText.paying("0.00", references), SMALL).rules())
        .contains(Rule.CLAIM_TOO_LARGE);
    var document = read(EraText.paying("100", adjustments), SMALL);
    assertThat(document.rules()).contains(Rule.CLAIM_TOO_LARGE);
    assertThat(document.remittance().providerAdjustments()).hasSizeLessThan(110);
  }

  @Test
  void partyAmongTheClaimsShouldBeCutWhenItIsTooMuch() {
    String[] segments = new String[1_000];
    Arrays.fill(segments, "REF*TJ*12345678");
    segments[0] = "CLP*A*1*5*5";
    segments[1] = "N1*PE*OTHER";
    segments[999] = "CLP*B*1*0*0";

    var document = read(EraText.paying("5", segments), SMALL);

    assertThat(document.claim(1).payee()).isNotNull();
    assertThat(document.claim(1).payee().references()).hasSizeLessThan(140);
  }

  @Test
  void findingsShouldBeCountedBeyondTheLimit() {
    String[] segments = new String[100];
    Arrays.fill(segments, "ZZZ*1");

    List<EraPart> parts = EraDocument.parts(bytes(EraText.paying("0.00", segments)), 64, SMALL);

    assertThat(EraDocument.of(parts).rules())
        .containsExactly(
            Rule.UNEXPECTED_SEGMENT,
            Rule.UNEXPECTED_SEGMENT,
            Rule.UNEXPECTED_SEGMENT,
            Rule.FINDINGS_OMITTED);
    assertThat(parts.getLast())
        .isInstanceOfSatisfying(
            EraPart.DocumentEnded.class, ended -> assertThat(ended.findings()).isGreaterThan(100));
  }

  @Test
  void findingsOfBalanceShouldBeToldWhateverElseIsFound() {
    String[] segments = new String[100];
    Arrays.fill(segments, "ZZZ*1");

    var document = read(EraText.paying("7", segments), SMALL);

    assertThat(document.rules()).contains(Rule.TRANSACTION_BALANCE, Rule.FINDINGS_OMITTED);
    assertThat(document.remittance().balanced()).isFalse();
  }

  @Test
  void documentShouldBeRefusedEarlyWhenItDoesNotBeginAsX12() {
    var parser = new EraParser(SMALL);

    assertThatExceptionOfType(UnreadableDocument.class)
        .isThrownBy(() -> parser.feed(ByteBuffer.wrap(bytes("x".repeat(200)))));
  }

  @Test
  void limitsShouldBeRefusedWhenTooSmallToReadAnything() {
    assertThatIllegalArgumentException().isThrownBy(() -> new EraLimits(10, 1_000, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new EraLimits(256, 256, 0, 0, 1));
  }

  private static EraDocument read(String text, EraLimits limits) {
    return EraDocument.of(EraDocument.parts(bytes(text), 64, limits));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
