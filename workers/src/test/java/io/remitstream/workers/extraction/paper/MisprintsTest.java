package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One wrong digit, where headings do not tell what the amounts mean. */
class MisprintsTest {

  @Test
  void sumOfAColumnWithoutANameShouldPointAtItsClaim() {
    assertThat(pointers(unnamed("41.20", "72.70"))).isEmpty();
    assertThat(pointers(unnamed("41.70", "72.70"))).containsExactly("/remittances/0/claims/0");
    assertThat(pointers(unnamed("41.20", "72.76"))).containsExactly("/remittances/0/claims/0");
  }

  @Test
  void paymentShouldBeDoubtedWhereTheClaimsButForOneDigitArePrinted() {
    assertThat(pointers(paid("170.00", "170.00"))).isEmpty();
    assertThat(pointers(paid("170.00", "150.00"))).containsExactly("/remittances/0/payment/amount");
  }

  @Test
  void rowsOfColumnsThatNobodyUnderstandsShouldFollowTheirLaw() {
    assertThat(pointers(strange("190.00"))).isEmpty();
    assertThat(pointers(strange("196.00"))).containsExactly("/remittances/0/claims/0");
  }

  @Test
  void nothingShouldBeSaidOfWhatWasRecognised() {
    Reading reading = Reading.of(Sheet.page(1, 1, Method.OCR, strange("196.00")));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void amountsShouldTellApartTwoColumnsWhoseWordsMeanTheSame() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Date          Code      Billed     Maximum amount      Approved sum         Paid
            01/07/26      99213     200.00               30.00           150.00       120.00
            01/08/26      80053      60.00                5.50            50.00        44.50
            01/09/26      80061      90.00               29.00            70.00        41.00
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.allowed()).isEqualTo(Money.of("150.00"));
    assertThat(line.patientResponsibility()).isEqualTo(Money.of("30.00"));
  }

  @Test
  void whatIsNotABenefitShouldBeNoBenefit() {
    Reading reading =
        Reading.of(
            """
            PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
            Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

            Date          Code        Billed    Allowed    Not a subsidized benefit     Deductible        Plan paid
            01/07/26      99213       200.00     150.00                        0.00          20.00           130.00
            01/08/26      80053        60.00      50.00                       50.00           0.00             0.00
            """);

    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.notCovered()).isEqualTo(Money.of("0.00"));
    assertThat(line.paid()).isEqualTo(Money.of("130.00"));
  }

  private static List<String> pointers(String drawn) {
    return Reading.of(drawn).findings().stream().map(Finding::pointer).toList();
  }

  /** A column whose words mean nothing, and whose amounts stand in no equation. */
  private static String unnamed(String amount, String total) {
    return """
    PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
    Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

    Date          Code        Billed    Allowed   Deductible   Copay     Zone fund      Paid
    01/07/26      99213       200.00     150.00         0.00   20.00        31.50     130.00
    01/08/26      80053        60.00      50.00        30.00    0.00        %s      20.00
    Claim totals              260.00     200.00        30.00   20.00        %s     150.00
    """
        .formatted(amount, total);
  }

  private static String strange(String amount) {
    return """
    PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
    Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077
    Amount billed: 1233.00    Amount allowed: 833.00

    Alpha             Beta      Gamma       Delta     Epsilon
    01/07/26        250.50      60.50      %s       20.00
    01/08/26        180.25      30.25      150.00       25.00
    01/09/26        120.75      20.75      100.00       10.00
    01/10/26        348.50     188.50      160.00       45.00
    01/11/26        333.00     100.00      233.00       60.00
    """
        .formatted(amount);
  }

  private static String paid(String total, String told) {
    return """
    PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
    Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

    Date          Code        Billed    Allowed   Deductible   Copay      Paid
    01/07/26      99213       200.00     170.00         0.00    0.00     170.00
    Claim totals              200.00     170.00         0.00    0.00     %s

    A sum of %s went out for these services
    """
        .formatted(total, told);
  }
}
