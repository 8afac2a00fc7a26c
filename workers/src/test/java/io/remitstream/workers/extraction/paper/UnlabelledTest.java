package io.remitstream.workers.extraction.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import org.junit.jupiter.api.Test;

/** What no label announces: told by where it stands, and by arithmetic. */
class UnlabelledTest {

  @Test
  void rowThatSumsUpTheLinesShouldBeTheTotals() {
    Reading reading =
        Reading.of(
            """
            SEASIDE BENEFIT ADMINISTRATORS                                        Statement of Provider Payment

            Paid to Westfall Family Clinic, tax ID 71-4196406, NPI 1234567893
            By electronic transfer 9912000071 in the amount of $103.60

            Patient               Jane Q Sample
            Our claim             26SB0001
                                  Service date    Code     Charge    Adjustment    Allowed    Deductible   Co-ins    Benefit
                                  Jan 7 2026      99213    200.00        88.00      112.00         0.00     22.40      89.60
                                  Jan 7 2026      80053     60.00        46.00       14.00         0.00      0.00      14.00
                                                           260.00       134.00      126.00         0.00     22.40     103.60
            """);

    assertThat(reading.header().payee().tin()).isEqualTo("71-4196406");
    Claim claim = reading.claims().getFirst();
    assertThat(claim.claimNumber()).isEqualTo("26SB0001");
    assertThat(claim.lines()).hasSize(2);
    assertThat(claim.discount()).isEqualTo(Money.of("134.00"));
    assertThat(claim.paid()).isEqualTo(Money.of("103.60"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void paymentShouldBeWhatTheClaimsComeTo() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH ADMINISTRATORS            REMITTANCE VOUCHER 00918
            PROVIDER 71-4196406 WESTFALL FAMILY CLINIC               01/25/26  CHECK 0099120  $130.00

            CLAIM 26PH0077       SAMPLE, AMY      MBR ID PH0091-01       PT ACCT 77-1001

            SERVICE DATES      CPT    BILLED   ALLOWED   DEDUCT    COPAY    COINS    PAID   MSG
            010726 010726      99213  200.00    150.00     .00    20.00      .00   130.00   A1
            """);

    assertThat(reading.header().payee().name()).isEqualTo("WESTFALL FAMILY CLINIC");
    assertThat(reading.header().payment().traceNumber()).isEqualTo("0099120");
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("130.00"));
    assertThat(requireNonNull(reading.fields().get("/remittances/0/payment/amount")).confidence())
        .isLessThan(0.9);
    assertThat(reading.claims().getFirst().patient().name()).isEqualTo("SAMPLE, AMY");
  }

  @Test
  void headingOfTwoThingsShouldNameTwoRows() {
    Reading reading =
        Reading.of(
            """
            LAKESIDE MUTUAL BENEFIT ASSOCIATION                          EXPLANATION OF BENEFITS

            Pt name       Cert #        Svc date   CPT     Tot chg    Prov disc   Elig chg   Ded      Coins    Pd by plan   Pt owes
            Acct #        Claim #
            SAMPLE AMY    LM0091        01/07/26   99213   200.00      50.00      150.00      0.00    20.00      130.00      20.00
            771001        26LM0001      01/07/26   80053    60.00      10.00       50.00     30.00     4.00       16.00      34.00
                          Claim totals                     260.00      60.00      200.00     30.00    24.00      146.00      54.00
            CASE MARY     LM0092        01/08/26   99214   250.00      80.00      170.00      0.00    20.00      150.00      20.00
            771002        26LM0002
            """);

    assertThat(reading.claims())
        .extracting(Claim::claimNumber)
        .containsExactly("26LM0001", "26LM0002");
    assertThat(reading.claims())
        .extracting(Claim::patientAccount)
        .containsExactly("771001", "771002");
    assertThat(reading.claims())
        .extracting(claim -> claim.patient().memberId())
        .containsExactly("LM0091", "LM0092");
    assertThat(reading.findings()).isEmpty();
  }
}
