package io.remitstream.workers.extraction.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import org.junit.jupiter.api.Test;

/** Headings that no list has, and phrases that stand close together: the rows below decide. */
class HeadingsBorneOutTest {

  @Test
  void rowsOfAmountsShouldBearOutAHeadingOfUnknownWords() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Performed     Act        Sought by office    Fairly allowed    Ded bucket    Copay slice    Disbursed out
            01/07/26      99213                200.00            150.00          0.00          20.00           130.00
            01/08/26      80053                 60.00             50.00         30.00           0.00            20.00
            Claim totals                       260.00            200.00         30.00          20.00           150.00
            """);

    Claim claim = reading.claims().getFirst();
    ServiceLine line = claim.lines().getFirst();
    assertThat(claim.lines()).hasSize(2);
    assertThat(line.procedure()).isEqualTo("99213");
    assertThat(line.allowed()).isEqualTo(Money.of("150.00"));
    assertThat(line.copay()).isEqualTo(Money.of("20.00"));
    assertThat(line.paid()).isEqualTo(Money.of("130.00"));
    assertThat(requireNonNull(reading.fields().get("/remittances/0/claims/0/allowed")).confidence())
        .isLessThan(0.9);
  }

  @Test
  void wordsOverAmountsOfTheirOwnShouldBeTwoHeadings() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Date          Code        Billed    Allowed   Deductible   Copay  Coins       Paid
            01/07/26      99213       200.00     150.00         0.00   20.00  13.00     117.00
            01/08/26      80053        60.00      50.00        30.00    0.00   2.00      18.00
            """);
    Reading close =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Date          Code        Billed    Allowed   Deductible   Copay Coins       Paid
            01/07/26      99213       200.00     150.00         0.00   20.00 13.00     117.00
            01/08/26      80053        60.00      50.00        30.00    0.00  2.00      18.00
            """);

    assertThat(close.claims()).isEqualTo(reading.claims());
    assertThat(close.claims().getFirst().lines().getFirst().copay()).isEqualTo(Money.of("20.00"));
  }

  @Test
  void wordsOverHeadingsOfTheirOwnShouldBeNoTitle() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

                                      Provider Patient
            Date          Code        Billed   Resp.       Allowed    Paid
            01/07/26      99213       200.00   20.00        150.00  130.00
            01/08/26      80053        60.00   30.00         50.00   20.00
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.charge()).isEqualTo(Money.of("200.00"));
    assertThat(line.patientResponsibility()).isEqualTo(Money.of("20.00"));
  }

  @Test
  void percentagesShouldBeNoAmounts() {
    Reading reading =
        Reading.of(
            """
            BRIGHTWATER DENTAL                                         EXPLANATION OF BENEFITS
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Date          Code        Billed    Allowed   Deductible   Insurer pays   Plan benefit   You pay
            01/07/26      D0120       200.00     150.00         0.00            80%         120.00     30.00
            01/08/26      D0274        60.00      50.00         0.00            90%          45.00      5.00
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.paid()).isEqualTo(Money.of("120.00"));
    assertThat(line.otherInsurance()).isNull();
    assertThat(reading.findings()).isEmpty();
  }
}
