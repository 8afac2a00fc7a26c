package io.remitstream.benchmarks.era;

import static org.assertj.core.api.Assertions.assertThat;

import com.imsweb.x12.Loop;
import com.imsweb.x12.reader.X12Reader;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.workers.extraction.x12.EraParser;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made up must be what is read, by the engine and by two other parsers. */
@Timeout(60)
class EraGeneratorTest {

  private static final EraRecipe SMALL = EraRecipe.ofSize(200_000).withClaims(20);

  @Test
  void engineShouldReadWhatWasMade() throws IOException {
    for (long seed = 1; seed <= 20; seed++) {
      var out = new ByteArrayOutputStream();
      EraTotals totals = new EraGenerator(SMALL.withSeed(seed)).writeTo(out);

      List<EraPart> parts = parts(out.toByteArray());

      assertThat(totals.bytes()).isEqualTo(out.size());
      assertThat(parts.getLast())
          .isEqualTo(
              new DocumentEnded(
                  Outcome.PROCESSED, totals.remittances(), totals.claims(), totals.lines(), 0));
      assertThat(paid(parts)).isEqualTo(totals.paid());
      assertThat(payments(parts)).isEqualTo(totals.payment());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LINE_OFF_BY_A_CENT, REVIEW_REQUIRED, LINE_BALANCE",
    "CLAIM_OFF_BY_A_CENT, REVIEW_REQUIRED, CLAIM_BALANCE",
    "PAYMENT_OFF_BY_A_CENT, REVIEW_REQUIRED, TRANSACTION_BALANCE",
    "PATIENT_OFF_BY_A_CENT, REVIEW_REQUIRED, PATIENT_RESPONSIBILITY",
    "SEGMENT_COUNT, REVIEW_REQUIRED, SEGMENT_COUNT",
    "TRANSACTION_CONTROL, REVIEW_REQUIRED, TRANSACTION_CONTROL",
    "TRANSACTION_COUNT, REVIEW_REQUIRED, TRANSACTION_COUNT",
    "INTERCHANGE_CONTROL, REVIEW_REQUIRED, INTERCHANGE_CONTROL"
  })
  void engineShouldFindTheDefectAndNothingElse(Defect defect, Outcome outcome, String rule) {
    List<EraPart> parts = parts(EraGenerator.bytes(SMALL.with(defect)));

    assertThat(findings(parts))
        .singleElement()
        .extracting(finding -> finding.rule().name())
        .isEqualTo(rule);
    assertThat(((DocumentEnded) parts.getLast()).outcome()).isEqualTo(outcome);
  }

  @Test
  void engineShouldKeepWhatCameBeforeTheBreak() {
    List<EraPart> parts = parts(EraGenerator.bytes(EraRecipe.ofSize(1).with(Defect.TRUNCATED)));

    assertThat(((DocumentEnded) parts.getLast()).outcome()).isEqualTo(Outcome.PARTIAL);
    assertThat(((DocumentEnded) parts.getLast()).claims()).isEqualTo(250);
  }

  @Test
  void sameRecipeShouldGiveTheSameBytes() {
    assertThat(EraGenerator.bytes(SMALL)).isEqualTo(EraGenerator.bytes(SMALL));
    assertThat(EraGenerator.bytes(SMALL)).isNotEqualTo(EraGenerator.bytes(SMALL.withSeed(7)));
  }

  @Test
  void staediShouldSeeTheSegmentsThatWereMade() throws Exception {
    var out = new ByteArrayOutputStream();
    EraTotals totals = new EraGenerator(SMALL).writeTo(out);
    long segments = 0;
    var factory = EDIInputFactory.newFactory();
    try (EDIStreamReader reader =
        factory.createEDIStreamReader(new ByteArrayInputStream(out.toByteArray()))) {
      while (reader.hasNext()) {
        segments += reader.next() == EDIStreamEvent.START_SEGMENT ? 1 : 0;
      }
    }

    assertThat(segments).isEqualTo(totals.segments());
  }

  @Test
  void imswebShouldSeeTheAmountsThatTheEngineSees() throws IOException {
    byte[] bytes = EraGenerator.bytes(SMALL);
    var reader =
        new X12Reader(X12Reader.FileType.ANSI835_5010_X221, new ByteArrayInputStream(bytes));
    List<Loop> claims =
        reader.getLoops().stream().flatMap(loop -> loop.findLoop("2100").stream()).toList();
    BigDecimal expected =
        claims.stream()
            .map(claim -> new BigDecimal(claim.getSegment("CLP").getElementValue("CLP04")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    List<EraPart> parts = parts(bytes);

    assertThat(parts.stream().filter(ClaimRead.class::isInstance).count()).isEqualTo(claims.size());
    assertThat(paid(parts).amount()).isEqualByComparingTo(expected);
  }

  private static List<EraPart> parts(byte[] bytes) {
    var parser = new EraParser();
    var parts = new ArrayList<>(parser.feed(ByteBuffer.wrap(bytes)));
    parts.addAll(parser.end());
    return parts;
  }

  private static List<Finding> findings(List<EraPart> parts) {
    return parts.stream()
        .filter(FindingRaised.class::isInstance)
        .map(part -> ((FindingRaised) part).finding())
        .toList();
  }

  private static Money paid(List<EraPart> parts) {
    return parts.stream()
        .filter(ClaimRead.class::isInstance)
        .map(part -> Objects.requireNonNull(((ClaimRead) part).claim().paid()))
        .reduce(Money.ZERO, Money::plus);
  }

  private static Money payments(List<EraPart> parts) {
    return parts.stream()
        .filter(RemittanceOpened.class::isInstance)
        .map(part -> ((RemittanceOpened) part).header().payment().amount())
        .map(Objects::requireNonNull)
        .reduce(Money.ZERO, Money::plus);
  }
}
