package io.remitstream.workers.extraction.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CsvReaderTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final String LINES =
      """
      Payer,Northwind Health
      Check #,EFT-7,Check Date,01/09/2026,Check Amount,"$1,130.00"

      Claim No,Acct,Patient Name,DOS,CPT,Mod,Units,Billed,Discount,Deductible,Paid,Pt Resp,Adj Code,Adj Amt
      C1,A1,"Doe, Ann",01/05/2026,99213,25,1,150.00,50.00,20.00,80.00,20.00,CO-45,50.00
      C1,A1,"Doe, Ann",01/05/2026,80053,,2,"1,100.00",100.00,0.00,1000.00,0.00,45,100.00
      C2,A2,Roe Bob,2026-01-06,99214,,1,100.00,50.00,0.00,50.00,0.00,,
      Total,,,,,,,"1,350.00",200.00,20.00,"1,130.00",20.00,,
      """;

  private static List<EraPart> parts(String text) {
    return Objects.requireNonNull(
        new CsvReader()
            .read(
                Flux.fromStream(
                    text.lines().map(line -> ByteBuffer.wrap((line + "\n").getBytes(UTF_8)))))
            .collectList()
            .block(TIMEOUT));
  }

  private static <T> List<T> of(List<EraPart> parts, Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static List<Claim> claims(List<EraPart> parts) {
    return of(parts, ClaimRead.class).stream().map(ClaimRead::claim).toList();
  }

  private static List<Finding> findings(List<EraPart> parts) {
    return of(parts, FindingRaised.class).stream().map(FindingRaised::finding).toList();
  }

  private static Map<String, FieldEvidence> fields(List<EraPart> parts) {
    var all = new HashMap<String, FieldEvidence>();
    of(parts, FieldsRead.class).forEach(read -> all.putAll(read.fields()));
    return all;
  }

  @Test
  void readShouldGroupLinesToClaimsAndReadThePaymentAboveThem() {
    List<EraPart> parts = parts(LINES);

    assertThat(parts.getFirst()).isEqualTo(new TypeFound(DocumentType.REMITTANCE_ADVICE, null));
    var header = of(parts, RemittanceOpened.class).getFirst().header();
    assertThat(header.payer().name()).isEqualTo("Northwind Health");
    assertThat(header.payment().traceNumber()).isEqualTo("EFT-7");
    assertThat(header.payment().amount()).isEqualTo(Money.of("1130"));
    assertThat(header.payment().date()).isEqualTo(LocalDate.of(2026, 1, 9));
    assertThat(claims(parts)).extracting(Claim::claimNumber).containsExactly("C1", "C2");
    assertThat(claims(parts).getFirst().charge()).as("never computed").isNull();
    assertThat(findings(parts)).isEmpty();
    assertThat(parts.getLast()).isEqualTo(new DocumentEnded(Outcome.PROCESSED, 1, 2, 3, 0));
  }

  @Test
  void readShouldTypeTheCellsOfALine() {
    ServiceLine line = claims(parts(LINES)).getFirst().lines().getFirst();

    assertThat(line.procedure()).isEqualTo("99213");
    assertThat(line.modifiers()).containsExactly("25");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(line.charge()).isEqualTo(Money.of("150"));
    assertThat(line.patientResponsibility()).isEqualTo(Money.of("20"));
    assertThat(line.copay()).as("no such column").isNull();
    assertThat(line.adjustments().getFirst().group()).isEqualTo("CO");
    assertThat(line.adjustments().getFirst().reason()).isEqualTo("45");
  }

  @Test
  void readShouldSayWhereEachLeafStood() {
    Map<String, FieldEvidence> fields = fields(parts(LINES));

    assertThat(fields.get("/remittances/0/claims/0/patient/name"))
        .isNotNull()
        .matches(told -> told.page() == 1 && told.text().equals("Doe, Ann"))
        .extracting(FieldEvidence::box)
        .isEqualTo(new Box(6 * 6, 4 * 12, 16 * 6, 5 * 12));
    assertThat(fields)
        .containsKeys(
            "/remittances/0/payment/amount",
            "/remittances/0/claims/0/lines/1/charge",
            "/remittances/0/claims/0/lines/0/adjustments/0/group",
            "/remittances/0/claims/1/claimNumber");
  }

  @Test
  void readShouldTellWhatDoesNotAddUpAndWhatIsNoAmount() {
    List<EraPart> parts =
        parts(
            LINES
                .replace("50.00,20.00,80.00", "50.00,20.00,86.00")
                .replace("EFT-7,", "EFT-7,")
                .replace("01/05/2026,80053", "soon,80053"));

    assertThat(findings(parts))
        .extracting(Finding::rule)
        .contains(Rule.INVALID_DATE, Rule.PATIENT_SHARE, Rule.PAYMENT_TOTAL);
    assertThat(findings(parts))
        .filteredOn(finding -> finding.rule() == Rule.INVALID_DATE)
        .singleElement()
        .matches(finding -> finding.message().startsWith("Row 6: the cell of column 4"))
        .matches(
            finding -> finding.pointer().equals("/remittances/0/claims/0/lines/1/serviceFrom"));
    assertThat(parts.getLast())
        .isInstanceOfSatisfying(
            DocumentEnded.class,
            end -> assertThat(end.outcome()).isEqualTo(Outcome.REVIEW_REQUIRED));
  }

  @Test
  void readShouldTakeFormulasForText() {
    List<EraPart> parts =
        parts(
            "Claim,Patient,Paid\n"
                + "1,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",10.00\n"
                + "2,@SUM(1),-5.00\n"
                + "3,+1+1,0\n");

    assertThat(claims(parts))
        .extracting(claim -> claim.patient().name())
        .containsExactly("=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "+1+1");
    assertThat(claims(parts))
        .extracting(Claim::paid)
        .containsExactly(Money.of("10"), Money.of("-5"), Money.ZERO);
    assertThat(claims(parts)).allMatch(claim -> claim.lines().isEmpty());
  }

  @Test
  void readShouldPartPaymentsAndCountManyClaims() {
    var text = new StringBuilder("Check Number;Claim;CPT;Charge;Paid\n");
    for (int i = 0; i < 1_000; i++) {
      text.append("K%d;C%d;99213;10.00;10.00\n".formatted(i / 600, i));
    }
    List<EraPart> parts = parts(text.toString());

    assertThat(of(parts, RemittanceOpened.class)).hasSize(2);
    assertThat(parts.getLast()).isEqualTo(new DocumentEnded(Outcome.PROCESSED, 2, 1_000, 1_000, 0));
  }

  @Test
  void readShouldSayWhereARowBreaksOff() {
    List<EraPart> parts = parts("Claim,Patient,Paid\n1,A,1.00,9,extra\n2,\"B,2.00\n");

    assertThat(findings(parts))
        .extracting(Finding::rule)
        .containsExactly(Rule.MALFORMED_ROW, Rule.TRUNCATED);
    assertThat(parts.getLast())
        .isInstanceOfSatisfying(
            DocumentEnded.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.PARTIAL));
  }
}
