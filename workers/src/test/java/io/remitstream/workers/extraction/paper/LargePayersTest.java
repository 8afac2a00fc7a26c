package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What large payers print, and what looks like it. */
class LargePayersTest {

  @Test
  void titlesShouldTellColumnsOfTheSameWordsApart() {
    ServiceLine line =
        line(
            """
            Prairie Medicaid                         Remittance Advice

            Patient: Sample, Jane      Claim No.: 73748954      Account: A1204

                                          ------BILLED------   -----ALLOWED------
            FROM        TO          PROC   QTY      CHARGE      QTY      CHARGE      PAID
            01/07/2026  01/07/2026  99213  1.0      200.00      1.0      112.00    112.00
            """);

    assertThat(line.charge()).isEqualTo(Money.of("200.00"));
    assertThat(line.allowed()).isEqualTo(Money.of("112.00"));
  }

  @Test
  void rowsOfClaimsMayHaveColumnsThatNobodyKnows() {
    List<Claim> claims =
        Reading.of(
                """
                PRAIRIE BLUE PLANS                                           REMITTANCE ADVICE

                PATIENT NAME      MEMBER ID       PATIENT ACCT   CLAIM NUMBER   GROUP     RECVD
                  FROM      THRU      SVC CD  BILLED  ALLOWED  PROV ADJ  NON-COV  DEDUCT  COPAY  PAID

                *** NATIONAL ACCOUNTS ***
                SAMPLE, JANE      NGM851J53784    977424         2026210PG5371  0055237   01/26/26
                  01/15/26  01/15/26  93000    95.04    51.33     43.71      .00     .00    .00  51.33
                            CLAIM TOTALS       95.04    51.33     43.71      .00     .00    .00  51.33

                DOE, RICHARD      YAR253A59394    000011         2026114CH6057  0096573   09/22/25
                  09/11/25  09/11/25  11102   38.97-   20.00-    18.97-      .00     .00    .00 20.00-
                            CLAIM TOTALS      38.97-   20.00-    18.97-      .00     .00    .00 20.00-

                  SUBTOTAL NATIONAL ACCOUNTS   56.07    31.33                                31.33
                """)
            .claims();

    assertThat(claims)
        .extracting(Claim::claimNumber)
        .containsExactly("2026210PG5371", "2026114CH6057");
    assertThat(claims).allSatisfy(claim -> assertThat(claim.lines()).hasSize(1));
    assertThat(claims.getLast().paid()).isEqualTo(Money.of("-20.00"));
  }

  @Test
  void reductionsInColumnsOfTheirOwnShouldBeNoDiscountEach() {
    ServiceLine line =
        line(
            """
            Prairie Casualty                          Explanation of Review

            Injured worker: Sample, Jane    Claim number: WC-4596-285398

            SERVICE     CPT/HCPCS          PROVIDER   FEE SCHED       PPO          AMOUNT
            DATE        -MOD       UNITS     CHARGE   REDUCTION       REDUCTION      PAID
            03/24/2025  97161        1      $244.00      $83.94       $20.98      $139.08
            """);

    assertThat(line.procedure()).isEqualTo("97161");
    assertThat(line.paid()).isEqualTo(Money.of("139.08"));
    assertThat(line.discount()).isNull();
    assertThat(line.patientResponsibility()).isNull();
  }

  @Test
  void accountOfTheEmployerShouldPartNoClaim() {
    Claim claim =
        Reading.of(
                """
                Prairie Life Insurance Company             Explanation of Payment

                Patient: Jane Sample   Member ID: U58907619   Claim #: 7579380095  Patient #: 9296L
                Account name: ELM FOUNDRY     Account #: 3318769        Plan: OAP80

                DATE        CODE    NO.   CHARGED   DISCOUNT   COVERED BALANCE   COINSURANCE    PAID
                01/07/2026  99202    2     273.20      24.58            248.62         49.72  198.90
                """)
            .claims()
            .getFirst();

    assertThat(claim.claimNumber()).isEqualTo("7579380095");
    assertThat(claim.patientAccount()).isEqualTo("9296L");
    assertThat(claim.lines().getFirst().allowed()).isNull();
    assertThat(claim.lines().getFirst().units()).isEqualByComparingTo("2");
  }

  @Test
  void wordsBeforeThePaymentsNumberShouldTellHowItWasPaid() {
    Reading reading =
        Reading.of(
            """
            Prairie Health                             Remittance Advice
            By EFT.          Number: 571147944

            Patient: Sample, Jane      Claim No.: 73748954

            DATE        PROC   CHARGE    ALLOWED     PAID
            01/07/2026  99213  200.00     112.00   112.00
            """);

    assertThat(reading.header().payment().method()).isEqualTo("ACH");
    assertThat(reading.header().payment().traceNumber()).isEqualTo("571147944");
  }

  @Test
  void numberBelowEachDrugShouldMakeItAClaim() {
    List<Claim> claims =
        Reading.of(
                """
                Prairie Star Rx
                Explanation of Benefits: your prescriptions

                Member: Jane Sample                             Member ID: 7DL0-RN3-AC13

                Prescriptions            Pharmacy's     Plan     Drug     Plan     You      Other
                                        usual price  savings    price     paid    paid   payments

                Apixaban 5 mg               $564.90  $265.50  $299.40   $26.95  $29.94    $242.51
                09/02/2025, Elm Street Drug
                Rx# 6156480, 30 day supply               NDC 99705330114

                Metformin ER 500 mg          $11.89    $6.65    $5.24    $5.24   $0.00      $0.00
                12/30/2025, Elm Street Drug
                Rx# 5364276, 30 day supply               NDC 99871022190

                TOTALS for this period      $576.79  $272.15  $304.64   $32.19  $29.94    $242.51
                Your "total drug costs":    $304.64
                """)
            .claims();

    assertThat(claims).extracting(Claim::claimNumber).containsExactly("6156480", "5364276");
    assertThat(claims).extracting(Claim::charge).containsOnlyNulls();
    ServiceLine line = claims.getLast().lines().getFirst();
    assertThat(line.procedure()).isEqualTo("99871022190");
    assertThat(line.description()).isEqualTo("Metformin ER 500 mg");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @Test
  void lineBelowTheClaimMayTellThatItIsReversed() {
    Claim claim =
        Reading.of(
                """
                Prairie Medicaid                         Remittance Advice

                PATIENT NAME     CLAIM NUMBER     MEDICAID #    PATIENT ACCT #   DIAGNOSIS
                FROM        TO          PROC      CHARGE     ALLOWED      PAID

                SAMPLE, JANE     1000200303       516584438     NJ47826          I10
                *** REVERSAL OF ORIGINAL CLAIM ***
                01/07/2026  01/07/2026  99213    -200.00     -112.00   -112.00
                CLAIM TOTALS:                    -200.00     -112.00   -112.00
                """)
            .claims()
            .getFirst();

    assertThat(claim.claimNumber()).isEqualTo("1000200303");
    assertThat(claim.status()).isEqualTo("22");
  }

  @Test
  void procedureMayStandBelowItsLabel() {
    Claim claim =
        Reading.of(
                """
                Prairie Health                             Explanation of Benefits
                Patient: Jane Sample       Claim number: 73748954

                Procedure code:
                99213
                Amount billed: $200.00     Plan paid: $112.00
                """)
            .claims()
            .getFirst();

    assertThat(claim.lines().getFirst().procedure()).isEqualTo("99213");
  }

  @Test
  void guideToRemittancesShouldBeNone() {
    Reading reading =
        Reading.of(
            """
            How to read your remittance advice
            Prairie Health Plans - provider education, revised 01/2026

            1   Claim number       The number that we gave the claim when we received it.
            2   Paid amount        What we paid: allowed less the member's share and others.

            A service billed at $150.00 is allowed at $110.00. The member's copay is $25.00,
            so we pay $85.00. You write off $40.00 and collect $25.00.
            """);

    assertThat(reading.type()).isEqualTo(DocumentType.OTHER);
  }

  @Test
  void journalOfPostingsShouldBeNoRemittance() {
    Reading reading =
        Reading.of(
            """
            ELM STREET CLINIC                                       03/12/2026 17:42
            DAILY POSTING JOURNAL      OPERATOR: JLM       BATCH 20260312-2

            ACCT    PATIENT             TYPE            PAYMENT    ADJUST     BALANCE
            20418   SAMPLE, JANE        INS CHECK       -118.40    -41.60        0.00
            20977   DOE, RICHARD        INS EFT          -64.00    -22.15       30.00
                    TOTALS              2 ENTRIES       -182.40    -63.75       30.00
            """);

    assertThat(reading.type()).isEqualTo(DocumentType.OTHER);
  }

  private static ServiceLine line(String drawn) {
    List<ServiceLine> lines = Reading.of(drawn).claims().getFirst().lines();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
