package io.remitstream.workers.extraction.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import org.junit.jupiter.api.Test;

/** Claims and services that share a table, and what tells whose they are. */
class TiersTest {

  @Test
  void rowsOfClaimsShouldStandAboveTheirServices() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE STATE MEDICAID                     REMITTANCE ADVICE
            PAYEE NPI 1234567893          CHECK NO 00771234          ISSUE DATE 01/25/2026

            CLAIM NO       MEMBER ID    PATIENT NAME           BILLED     REDUCTION    DENIED     COPAY      PAID
                  PROC     UNITS        FROM       THRU        AMOUNT     AMOUNT       AMOUNT     AMOUNT     AMOUNT
            26PS00001      900001234    SAMPLE, JANE           260.00     134.00         0.00      10.00     116.00
                  99213    1            010726     010726      200.00      88.00         0.00      10.00     102.00
                  80053    1            010726     010726       60.00      46.00         0.00       0.00      14.00
            26PS00002      900005678    DOE, JOHN               90.00      20.00         0.00       0.00      70.00
                  99212    1            010826     010926       90.00      20.00         0.00       0.00      70.00
            NET PAYMENT                                                                                      186.00
            """);

    assertThat(reading.claims()).hasSize(2);
    Claim first = reading.claims().getFirst();
    assertThat(first.claimNumber()).isEqualTo("26PS00001");
    assertThat(first.patient().name()).isEqualTo("SAMPLE, JANE");
    assertThat(first.charge()).isEqualTo(Money.of("260.00"));
    assertThat(first.lines()).hasSize(2);
    assertThat(first.lines().getLast().procedure()).isEqualTo("80053");
    assertThat(reading.claims().getLast().lines()).hasSize(1);
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void itemsMayTakeTwoRows() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE PRESCRIPTION PLAN                     REMITTANCE LISTING
            NPI: 1234567893          Check No: 00771234          Pay Date: 2026-01-25

            Rx Number     Fill Date      NDC             Qty    Ingredient Cost    Discount    Patient Pay    Net Paid
               Member ID             Drug                        Patient                        Auth No
            4400123       2026-01-07     00000111122     30              73.81       25.09           0.00       48.72
               RX990012              SAMPLIN 50 MG               SAMPLE, JANE                   990011223344
            4400124       2026-01-08     00000333344     10              20.00        5.00           5.00       10.00
               RX990055              DOEXIN 10 MG                DOE, JOHN                      990011225566
            """);

    assertThat(reading.claims()).hasSize(2);
    Claim first = reading.claims().getFirst();
    assertThat(first.patient().name()).isEqualTo("SAMPLE, JANE");
    assertThat(first.patientAccount()).isEqualTo("4400123");
    assertThat(first.claimNumber()).isEqualTo("990011223344");
    assertThat(first.lines().getFirst().procedure()).isEqualTo("00000111122");
    assertThat(first.lines().getFirst().description()).isEqualTo("SAMPLIN 50 MG");
    assertThat(first.lines().getFirst().paid()).isEqualTo(Money.of("48.72"));
  }

  @Test
  void columnShouldTellWhoseTheServicesBesideItAre() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE MIND ALLIANCE                     PROVIDER PAYMENT ADVICE
            NPI 1234567893          Check no 00771234

            Client / ID / Acct / Claim    Date          Service    Units    Submitted    Discount    Pt Resp     Paid
            Sample, Jane                  01-07-2026    90837      1           200.00       88.00      15.00     97.00
            ID PM-900001                  01-08-2026    90832      1            60.00       46.00       0.00     14.00
            Acct 7001P                               Claim total               260.00      134.00      15.00    111.00
            Claim 26PM0001
            Doe, John                     01-09-2026    90832      1            90.00       20.00       0.00     70.00
            ID PM-900055                             Claim total                90.00       20.00       0.00     70.00
            Claim 26PM0002
            """);

    assertThat(reading.claims()).hasSize(2);
    Claim first = reading.claims().getFirst();
    assertThat(first.patient().name()).isEqualTo("Sample, Jane");
    assertThat(first.patient().memberId()).isEqualTo("PM-900001");
    assertThat(first.claimNumber()).isEqualTo("26PM0001");
    assertThat(first.lines()).hasSize(2);
    assertThat(reading.claims().getLast().patient().name()).isEqualTo("Doe, John");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void sentenceShouldTellOfThePayment() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE PLAN SERVICES
            Explanation of Review
            On Jan 25, 2026 we paid $102.00 to Westfall Family Clinic with check number 190707.
            Patient: Jane Q Sample          Claim no.: 26PS0001

            Date          Code      Charge    Discount    Copay      Paid
            01/07/2026    99213     200.00       88.00    10.00    102.00
            """);

    assertThat(reading.type()).isNotEqualTo(DocumentType.OTHER);
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("102.00"));
    assertThat(reading.header().payment().date()).hasToString("2026-01-25");
    assertThat(reading.header().payee().name()).isEqualTo("Westfall Family Clinic");
  }

  @Test
  void moneyThatIsNotUnderstoodShouldAskForAPerson() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE PLAN SERVICES                      Explanation of Benefits
            Patient: Jane Q Sample          Claim no.: 26PS0001

            Date          Code      Charge    Discount    Copay      Paid
            01/07/2026    99213     200.00       88.00    10.00    102.00
            Zorble 17.11    Quux 23.45   Frob 9.87
            """);

    assertThat(
            requireNonNull(reading.fields().get("/remittances/0/claims/0/claimNumber"))
                .confidence())
        .isLessThan(0.8);
  }
}
