package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What common payers print that belongs to no one layout. */
class CommonPrintTest {

  private static final String CLAIM =
      """
      Prairie Benefit Administrators                                  Provider Voucher
      Provider NPI: 1234567893

      Patient: Sample, Jane          Employee ID: PB1898932           Claim No.: 73-748954-09

      Service     Proc.    Total      PPO        Not        Deduct.    Coins.     Benefit
      Date                 Charge     Discount   Covered    Amount     Amount     Amount
      01/07/2026  99213     200.00      88.00      0.00       0.00       0.00      112.00
      01/08/2026  80053      60.00      46.00      0.00       0.00       4.00       10.00
      """;

  @Test
  void totalsWithoutWordsShouldBeHeldAgainstTheRowsThoughOneIsMisprinted() {
    Reading reading =
        Reading.of(
            CLAIM
                + "                           260.00     134.00      0.00       0.00       4.00"
                + "      172.00\n");

    assertThat(reading.findings()).extracting(Finding::rule).contains(Rule.COLUMN_TOTAL);
  }

  @Test
  void checkBelowTheClaimsShouldTellThePayment() {
    Reading reading =
        Reading.of(
            CLAIM
                + """

                PAY One Hundred Twenty-Two and 00/100 Dollars                         $122.00

                TO THE
                ORDER OF     Elm Street Clinic
                """);

    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("122.00"));
    assertThat(reading.header().payee().name()).isEqualTo("Elm Street Clinic");
  }

  @Test
  void sentenceAboveTheClaimShouldTellWhoProvidedItsServicesAndWhen() {
    Reading reading =
        Reading.of(
            CLAIM.replace(
                "Provider NPI: 1234567893",
                "for services provided by Elm Street Clinic on 01/07/26 - 01/08/26"));

    assertThat(reading.header().payee().name()).isEqualTo("Elm Street Clinic");
    assertThat(reading.claims().getFirst().serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 7));
    assertThat(reading.claims().getFirst().serviceTo()).isEqualTo(LocalDate.of(2026, 1, 8));
  }

  @Test
  void numberBehindTheMethodShouldBeThePayments() {
    Reading reading = Reading.of(CLAIM + "\nEFT 784188263                   $122.00\n");

    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("122.00"));
    assertThat(reading.header().payment().traceNumber()).isEqualTo("784188263");
  }

  @Test
  void subtotalMayTellWhatWasDecided() {
    Reading reading =
        Reading.of(
            CLAIM
                + "Subtotal    Denied         260.00     134.00      0.00       0.00       4.00"
                + "      122.00\n");

    assertThat(reading.claims().getFirst().status()).isEqualTo("4");
  }

  @Test
  void dateAboveTheCodeMayStandInTheColumnOfServices() {
    Reading reading =
        Reading.of(
            """
            Prairie Health                    Explanation of Benefits
            Claim 202687110758                Patient: Jane Sample

                                    Provider    Your        We         Your           Not
            Service                 charged     savings     paid       deductible     covered
            X-ray of spine, two     $111.26       $0.00     $111.26        $0.00       $0.00
            or three views
            Oct 3, 2025 72100
            Exercises               $139.72      $10.00     $129.72        $0.00       $0.00
            Oct 4, 2025 97110
            Total                   $250.98      $10.00     $240.98        $0.00       $0.00
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.lines()).hasSize(2);
    assertThat(claim.lines().getFirst().serviceFrom()).isEqualTo(LocalDate.of(2025, 10, 3));
    assertThat(claim.lines().getFirst().procedure()).isEqualTo("72100");
    assertThat(claim.lines().getFirst().description())
        .isEqualTo("X-ray of spine, two or three views");
  }

  @Test
  void overpaymentsAndInterestBelowTheTotalsShouldBeNoServices() {
    Reading reading =
        Reading.of(
            CLAIM
                + """
                Claim Totals           260.00     134.00      0.00       0.00       4.00      122.00

                Interest               E7555                                                 (1.83)
                """);

    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().getFirst().lines()).hasSize(2);
  }
}
