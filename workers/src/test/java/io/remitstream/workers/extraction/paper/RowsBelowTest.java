package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in rows of its own below a service's amounts, and headings over several rows. */
class RowsBelowTest {

  private static final String LETTERED =
      """
      Prairie Health Insurance
      Explanation of Benefits (EOB)

      Jane Sample                                  Member ID: W1404-20085

      Claim for Jane Sample (self)
      Claim ID: EHDA40666-00                       Provider: Elm Street Clinic

                                  Amount   Not payable  Deductible      Plan   Your share
                                  billed       by plan                  paid
      Service and date                             (A)         (B)                  (A+B)
      Office visit brief on      $105.02         $0.00      $30.93    $74.09       $30.93
      1/6/2026 (99212)     Remark 2
      Totals                     $105.02         $0.00      $30.93    $74.09       $30.93

      Payments we sent
      To your provider:   Elm Street Clinic   on 2/19/2026   Payment no. 0979106610   $74.09
      """;

  private static final String UNHEADED =
      """
      Prairie Senior Health Gold (HMO-POS)
      Explanation of Benefits

      For: Wren L Sample                           Member number: H6428 932219

      Elm Street Clinic                                     (In-network provider)
      Claim number: 26272D69915

                              Amount the         Total cost
                            provider has   (amount the plan    Plan's share    Your share
                         billed the plan          approved)  (what we paid)     (you pay)

      Blood count                 $26.03             $21.35           $0.00        $21.35
      (billing code 85025)
      Date of service: June 15, 2025
      TOTALS:                     $26.03             $21.35           $0.00        $21.35
      """;

  @Test
  void dateAndCodeBelowShouldBeTheServices() {
    ServiceLine line = line(LETTERED);

    assertThat(line.description()).isEqualTo("Office visit brief");
    assertThat(line.procedure()).isEqualTo("99212");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 6));
    assertThat(line.remarks()).containsExactly("2");
  }

  @Test
  void lettersOfColumnsShouldSayNothing() {
    Claim claim = Reading.of(LETTERED).claims().getFirst();

    assertThat(claim.notCovered()).isEqualTo(Money.of("0.00"));
    assertThat(claim.deductible()).isEqualTo(Money.of("30.93"));
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("30.93"));
  }

  @Test
  void rowOfThePaymentsNumberShouldTellDateAndAmount() {
    var payment = Reading.of(LETTERED).header().payment();

    assertThat(payment.amount()).isEqualTo(Money.of("74.09"));
    assertThat(payment.date()).isEqualTo(LocalDate.of(2026, 2, 19));
  }

  @Test
  void serviceWithoutHeadingShouldBeToldByItsCodeBelow() {
    ServiceLine line = line(UNHEADED);

    assertThat(line.description()).isEqualTo("Blood count");
    assertThat(line.procedure()).isEqualTo("85025");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2025, 6, 15));
    assertThat(line.allowed()).isEqualTo(Money.of("21.35"));
  }

  @Test
  void kindOfPlanShouldBeNoPartOfThePayer() {
    Reading reading = Reading.of(UNHEADED);

    assertThat(reading.header().payer().name()).isEqualTo("Prairie Senior Health");
    assertThat(reading.header().payee().name()).isEqualTo("Elm Street Clinic");
  }

  private static ServiceLine line(String drawn) {
    List<ServiceLine> lines = Reading.of(drawn).claims().getFirst().lines();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
