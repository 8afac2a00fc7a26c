package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import org.junit.jupiter.api.Test;

/** Headings that tell too little, and what the amounts below them prove, or do not. */
class NamedByAmountsTest {

  @Test
  void columnOfNothingButZerosShouldGetNoName() {
    ServiceLine line =
        first(
            """
            Date                                    Your    Member     Charges       Your  Applied to      Your     Paid by   Total you
            of                                  provider's   savings  we do not    copay-       your    share as     Prairie    may be
            visit       Care you received         charge   (discount)    cover      ment   deductible coinsurance    Shield      billed
            11/21/2025  Ketorolac inj             $88.66     $33.69     $0.00      $0.00      $0.00      $10.99     $43.98     $10.99
            11/21/2025  Ketorolac inj             $25.48     $12.74     $0.00      $0.00      $0.00       $1.27     $11.47      $1.27
            """);

    assertThat(line.paid()).isEqualTo(Money.of("43.98"));
  }

  @Test
  void shareShouldBeCoinsuranceWhereWhatIsNotCoveredIsOwedToo() {
    ServiceLine line =
        first(
            """
            Date          Code        Billed    Write-off    Allowed    Exclusions    Deductible     Share      Paid
            01/07/26      99213       120.32        24.06      96.26          0.00          0.00     19.25     77.01
            01/08/26      80053        53.75         0.00      53.75         53.75          0.00      0.00      0.00
            01/09/26      80061        31.80        17.49      14.31          0.00          0.00      2.86     11.45
            Claim totals               205.87        41.55     164.32         53.75          0.00     22.11     88.46
            """);

    assertThat(line.coinsurance()).isEqualTo(Money.of("19.25"));
    assertThat(line.patientResponsibility()).isNull();
  }

  @Test
  void namesThatAgreeShouldStayThoughOthersWouldAgreeAsWell() {
    ServiceLine line =
        first(
            """
            Date          Code        Billed    Network reduct.    Expense excluded    Deductible    Partic. coins    Trust benefit
            01/07/26      99213       198.74              91.42                0.00          0.00             0.00           107.32
            01/08/26      80053       101.26              48.60                0.00          0.00            10.53            42.13
            01/09/26      80061        35.10               0.00               35.10          0.00             0.00             0.00
            """);

    assertThat(line.discount()).isEqualTo(Money.of("91.42"));
    assertThat(line.notCovered()).isEqualTo(Money.of("0.00"));
  }

  @Test
  void amountsShouldNameTheChargeThoughTheyLeaveTheOthersOpen() {
    ServiceLine line =
        first(
            """
            Date          Code      Retail price    Write-down    Plan price       Fee    You receive
            06/03/25      99213          $167.79        $92.28        $75.51     $0.00         $75.51
            06/09/25      80053           $54.52        $33.80        $20.72     $0.00         $20.72
            06/09/25      80061          $201.05        $70.36       $130.69    $10.00        $120.69
            """);

    assertThat(line.charge()).isEqualTo(Money.of("167.79"));
    assertThat(line.allowed()).isEqualTo(Money.of("75.51"));
  }

  @Test
  void whatIsAboveTheCustomaryFeeShouldNotBeThatFee() {
    ServiceLine line =
        first(
            """
            Date          Code        Claimed    Above R & C    Deductible     Co-insurance     Paid
            01/07/26      99213        344.72         148.22          0.00            39.30   157.20
            01/08/26      80053         60.00          10.00         20.00             6.00    24.00
            """);

    assertThat(line.discount()).isEqualTo(Money.of("148.22"));
    assertThat(line.allowed()).isNull();
  }

  private static ServiceLine first(String table) {
    String head =
        """
        PLATEAU HEALTH PLAN                                        EXPLANATION OF PAYMENT
        Patient: AMY SAMPLE       Member ID: PH0091     Claim number: 26PH0077

        """;
    return Reading.of(head + table).claims().getFirst().lines().getFirst();
  }
}
