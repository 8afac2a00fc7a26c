package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real files do to the standard; all of it on one document that is sound otherwise. */
class EraDirtTest {

  private static final byte[] BYTES = EraDocument.bytes("everything.edi");
  private static final String TEXT = new String(BYTES, StandardCharsets.US_ASCII);
  private static final EraDocument SOUND = EraDocument.read(BYTES);

  @Test
  void newlinesBehindTerminatorsShouldNotMatter() {
    assertSound(EraDocument.read(TEXT.replace("~\n", "~")));
    assertSound(EraDocument.read(TEXT.replace("~\n", "~\r\n")));
    assertSound(EraDocument.read(TEXT.replace("~\n", "~\n\n  \n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void newlineShouldTerminateWhenThereIsNothingElse(String newline) {
    assertSound(EraDocument.read(TEXT.replace("~\n", newline)));
  }

  @Test
  void lastSegmentShouldBeTakenWhenItEndsTheInterchangeWithoutTerminator() {
    assertSound(EraDocument.read(TEXT.stripTrailing().replaceAll("~$", "")));
    assertSound(EraDocument.read(TEXT.replace("~\n", "\n").stripTrailing()));
  }

  @Test
  void otherSeparatorsShouldBeReadFromTheHeader() {
    assertSound(EraDocument.read(TEXT.replace('*', '|').replace(':', '>').replace("~\n", "'")));
    assertSound(
        EraDocument.read(
            TEXT.replace('*', (char) 0x1d).replace(':', (char) 0x1f).replace("~\n", "\u001e")));
  }

  @Test
  void headerShouldBeMeasuredWhenItsDateIsLong() {
    var document = EraDocument.read(TEXT.replace("*261101*0930*^", "*20261101*0930*^"));

    assertSame(document, Rule.INTERCHANGE_HEADER);
    assertThat(document.finding(Rule.INTERCHANGE_HEADER))
        .extracting(Finding::expected, Finding::actual, Finding::difference)
        .containsExactly("106", "108", "2");
  }

  @Test
  void headerShouldBeMeasuredWhenItIsNotPadded() {
    assertSame(
        EraDocument.read(TEXT.replace("MADEUPPAYER    ", "MADEUPPAYER")), Rule.INTERCHANGE_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~\n", "~", "\n"})
  void componentSeparatorShouldBeFoundWhenTheHeaderHasNone(String terminator) {
    String text = TEXT.replace("*0*T*:~", "*0*T~").replace("~\n", terminator);

    assertThat(EraDocument.read(text).remittances()).isEqualTo(SOUND.remittances());
    assertThat(EraDocument.read(text).rules()).containsOnly(Rule.INTERCHANGE_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~\n", "~", "\n"})
  void componentSeparatorShouldBeFoundWhenTheHeaderLeavesItEmpty(String terminator) {
    String text = TEXT.replace("*0*T*:~", "*0*T*~").replace("~\n", terminator);

    assertThat(EraDocument.read(text).remittances()).isEqualTo(SOUND.remittances());
    assertThat(EraDocument.read(text).rules()).containsOnly(Rule.INTERCHANGE_HEADER);
  }

  @Test
  void byteOrderMarkShouldBePassedOver() {
    assertSound(EraDocument.read("\ufeff" + TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf16ShouldBeReadWithAndWithoutMark(String charset) {
    assertSound(EraDocument.read(("\ufeff" + TEXT).getBytes(Charset.forName(charset))));
    assertSound(EraDocument.read(TEXT.getBytes(Charset.forName(charset))));
  }

  @Test
  void charactersBeyondAsciiShouldBeReadInEachEncoding() {
    String text = TEXT.replace("*DOE*JANE*", "*DOÉ𝒳*JANE*");

    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      var document = EraDocument.read(text.getBytes(charset));
      assertThat(document.claim(0).patient().lastName()).isEqualTo("DOÉ𝒳");
      assertThat(document.findings()).isEmpty();
    }
  }

  @Test
  void charactersOfNoKnownEncodingShouldBeReadAsLatin1AndTold() {
    String text = TEXT.replace("*DOE*JANE*", "*DOÉ*JANE*");

    var document = EraDocument.read(text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(document.claim(0).patient().lastName()).isEqualTo("DOÉ");
    assertThat(document.rules()).containsExactly(Rule.INVALID_CHARACTERS);
  }

  @Test
  void controlCharactersShouldBecomeBlanksAndBeTold() {
    var document = EraDocument.read(TEXT.replace("*DOE*JANE*", "*DO\0\u0007E*JANE*"));

    assertThat(document.claim(0).patient().lastName()).isEqualTo("DO  E");
    assertThat(document.rules()).containsExactly(Rule.INVALID_CHARACTERS);
  }

  @Test
  void linesShouldBeJoinedWhenTheyWereWrapped() {
    String wrapped = TEXT.replace("~\n", "~").replaceAll("(.{80})", "$1\r\n");

    assertSound(EraDocument.read(wrapped));
  }

  @Test
  void segmentShouldEndWithItsLineWhenTheTerminatorWasForgotten() {
    var document = EraDocument.read(TEXT.replace("REF*EA*MEDREC-1~\n", "REF*EA*MEDREC-1\n"));

    assertSame(document, Rule.MISSING_TERMINATOR);
  }

  @Test
  void severalInterchangesShouldBeReadWithTextBetweenThem() {
    String other = TEXT.replace("000000835", "000000836").replace('*', '|').replace("~\n", "'\n");

    var document = EraDocument.read("Dear all,\nsee below ISABEL\n" + TEXT + "-- and --\n" + other);

    assertThat(document.remittances()).containsExactly(SOUND.remittance(), SOUND.remittance());
    assertThat(document.rules()).containsExactly(Rule.STRAY_TEXT, Rule.STRAY_TEXT);
    assertThat(document.status()).isEqualTo(Outcome.PROCESSED);
  }

  @Test
  void interchangeShouldBeFoundWhenTextSwallowsItsBeginning() {
    String unclosed = TEXT.replace(EraText.IEA + "~\n", "some text ");

    var document = EraDocument.read(unclosed + TEXT.replace("000000835", "000000836"));

    assertThat(document.remittances()).hasSize(2);
    assertThat(document.rules()).containsExactly(Rule.STRAY_TEXT, Rule.ENVELOPE_MISSING);
  }

  @Test
  void repeatedInterchangeShouldBeTold() {
    var document = EraDocument.read(TEXT + TEXT);

    assertThat(document.remittances()).hasSize(2);
    assertThat(document.rules()).containsExactly(Rule.DUPLICATE_INTERCHANGE);
  }

  @Test
  void fillerAtTheEndShouldNotMatter() {
    assertSound(EraDocument.read(TEXT + "\u001a\0\0\n"));
  }

  @Test
  void emptySegmentsShouldNotMatter() {
    assertSound(EraDocument.read(TEXT.replace("LX*1~\n", "LX*1~~\n~\n")));
  }

  @Test
  void payeeAmongTheClaimsShouldHoldForThoseBehindIt() {
    String second = "CLP*ACCT-2";
    String again = "N1*PE*MADE UP CLINIC*XX*1858215886~\n";
    String other = "N1*PE*OTHER CLINIC*XX*1234567893~\nREF*TJ*888888888~\n";
    String text = TEXT.replace("SE*63*", "SE*64*").replace(second, again + second);

    assertSame(EraDocument.read(text), Rule.REPEATED_SEGMENT);

    var document =
        EraDocument.read(TEXT.replace("SE*63*", "SE*65*").replace(second, other + second));

    assertThat(document.rules()).containsExactly(Rule.REPEATED_SEGMENT);
    assertThat(document.claim(0)).isEqualTo(SOUND.claim(0));
    assertThat(document.claim(1).payee()).isNotNull();
    assertThat(document.claim(1).payee().npi()).isEqualTo("1234567893");
    assertThat(document.claim(1).payee().tin()).isEqualTo("888888888");
  }

  @Test
  void segmentsWithoutAPlaceShouldBeToldByTheirNameOnly() {
    var document =
        EraDocument.read(
            EraText.paying(
                "5",
                "SVC*HC:1*5*5",
                "CLP*A*1*5*5",
                "ZZZ*SECRET",
                "secret text",
                "NM1*ZZ*1*SECRET",
                "DTM*999*20261001"));

    assertThat(document.rules()).containsOnly(Rule.UNEXPECTED_SEGMENT).hasSize(5);
    assertThat(document.findings()).noneMatch(f -> f.message().toLowerCase().contains("secret"));
    assertThat(document.findings().get(1).message())
        .isEqualTo("ZZZ has no place where it stands; it was left out.");
    assertThat(document.findings().get(2).message())
        .isEqualTo("An unknown segment has no place where it stands; it was left out.");
  }

  @Test
  void claimSegmentsShouldBeTheClaimsWhenTheyStandBehindALine() {
    var document =
        EraDocument.read(
            EraText.paying(
                "5",
                "CLP*A*1*5*5",
                "SVC*HC:1*5*5",
                "NM1*QC*1*DOE*JANE",
                "DTM*050*20261010",
                "MOA***MA01"));

    assertThat(document.findings()).isEmpty();
    assertThat(document.claim(0).patient().lastName()).isEqualTo("DOE");
    assertThat(document.claim(0).received()).isEqualTo("2026-10-10");
    assertThat(document.claim(0).remarks()).containsExactly("MA01");
  }

  @Test
  void repeatedSegmentsShouldBeToldAndTheFirstOneHold() {
    var document =
        EraDocument.read(
            EraText.paying(
                "5",
                "BPR*I*6*C*ACH",
                "TRN*1*OTHER",
                "N1*PR*OTHER",
                "N1*PE*OTHER",
                "N1*XX*THIRD",
                "CLP*A*1*5*5",
                "NM1*QC*1*DOE",
                "NM1*QC*1*ROE",
                "NM1*IL*1*DOE",
                "NM1*IL*1*ROE"));

    assertThat(document.rules())
        .containsExactly(
            Rule.REPEATED_SEGMENT,
            Rule.REPEATED_SEGMENT,
            Rule.REPEATED_SEGMENT,
            Rule.REPEATED_SEGMENT,
            Rule.UNEXPECTED_SEGMENT,
            Rule.REPEATED_SEGMENT,
            Rule.REPEATED_SEGMENT);
    assertThat(document.remittance().payment().traceNumber()).isEqualTo("EFT1");
    assertThat(document.remittance().payer().name()).isEqualTo("MADE UP HEALTH PLAN");
    assertThat(document.claim(0).patient().lastName()).isEqualTo("DOE");
  }

  @Test
  void missingSegmentsShouldBeTold() {
    var document = EraDocument.read(EraText.document(EraText.transaction("0001", "CLP*A*1*0*0")));

    assertThat(document.findings())
        .extracting(Finding::message)
        .containsExactly(
            "BPR is missing.", "TRN is missing.", "N1*PR is missing.", "N1*PE is missing.");
    assertThat(document.status()).isEqualTo(Outcome.REVIEW_REQUIRED);
  }

  @Test
  void valuesShouldBeToldWhenTheyAreNoneOfTheirType() {
    var document =
        EraDocument.read(
            EraText.paying(
                "0.00",
                "CLP*A*1*1E9*x*1.2.3*12*ICN****-",
                "DTM*232*20261301",
                "DTM*233*2026",
                "AMT*AU*1,000",
                "QTY*CA*two",
                "SVC*HC:1*.*+"));

    assertThat(document.findings())
        .filteredOn(f -> f.rule() == Rule.INVALID_NUMBER || f.rule() == Rule.INVALID_DATE)
        .extracting(Finding::message)
        .containsExactly(
            "CLP03 is no amount.",
            "CLP04 is no amount.",
            "CLP05 is no amount.",
            "DTM02 is no date (expected: CCYYMMDD).",
            "DTM02 is no date (expected: CCYYMMDD).",
            "AMT02 is no amount.",
            "QTY02 is no number.",
            "SVC02 is no amount.",
            "SVC03 is no amount.");
    assertThat(document.claim(0).charge()).isNull();
    assertThat(document.claim(0).serviceFrom()).isNull();
  }

  @Test
  void amountsShouldBeReadInEveryNotation() {
    var document =
        EraDocument.read(
            EraText.paying("10.50", "CLP*A*1*+.5*0.50", "CLP*B*1*10.*0010.0", "CLP*C*1*-0*-.00"));

    assertThat(document.findings()).isEmpty();
    assertThat(document.remittance().claims())
        .extracting(claim -> String.valueOf(claim.charge()))
        .containsExactly("0.50", "10.00", "0.00");
  }

  @Test
  void sliceShouldBeReadFromAnyKindOfBuffer() {
    var parser = new EraParser();
    ByteBuffer direct = ByteBuffer.allocateDirect(BYTES.length).put(BYTES).flip();

    List<EraPart> first = parser.feed(direct.asReadOnlyBuffer());

    assertThat(first).hasSize(4);
    assertThat(parser.end()).hasSize(1);
  }

  private static void assertSound(EraDocument document) {
    assertThat(document).isEqualTo(SOUND);
  }

  private static void assertSame(EraDocument document, Rule only) {
    assertThat(document.remittances()).isEqualTo(SOUND.remittances());
    assertThat(document.rules()).containsExactly(only);
    assertThat(document.status()).isEqualTo(Outcome.PROCESSED);
  }
}
