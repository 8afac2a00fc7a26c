package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What some payers print besides tables and labels: claims between rows, sums, codes below. */
class FurtherPrintTest {

  private static final String LEDGER =
      """
      Cedar Dental Service                                        Remittance Advice

      Date        Tooth  Submitted  Approved   Procedure            Submitted   Approved    Our
                         Code       Code                            Fee         Fee         Payment
      Sample, Jane       Subscriber CR917907244        Claim D591485109-5       Office acct. 9510
      05/26/2026         D1110      D1110      Adult cleaning          136.35      57.27      57.27
      Sample, John       Subscriber CR820844651        Claim D248407765-5       Office acct. 8821
      06/18/2026         D2740      D2740      Crown porcelain       1,662.33     847.79     847.79
      """;

  @Test
  void numbersBetweenTheRowsOfATableShouldBeginAnotherClaim() {
    Reading reading = Reading.of(LEDGER);

    assertThat(reading.claims())
        .extracting(Claim::claimNumber)
        .containsExactly("D591485109-5", "D248407765-5");
    assertThat(reading.claims()).allSatisfy(claim -> assertThat(claim.lines()).hasSize(1));
  }

  @Test
  void codeThatIsRepeatedShouldBeNoDescription() {
    ServiceLine line = Reading.of(LEDGER).claims().getFirst().lines().getFirst();

    assertThat(line.procedure()).isEqualTo("D1110");
    assertThat(line.description()).isEqualTo("Adult cleaning");
  }

  @Test
  void amountsMayStandBeforeTheirNames() {
    Reading reading =
        Reading.of(
            """
            Prairie Medicare Contractors                       Remittance Advice
            PATIENT: SAMPLE, JANE          ICN: 22658631965318

            2466.79=REPORTED         0=COST REPT        0.00=CASH DEDUCT
            1004.06=CONTRACT ADJ     2=COVD/UTIL      234.86=PT RESP
            1462.73=ALLOWED                          1227.87=NET REIM AMT
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.charge()).isEqualTo(Money.of("2466.79"));
    assertThat(claim.paid()).isEqualTo(Money.of("1227.87"));
    assertThat(reading.fields())
        .extractingByKey("/remittances/0/claims/0/charge")
        .extracting(FieldEvidence::text)
        .isEqualTo("2466.79");
  }

  @Test
  void sumAboveItsNamesShouldBeTheClaims() {
    Reading reading =
        Reading.of(
            """
            Clearwater Health                  Explanation of Benefits
            Claim E6827059548                  Patient: Jane Sample

            $81.32     -     $16.26    -     $20.00     =     $45.06
            They billed      You saved       Plan paid        Your share
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.discount()).isEqualTo(Money.of("16.26"));
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("45.06"));
  }

  @Test
  void rowBeforeTheTableOfServicesShouldBeTheClaims() {
    Reading reading =
        Reading.of(
            """
            Copper Health Partners                              Remittance Advice
            Claim 1 of 1                                                   Denied
            Patient            Member ID        Claim number
            Jane Sample        CBH53026718      4853121109576

            Service dates             Charged           Patient responsibility        Paid
            01/07/2026 to 01/08/2026  $437.58           $437.58                       $0.00

            Service date     Procedure     Units    Charged     Allowed     Paid
            01/07/2026       G0439         1        $207.90     $207.90     $0.00
                Adjustments: PR-96 $207.90
            01/08/2026       73630         2        $229.68     $229.68     $0.00
                Adjustments: PR-96 $229.68
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.status()).isEqualTo("4");
    assertThat(claim.charge()).isEqualTo(Money.of("437.58"));
    assertThat(claim.lines()).hasSize(2);
  }

  @Test
  void codesBelowARowShouldBeItsOwnWhateverTheyMean() {
    Reading reading =
        Reading.of(
            """
            Basalt Compensation Fund                            Remittance Advice
            Patient: Jane Sample     Claim: B384833

            Service Date  Proc     Units    Billed    Allowed    Paid
            01/07/2026    97110    4        259.92    174.15     174.15
              CO 45  85.77   The charge is above the contracted rate.
            REASON 0417: THERAPY IS LIMITED BY THE PLAN OF CARE
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.adjustments()).extracting(Adjustment::reason).containsExactly("45");
    assertThat(line.remarks()).containsExactly("0417");
    assertThat(line.modifiers()).isEmpty();
  }

  @Test
  void lettersShouldBeReadThoughTheirSentencesBreak() {
    Reading reading =
        Reading.of(
            """
            Scholars Accident Plan
            Explanation of Benefits

            We have finished our review. We are sending you $96.18 by check, number 487959, under
            your tax number 35-5301814. What we paid follows.

            For Jane Sample (student number S1930455, your account 04732R) you billed us $150.27 under claim
            SA-49-26878. Our agreement reduces this by $44.09. We paid $96.18 and the student owes you
            $10.00.
            Date              Service   Units    Billed     Reduced by    Paid       Student owes
            January 23, 202699203       1        $150.27    $44.09        $96.18     $10.00
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("96.18"));
    assertThat(claim.claimNumber()).isEqualTo("SA-49-26878");
    assertThat(claim.charge()).isEqualTo(Money.of("150.27"));
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("10.00"));
    assertThat(claim.lines().getFirst().procedure()).isEqualTo("99203");
    assertThat(claim.lines().getFirst().serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 23));
  }

  @Test
  void codeAndModifierMayShareABracket() {
    Reading reading =
        Reading.of(
            """
            Ensign Plan                                         Explanation of Benefits
            Claim Number: 20268067504800        Patient: Jane Sample

            Date of Service   Services Provided             Amount Billed     Plan Approved
            01/07/2026        Hemoglobin A1c (83036 59)     $60.46            $43.54
            Claim Totals:                                   $60.46            $43.54

            Elm Street Clinic             Direct deposit 52419398             $43.54
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.procedure()).isEqualTo("83036");
    assertThat(line.modifiers()).containsExactly("59");
    assertThat(line.description()).isEqualTo("Hemoglobin A1c");
    assertThat(reading.header().payment().traceNumber()).isEqualTo("52419398");
  }

  @Test
  void reportOfReimbursementShouldBeARemittanceAdviceWhateverItsCodesSpeakOf() {
    Reading reading =
        Reading.of(
            """
            STATE OF PLATEAU MEDICAL ASSISTANCE
            PROVIDER REIMBURSEMENT REPORT

            ICN: 267192318784     Client name: AMY SAMPLE     Client ID: M14198557

            Date          Code        Submitted     Adjustment      Copay     Reimbursed
            01/07/26      99213          200.00          50.00       0.00         150.00
            01/08/26      80053           60.00          10.00       5.00          45.00

            CODES ON THIS REPORT
            0402   PRIOR AUTHORIZATION ON FILE
            """);

    assertThat(reading.type()).isEqualTo(DocumentType.REMITTANCE_ADVICE);
  }
}
