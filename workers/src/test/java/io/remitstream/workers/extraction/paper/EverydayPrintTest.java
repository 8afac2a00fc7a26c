package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everyday papers print: adjustments below their services, subtotals of several claims. */
class EverydayPrintTest {

  private static final String ADJUSTED =
      """
      Prairie Advantage                      Remittance Advice
      Westfall Clinic                        Payment Method   EFT        Interest          $1.25

      Member: Jane Sample     Claim ID: SM7713034021      Claim status: Paid
      DOS        Procedure  Units      Charges     Allowed     Deductible    Copay      Coinsurance    Plan Paid
      05/29/2025 97110      1          $60.00      $50.00      $0.00         $40.00     $0.00          $10.00
                 Adjusted: CO-45       $10.00      PR-3        $40.00
                 Claim totals          $60.00      $50.00      $0.00         $40.00     $0.00          $10.00
      """;

  private static final String CARRIER =
      """
      PRAIRIE MEDICARE SERVICES                                  MEDICARE REMITTANCE ADVICE

      SERV-DATE  NOS  PROC        BILLED   ALLOWED    DEDUCT     COINS    GRP/RC        AMT    PROV-PD
      NAME SAMPLE, JANE           MID 1CY3UD5FF37                ICN 023796221105736
      112225     1    97110       100.00     80.00      0.00     16.00    CO-45       20.00      64.00
                      REM: M15                                            PR-2        16.00
      112225     1    97530        50.00      0.00      0.00      0.00    PR-96       50.00       0.00
      PT RESP 66.00   CLAIM TOTALS 150.00    80.00      0.00     16.00                86.00      64.00
      """;

  private static final String REFUSED =
      """
      PRAIRIE MEDICARE SERVICES                                  MEDICARE REMITTANCE ADVICE

      SERV-DATE  NOS  PROC        BILLED   ALLOWED    DEDUCT     COINS    GRP/RC        AMT    PROV-PD
      NAME SAMPLE, JANE           MID 1CY3UD5FF37                ICN 023796221105736
      112225     1    97110       100.00      0.00      0.00      0.00    PR-96      100.00       0.00
      112225     1    97530        50.00      0.00      0.00      0.00    PR-96       50.00       0.00
      PT RESP 150.00  CLAIM TOTALS 150.00     0.00      0.00      0.00               150.00       0.00
      """;

  private static final String REVIEW =
      """
      Prairie Mutual Casualty                            EXPLANATION OF REVIEW

      Provider                                           Payment
      Westfall Hand Therapy LLC                          Date Issued:      02/18/2026
      FEIN: 04-2119893                                   Check Amount:     $110.00

      Injured Worker: Jane Sample      Claim Number: WC-17-923642    Bill Status: Reviewed for payment
      Date          Code     Units     Billed Charge     Reduction     Amount Paid
      11/08/2025    97140    1                $88.00        $28.00          $60.00
      Bill Total                              $88.00        $28.00          $60.00

      Injured Worker: John Doe         Claim Number: WC-17-923643    Bill Status: Reviewed for payment
      Date          Code     Units     Billed Charge     Reduction     Amount Paid
      11/09/2025    97140    1                $70.00        $20.00          $50.00
      Bill Total                              $70.00        $20.00          $50.00
      """;

  private static final String PRACTITIONERS =
      """
      Prairie Panel Services
      Group practice settlement                          Settlement amount   125.60

      Patient          Claim reference   Date         Code     Fee       Discount   Pt total    Paid
      Sample, Jane     2069 3290 0143    06/25/2025   93000    101.00      44.00      11.40     45.60
      Doe, John        2069 3290 0144    06/26/2025   93000    120.00      20.00      20.00     80.00
                       Practitioner subtotal, 2 claim(s)       221.00      64.00               125.60
      """;

  private static final String PAID_TO =
      """
      Prairie Bricklayers Welfare Fund
      Explanation of Benefits

      Patient: Jane Sample               Claim Number: M8882196
      Type of Service       Date         Charged    Savings    Deductible    Fund Paid
      Office visit          10/08/25      100.00      20.00         10.00        70.00
      Total                               100.00      20.00         10.00        70.00

      Benefits were paid to           Check number       Date              Amount
      Westfall Clinic                 164762             March 3, 2026      70.00
      """;

  @Test
  void codesWithNoAmountsButTheirOwnShouldBeAdjustments() {
    ServiceLine line = Reading.of(ADJUSTED).claims().getFirst().lines().getFirst();

    assertThat(line.adjustments())
        .extracting(Adjustment::reason, Adjustment::amount)
        .containsExactly(tuple("45", Money.of("10.00")), tuple("3", Money.of("40.00")));
    assertThat(line.description()).isNull();
    assertThat(line.charge()).isEqualTo(Money.of("60.00"));
  }

  @Test
  void methodShouldBeReadBesideWhatChangesThePayment() {
    Reading reading = Reading.of(ADJUSTED);

    assertThat(reading.header().payment().method()).isEqualTo("ACH");
    assertThat(reading.closed().providerAdjustments()).hasSize(1);
  }

  @Test
  void adjustmentBesideRemarksShouldBeTheLinesAbove() {
    Reading reading = Reading.of(CARRIER);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.adjustments()).extracting(Adjustment::reason).containsExactly("45", "2");
    assertThat(line.remarks()).containsExactly("M15");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void amountBehindCodesShouldBeTheirsWhereItWouldExplainTheChargeToo() {
    Reading reading = Reading.of(REFUSED);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.discount()).isNull();
    assertThat(claim.lines().getFirst().adjustments().getFirst().amount())
        .isEqualTo(Money.of("100.00"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void headingsSideBySideShouldBeNoTitle() {
    Reading reading = Reading.of(REVIEW);

    assertThat(reading.type()).isEqualTo(DocumentType.EOB);
    assertThat(reading.claims()).extracting(Claim::status).containsExactly("1", "1");
  }

  @Test
  void benefitStatementShouldBeAnExplanationOfBenefits() {
    Reading reading =
        Reading.of(REVIEW.replace("EXPLANATION OF REVIEW", "Dental Benefit Statement"));

    assertThat(reading.type()).isEqualTo(DocumentType.EOB);
  }

  @Test
  void subtotalOfSeveralClaimsShouldNotBeTheLastOnes() {
    Reading reading = Reading.of(PRACTITIONERS);

    assertThat(reading.claims()).hasSize(2);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void misprintInAClaimShouldBeFoundAboveASubtotalOfSeveral() {
    Reading reading = Reading.of(PRACTITIONERS.replace("80.00", "83.00"));

    assertThat(reading.findings()).isNotEmpty();
  }

  @Test
  void amountBesideANumberAndADateShouldBeThePayment() {
    Reading reading = Reading.of(PAID_TO);

    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("70.00"));
    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().getFirst().lines()).hasSize(1);
  }

  @Test
  void misprintedPaymentBesideItsNumberShouldBeFound() {
    String wrong = PAID_TO.replace("March 3, 2026      70.00", "March 3, 2026      71.00");

    assertThat(Reading.of(wrong).findings()).isNotEmpty();
  }

  @Test
  void statusesOfClaimsThatAreSettledAnewShouldBeKnown() {
    List<String> said =
        List.of("Re-adjudicated", "Resettled", "Backed out", "Reviewed for payment");

    assertThat(said)
        .extracting(PrintedCodes::status)
        .containsExactly("CORRECTED", "CORRECTED", "22", "1");
  }
}
