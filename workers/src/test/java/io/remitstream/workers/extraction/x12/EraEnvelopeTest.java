package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Envelopes that do not close as they opened, documents that break off, and what is no 835. */
class EraEnvelopeTest {

  private static final String TEXT =
      new String(EraDocument.bytes("everything.edi"), StandardCharsets.US_ASCII);
  private static final String OTHER =
      EraText.text("ST*837*0009", "BHT*0019*00*1*20261101*0930*CH", "SE*3*0009");

  @ParameterizedTest
  @CsvSource({
    "SE*63*0001, SE*64*0001, SEGMENT_COUNT, /remittances/0, 63, 64, 1",
    "SE*63*0001, SE*x*0001, SEGMENT_COUNT, /remittances/0, 63, , ",
    "SE*63*0001, SE*63*0002, TRANSACTION_CONTROL, /remittances/0, 0001, 0002, ",
    "SE*63*0001, SE*63*JANE DOE, TRANSACTION_CONTROL, /remittances/0, 0001, , ",
    "GE*1*835, GE*2*835, TRANSACTION_COUNT, '', 1, 2, 1",
    "GE*1*835, GE*1*836, GROUP_CONTROL, '', 835, 836, ",
    "IEA*1*000000835, IEA*0*000000835, GROUP_COUNT, '', 1, 0, -1",
    "IEA*1*000000835, IEA*1*000000836, INTERCHANGE_CONTROL, '', 000000835, 000000836, "
  })
  void envelopeShouldBeFoundWhenItsSidesDiffer(
      String sound,
      String off,
      Rule rule,
      String pointer,
      String expected,
      String actual,
      String difference) {
    var document = EraDocument.read(TEXT.replace(sound, off));

    assertThat(document.findings())
        .singleElement()
        .extracting(
            Finding::rule,
            Finding::pointer,
            Finding::expected,
            Finding::actual,
            Finding::difference)
        .containsExactly(rule, pointer, expected, actual, difference);
    assertThat(document.status()).isEqualTo(Outcome.REVIEW_REQUIRED);
    assertThat(document.remittance().balanced()).isTrue();
  }

  @Test
  void controlNumbersShouldBeTheSameWhateverTheirLeadingZeros() {
    assertThat(EraDocument.read(TEXT.replace("GE*1*835", "GE*1*0835")).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GE*1*835~\n", "IEA*1*000000835~\n", "SE*63*0001~\n"})
  void closingSegmentShouldBeToldWhenMissing(String segment) {
    var document = EraDocument.read(TEXT.replace(segment, ""));

    assertThat(document.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(Rule.ENVELOPE_MISSING);
              assertThat(finding.message())
                  .startsWith(segment.substring(0, segment.indexOf('*')) + " is missing before");
            });
    assertThat(document.remittance().claims()).hasSize(2);
    assertThat(document.status()).isEqualTo(Outcome.REVIEW_REQUIRED);
  }

  @Test
  void openingSegmentsShouldBeToldWhenMissing() {
    String bare = TEXT.substring(TEXT.indexOf("ST*835"), TEXT.indexOf("GE*1"));

    var document = EraDocument.read(bare);

    assertThat(document.remittances()).isEqualTo(EraDocument.read(TEXT).remittances());
    assertThat(document.findings())
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("A transaction stands outside a group (GS).");
    assertThat(EraDocument.read(bare.replace("~\n", "\n")).remittances())
        .isEqualTo(document.remittances());
  }

  @Test
  void groupShouldBeReadWhenItStandsAlone() {
    var document = EraDocument.read(TEXT.substring(TEXT.indexOf("GS*"), TEXT.indexOf("IEA*")));

    assertThat(document.remittance().claims()).hasSize(2);
    assertThat(document.rules()).containsExactly(Rule.ENVELOPE_MISSING);
  }

  @Test
  void transactionShouldEndWhereAnotherBegins() {
    String second =
        String.join(
            "~", EraText.transaction("0002", EraText.header("BPR*I*5*C*ACH", "CLP*A*1*5*5")));
    String text = TEXT.replace("SE*63*0001~\n", second + "~\n").replace("GE*1", "GE*2");

    var document = EraDocument.read(text);

    assertThat(document.remittances()).hasSize(2);
    assertThat(document.rules()).containsExactly(Rule.ENVELOPE_MISSING);
  }

  @Test
  void closingSegmentsShouldBeToldWhenNothingIsOpen() {
    var document =
        EraDocument.read(TEXT.replace("GE*1*835~\n", "SE*1*1~\nGE*1*835~\nGE*1*835~\nREF*1*2~\n"));

    assertThat(document.rules())
        .containsExactly(Rule.ENVELOPE_MISSING, Rule.ENVELOPE_MISSING, Rule.UNEXPECTED_SEGMENT);
  }

  @Test
  void documentShouldBePartialWhereverItBreaksOff() {
    int end = TEXT.indexOf("SE*63");
    for (int length = TEXT.indexOf("BPR"); length < end; length += 7) {
      var document = EraDocument.read(TEXT.substring(0, length));

      assertThat(document.status()).as("cut at %d", length).isEqualTo(Outcome.PARTIAL);
      assertThat(document.rules()).contains(Rule.TRUNCATED);
      assertThat(document.remittances()).hasSize(1);
    }
  }

  @Test
  void cutSegmentShouldNotBeTakenForAWholeOne() {
    var document =
        EraDocument.read(
            TEXT.substring(0, TEXT.indexOf("CAS*CO*45*10.00") + "CAS*CO*45*1".length()));

    assertThat(document.claim(0).adjustments()).isEmpty();
    assertThat(document.findings().getFirst().rule()).isEqualTo(Rule.TRUNCATED);
  }

  @Test
  void otherTransactionsShouldBeToldBesideAn835() {
    var document =
        EraDocument.read(
            TEXT.replace("ST*835*0001~\n", OTHER + "ST*835*0001~\n").replace("GE*1", "GE*2"));

    assertThat(document.remittances()).isEqualTo(EraDocument.read(TEXT).remittances());
    assertThat(document.findings())
        .singleElement()
        .extracting(Finding::rule, Finding::expected, Finding::actual)
        .containsExactly(Rule.OTHER_TRANSACTION, "835", "837");
    assertThat(document.status()).isEqualTo(Outcome.PROCESSED);
  }

  @Test
  void documentShouldBeRefusedWhenNoTransactionIsAn835() {
    String text =
        EraText.text(EraText.ISA, EraText.GS) + OTHER + EraText.text(EraText.GE, EraText.IEA);

    assertThatExceptionOfType(NotAn835.class)
        .isThrownBy(() -> EraDocument.read(text))
        .withMessage("The document holds X12 transactions of type 837 (expected: 835).")
        .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Kind.UNPROCESSABLE))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("not-an-835"));
  }

  @Test
  void documentShouldBeRefusedWhenThereIsNoTransaction() {
    assertThatExceptionOfType(NotAn835.class)
        .isThrownBy(
            () -> EraDocument.read(EraText.text(EraText.ISA, "TA1*000000835", "IEA*0*000000835")))
        .withMessage("The interchange holds no transaction (expected: 835).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%PDF-1.7 …", "Dear ISA*, STEP*", "ISA", "ISA*00*   ", "\ufeff", "{}"})
  void documentShouldBeRefusedWhenItIsNoX12(String text) {
    assertThatExceptionOfType(UnreadableDocument.class)
        .isThrownBy(() -> EraDocument.read(text))
        .satisfies(fault -> assertThat(fault.code()).isEqualTo("unreadable-document"));
  }

  @Test
  void documentShouldBeRefusedWhenItBreaksOffBeforeItsFirstTransaction() {
    assertThatExceptionOfType(UnreadableDocument.class)
        .isThrownBy(() -> EraDocument.read(TEXT.substring(0, TEXT.indexOf("ST*835") - 9)))
        .withMessageContaining("breaks off");
  }

  @Test
  void otherVersionShouldBeTold() {
    assertThat(EraDocument.read(TEXT.replace("005010X221A1", "004010X091A1")).rules())
        .containsExactly(Rule.OTHER_VERSION);
  }
}
