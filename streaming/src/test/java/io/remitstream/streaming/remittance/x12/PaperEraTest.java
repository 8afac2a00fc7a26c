package io.remitstream.streaming.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Paper becomes an 835 by what it prints, and by nothing else. */
class PaperEraTest {

  private static final String CLAIM =
      """
      {"patient":{"name":"PEMBERLEY, THADDEUS B.","memberId":"QHP1"},"patientAccount":"736-9423","claimNumber":"26333-06",
       "status":"1","filingIndicator":"12","charge":"1748.27","paid":"476.26","patientResponsibility":"879.47",
       "references":[],"contacts":[],"amounts":[],"quantities":[],"remarks":[],"adjustments":[],
       "lines":[{"procedure":"66984","modifiers":[],"description":"Cataract surgery","charge":"1748.27",
                 "paid":"476.26","allowed":"1355.73","discount":"392.54","notCovered":"293.11","deductible":"412.60",
                 "copay":"15.00","coinsurance":"158.76","patientResponsibility":"879.47","serviceFrom":"2025-10-06",
                 "references":[],"amounts":[],"quantities":[],"remarks":[],"adjustments":[]}]}
      """;

  private static final RemittanceHeader HEADER =
      new RemittanceHeader(
          new Payer(
              "Quillhaven Health Plan",
              "88888",
              new Address("1 Way", null, "Albany", "NY", "12207", null),
              List.of(),
              List.of()),
          new Payee("Harrowgate Associates", "1858215886", null, null, null, List.of()),
          payment("466.26", "CHK"),
          List.of());

  private static final List<ProviderAdjustment> ADJUSTMENTS =
      List.of(new ProviderAdjustment(null, null, "WO", "ICN9", Money.of("10")));

  @Test
  void printedColumnsShouldBecomeAdjustmentsThatBalance() {
    EraProof proof = proof(HEADER, claim(CLAIM));

    assertThat(proof.missing()).isEmpty();
    assertThat(proof.findings()).isEmpty();
    assertThat(segments(EraWriter.claim(PaperEra.claim(claim(CLAIM)), true)))
        .containsExactly(
            "LX*1",
            "CLP*736-9423*1*1748.27*476.26*879.47*12*26333-06",
            "NM1*QC*1*PEMBERLEY*THADDEUS*B.***MI*QHP1",
            "SVC*HC:66984:::::Cataract surgery*1748.27*476.26",
            "DTM*472*20251006",
            "CAS*CO*45*392.54",
            "CAS*PR*96*293.11**1*412.60**2*158.76**3*15.00",
            "AMT*B6*1355.73");
  }

  @Test
  void headerShouldSayWhatFollowsFromPaper() {
    assertThat(segments(EraWriter.header(PaperEra.header(HEADER))))
        .containsExactly(
            "BPR*I*466.26*C*CHK************20251019",
            "TRN*1*15872811*1999999999",
            "N1*PR*Quillhaven Health Plan",
            "N3*1 Way",
            "N4*Albany*NY*12207",
            "REF*2U*88888",
            "PER*BL",
            "N1*PE*Harrowgate Associates*XX*1858215886");
    assertThat(segments(EraWriter.trailer(PaperEra.adjustments(ADJUSTMENTS, HEADER))))
        .containsExactly("PLB*1858215886*20251231*WO:ICN9*10.00");
  }

  @Test
  void whatIsNotCoveredShouldBeTheProvidersWhenThePatientDoesNotOweIt() {
    Claim claim = claim(CLAIM.replace("879.47", "586.36"));

    assertThat(PaperEra.claim(claim).lines().getFirst().adjustments())
        .filteredOn(one -> "96".equals(one.reason()))
        .extracting(one -> one.group())
        .containsExactly("CO");
  }

  @Test
  void whatNothingPrintedSaysShouldBeMissingByPointer() {
    String poor =
        CLAIM
            .replace("879.47", "1.00")
            .replace("PEMBERLEY, ", "")
            .replace("\"66984\"", "\"0450\"")
            .replace("\"status\":\"1\"", "\"status\":\"CORRECTED\"");
    var header =
        new RemittanceHeader(
            Payer.UNKNOWN, Payee.UNKNOWN, payment("466.26", "ACH"), HEADER.references());

    assertThat(proof(header, claim(poor)).missing())
        .extracting(Missing::pointer)
        .containsExactly(
            "/remittances/0/payment",
            "/remittances/0/payer/name",
            "/remittances/0/payer/address/line1",
            "/remittances/0/payer/address/city",
            "/remittances/0/payee/name",
            "/remittances/0/payee/npi",
            "/remittances/0/claims/0/status",
            "/remittances/0/claims/0/patient/lastName",
            "/remittances/0/claims/0/lines/0/procedureQualifier",
            "/remittances/0/claims/0/lines/0/adjustments",
            "/remittances/0/providerAdjustments/0/providerId");
  }

  @Test
  void equationThatFailsShouldBeTold() {
    assertThat(proof(HEADER, claim(CLAIM.replace("392.54", "392.45"))).findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.LINE_BALANCE, Rule.CLAIM_BALANCE);
  }

  private static EraProof proof(RemittanceHeader header, Claim claim) {
    var proof = new EraProof(EraSource.PAPER);
    proof.open(header, null);
    proof.add(claim, null);
    proof.close(header, ADJUSTMENTS, null);
    return proof;
  }

  private static Claim claim(String json) {
    return JsonMapper.shared().readValue(json, Claim.class);
  }

  private static Payment payment(String amount, String method) {
    return new Payment(
        Money.of(amount),
        LocalDate.of(2025, 10, 19),
        "15872811",
        "1999999999",
        null,
        method,
        null,
        null,
        null,
        null,
        null);
  }

  private static List<String> segments(String unit) {
    return Delimiters.USUAL.write(unit).lines().map(line -> line.replace("~", "")).toList();
  }
}
