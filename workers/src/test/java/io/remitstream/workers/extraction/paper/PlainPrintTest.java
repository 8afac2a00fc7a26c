package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What plain papers print: headings without gaps, payments in tables, totals step by step. */
class PlainPrintTest {

  private static final String RUN_TOGETHER =
      """
                    STATE OF PRAIRIE MEDICAL ASSISTANCE
                      PROVIDER REIMBURSEMENT REPORT
      PAY-TO: WESTFALL EYE ASSOCIATES PC       FEIN: 07-5785292     WARRANT DATE: 02-17-26
      NPI: 1234567893                                               WARRANT NO: S2429167

      ICN           CLIENT NAME    CLIENT ID   PT ACCT
        DET   SVC DATE   PROC   UNITS                    SUBMITTED RATE ADJUST NOT REIMB CLIENT COPAY REIMBURSED CODE
      267192318784  SAMPLE, JANE   M14198557   PS-596       195.00       75.00      0.00        20.00     100.00
        001   12-01-25   99213  1                           125.00       45.00      0.00        20.00      60.00 0550
        002   12-02-25   85025  1                            70.00       30.00      0.00         0.00      40.00
      """;

  private static final String STEPS =
      """
      Prairie & Vale Health
      Explanation of Benefits

      Westfall Family Clinic
      Claim number  PVC12022311           Patient Jane Sample        Claim corrected

      Date          Care               Code         Full price    Member price    Plan's part    Your part
      06/02/2025    Office visit       99213           $200.00         $120.00         $96.00       $24.00
      06/03/2025    Blood count        85025            $50.00          $30.00         $24.00        $6.00
                                       Full price            $250.00
                                       Member discount       $100.00
                                       Member price          $150.00
                                       Plan's part           $120.00
                                       Coinsurance            $30.00
                                       Your part              $30.00
      """;

  private static final String PAYMENTS =
      """
      Prairie Paper Mills Employee Benefit Plan
      Explanation of Benefit Determination

      Patient:   Jane Sample             Claim: 789-1348-7

      Date        Nature of expense      Claimed    Ineligible    Deductible    Paid     Your balance
      06/08/25    Therapeutic exercise    185.44          0.00         97.00    88.44           97.00
                  Totals                  185.44          0.00         97.00    88.44           97.00

      Payments                       Check           Dated             Amount
      Westfall Therapy LLC           306993          02/12/26           88.44
      """;

  private static final String OFFICES =
      """
      Prairie Vision Benefits
      Statement of Payment to Participating Offices

      Office       Westfall Eyewear LLC          Office NPI   1234567893         Paid             02/20/26
                                                                                 Method           Check
                                                                                 Reference no.    A44479432

      Claim no       Patient        Dispensed    Code     Item               Retail price    Write-down    Plan price    Patient fee    You receive    Zz
      V266402840     Jane Sample    06/03/25     92014    Established exam         167.79         92.28         75.51           0.00          75.51    D4
      V266402841     John Doe       06/09/25     V2520    Contact lenses           201.05         70.36        130.69          10.00         120.69
                                    Total of this statement                        368.84        162.64        206.20          10.00         196.20
                                    Overpayment taken back                                                                                  (48.03)
                                    Payment                                                                                                 148.17
      """;

  @Test
  void headingsWithoutGapsShouldEndWhereTheirAmountsDo() {
    Claim claim = Reading.of(RUN_TOGETHER).claims().getFirst();

    ServiceLine line = claim.lines().getFirst();
    assertThat(line.charge()).isEqualTo(Money.of("125.00"));
    assertThat(line.discount()).isEqualTo(Money.of("45.00"));
    assertThat(line.copay()).isEqualTo(Money.of("20.00"));
    assertThat(line.paid()).isEqualTo(Money.of("60.00"));
  }

  @Test
  void amountsBesideWhoseClaimItIsShouldBeTheClaims() {
    Claim claim = Reading.of(RUN_TOGETHER).claims().getFirst();

    assertThat(claim.charge()).isEqualTo(Money.of("195.00"));
    assertThat(claim.paid()).isEqualTo(Money.of("100.00"));
    assertThat(claim.lines()).hasSize(2);
  }

  @Test
  void stepsBelowATableShouldBeItsClaims() {
    Claim claim = Reading.of(STEPS).claims().getFirst();

    assertThat(claim.charge()).isEqualTo(Money.of("250.00"));
    assertThat(claim.discount()).isEqualTo(Money.of("100.00"));
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("30.00"));
    assertThat(claim.status()).isEqualTo("CORRECTED");
  }

  @Test
  void stepThatDoesNotAddUpShouldBeTheClaimsToo() {
    Reading reading = Reading.of(STEPS.replace("$250.00", "$260.00"));

    assertThat(reading.claims().getFirst().charge()).isEqualTo(Money.of("260.00"));
    assertThat(reading.findings()).isNotEmpty();
  }

  @Test
  void numberDateAndAmountOfAPaymentShouldBeNoService() {
    Reading reading = Reading.of(PAYMENTS);

    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().getFirst().lines()).hasSize(1);
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("88.44"));
    assertThat(reading.header().payment().date()).isEqualTo(LocalDate.of(2026, 2, 12));
    assertThat(reading.header().payment().traceNumber()).isEqualTo("306993");
  }

  @Test
  void paymentMayFollowWhatAllClaimsComeTo() {
    Reading reading = Reading.of(OFFICES);

    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("148.17"));
    assertThat(reading.header().payment().date()).isEqualTo(LocalDate.of(2026, 2, 20));
    assertThat(reading.header().payment().traceNumber()).isEqualTo("A44479432");
    assertThat(reading.closed().providerAdjustments().getFirst().amount())
        .isEqualTo(Money.of("48.03"));
  }

  @Test
  void itemsAndWhatExplainsAmountsShouldBeToldByWhereTheyStand() {
    ServiceLine line = Reading.of(OFFICES).claims().getFirst().lines().getFirst();

    assertThat(line.description()).isEqualTo("Established exam");
    assertThat(line.remarks()).containsExactly("D4");
  }

  @Test
  void codesBeforeAmountsShouldBeProceduresWhateverTheirHeadingIs() {
    ServiceLine line =
        Reading.of(
                PAYMENTS
                    .replace("Nature of expense   ", "Remarks             ")
                    .replace("Therapeutic exercise", "97110               "))
            .claims()
            .getFirst()
            .lines()
            .getFirst();

    assertThat(line.procedure()).isEqualTo("97110");
    assertThat(line.remarks()).isEmpty();
  }

  @Test
  void servicesMayFollowWhatTheirClaimComesTo() {
    Reading reading =
        Reading.of(
            """
            Prairie Health Partners
            Remittance advice

            Claim number           Patient              Member ID
            4853121109576          Jane Sample          PHP530267

            Service dates          Charged              Patient responsibility       Paid
            01/07/2026             $437.58              $37.58                       $400.00

            Date          Procedure    Qty      Charged        Zorb          Paid
            01/07/2026    99213          1      $207.90         $7.90     $200.00
            01/07/2026    73630          2      $229.68        $29.68     $200.00
            """);

    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().getFirst().charge()).isEqualTo(Money.of("437.58"));
    assertThat(reading.claims().getFirst().lines()).hasSize(2);
  }
}
