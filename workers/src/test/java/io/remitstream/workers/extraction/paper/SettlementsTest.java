package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The steps from what was paid for claims to the payment, in the forms in which they are told. */
class SettlementsTest {

  private static final String CLAIM =
      """
      Prairie Health                      Provider Payment Register
      Westfall Clinic                     Payment amount %s

      Patient: Jane Sample     Claim: E-8332402-02
      Date          Code      Charged     Discount     Patient owes     Paid
      2025-09-10    97110      150.00        30.00            20.00   100.00
      Total of claim           150.00        30.00            20.00   100.00
      """;

  @Test
  void stepsShouldBeToldByTheirWordsBeforeAReference() {
    assertAdjusted(
            "78.20",
            """
            All claims               150.00        30.00            20.00   100.00

            Settlement of this register
            Less: Refund due from earlier claim, ref. L-6582650-66      31.00
            Less: Prompt-pay interest, ref. A1380                       (9.20)
            Net payment                                                 78.20
            """)
        .containsExactly(tuple("WO", Money.of("31.00")), tuple("L6", Money.of("-9.20")));
  }

  @Test
  void dashThatStandsAloneShouldTellNothing() {
    assertAdjusted(
            "69.00",
            """
            -
            Less: Refund due from earlier claim, ref. L-6582650-66      31.00
            """)
        .containsExactly(tuple("WO", Money.of("31.00")));
  }

  @Test
  void ofAReceivableWhatIsTakenShouldBeToldBetweenItsBalances() {
    assertAdjusted(
            "79.68",
            """
            Transaction               Reference         Opening balance     Taken     Closing balance
            Receivable offset (WO)    767061-53443               104.96     20.32               84.64
            """)
        .containsExactly(tuple("WO", Money.of("20.32")));
  }

  @Test
  void amountThatIsToldTwiceShouldCountOnce() {
    assertAdjusted(
            "89.68",
            """
            FINANCIAL TRANSACTIONS
            ACCOUNTS RECEIVABLE       10002003020267856    10.32       10.32
            """)
        .containsExactly(tuple("WO", Money.of("10.32")));
  }

  @Test
  void numberBehindTheAmountMayHaveLetters() {
    assertAdjusted(
            "106.42",
            """
            ALL CLAIMS                                    100.00
            PLUS  INTEREST PAID                             6.42  A/R TRANSACTION N5514
            """)
        .containsExactly(tuple("L6", Money.of("-6.42")));
  }

  @Test
  void numberThatTouchesTheAmountShouldBePartedFromIt() {
    assertAdjusted(
            "64.86",
            """
            Overpayment recovery ref. R1958518574$35.14
            """)
        .containsExactly(tuple("WO", Money.of("35.14")));
  }

  @Test
  void misprintedStepShouldBeFound() {
    String page =
        CLAIM.formatted("79.68")
            + """
            Transaction               Reference         Opening balance     Taken     Closing balance
            Receivable offset (WO)    767061-53443               104.96     20.82               84.64
            """;

    assertThat(Reading.of(page).findings()).isNotEmpty();
  }

  private static AbstractListAssert<?, ?, Tuple, ObjectAssert<Tuple>> assertAdjusted(
      String payment, String steps) {
    Reading reading = Reading.of(CLAIM.formatted(payment) + steps);

    assertThat(reading.findings()).isEmpty();
    return assertThat(reading.closed().providerAdjustments())
        .extracting(ProviderAdjustment::reason, ProviderAdjustment::amount);
  }
}
