package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Papers some of whose words nobody knows: what stands around them tells what they mean. */
class UnknownWordsTest {

  private static final String OVERVIEW =
      """
      Prairie Health Plan
      Explanation of Benefits

      Claim number         Patient            Charges       We paid    You may owe
      27707-464-4124       Jane Sample        $200.00       $150.00         $20.00
      21200-110-2555       Jane Sample         $80.00        $60.00         $10.00

      Zorb  27707-464-4124                    Blub: 28-89430E
      Date           Care              Charge    Savings     Paid by plan    You owe
      01/07/2026     Office visit     $200.00     $30.00          $150.00     $20.00

      Zorb  21200-110-2555                    Blub: 28-89431E
      Date           Care              Charge    Savings     Paid by plan    You owe
      01/09/2026     Blood count       $80.00     $10.00           $60.00     $10.00
      """;

  private static final String ROWS =
      """
      Prairie Health Plan
      Remittance advice

      Patient: Jane Sample          Claim: C613746428
      Date of Svc    Svc Code    Wug     Gross Sum    Allowed     Disallowed        Paid
      12292025       99213         1        200.00     150.00          50.00      150.00
      12302025       85025         2         80.00      60.00          20.00       60.00
                     Claim total            280.00     210.00          70.00      210.00
      """;

  private static final String ITEMS =
      """
      Prairie Mutual
      Remittance detail

      Patient: Jane Sample          Claim: C613746428
      Date of svc     Svc code     Mod     Units     Facility billed     Plan allowed amt     Fund paid amt
        Description                           Prov disc amount       Ded amount       Coins amount     Pt resp amount
      09/10/2025      99215                    1             $321.80              $196.30           $176.30
        Office visit high                              $125.50            $0.00            $20.00             $20.00
      09/11/2025      81003                    1              $25.86               $18.62            $18.62
        Urinalysis                                       $7.24            $0.00             $0.00              $0.00
      """;

  @Test
  void numberToldBeforeShouldLeadToItsClaimWhateverItsLabelIs() {
    List<Claim> claims = Reading.of(OVERVIEW).claims();

    assertThat(claims)
        .extracting(Claim::claimNumber)
        .containsExactly("27707-464-4124", "21200-110-2555");
    assertThat(claims.getFirst().lines().getFirst().charge()).isEqualTo(Money.of("200.00"));
    assertThat(claims.getLast().lines().getFirst().charge()).isEqualTo(Money.of("80.00"));
  }

  @Test
  void smallNumbersBehindProceduresShouldCountServices() {
    ServiceLine line = Reading.of(ROWS).claims().getFirst().lines().getLast();

    assertThat(line.units()).hasToString("2");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @Test
  void whatIsDisallowedShouldBeTheDiscountWhereArithmeticSaysSo() {
    ServiceLine line = Reading.of(ROWS).claims().getFirst().lines().getFirst();

    assertThat(line.discount()).isEqualTo(Money.of("50.00"));
    assertThat(line.notCovered()).isNull();
  }

  @Test
  void headingsOfTwoRowsShouldBeToldByWhatTheirWordsMean() {
    ServiceLine line = Reading.of(ITEMS).claims().getFirst().lines().getFirst();

    assertThat(line.charge()).isEqualTo(Money.of("321.80"));
    assertThat(line.allowed()).isEqualTo(Money.of("196.30"));
    assertThat(line.discount()).isEqualTo(Money.of("125.50"));
    assertThat(line.coinsurance()).isEqualTo(Money.of("20.00"));
  }

  @Test
  void copayAndCoinsuranceInOneShouldBeCoinsurance() {
    assertThat(AmountWords.field(Spelling.all("visit copay/coinsurance amount"))).isNull();
    assertThat(AmountWords.field(Spelling.all("copay coinsurance amount")))
        .isEqualTo(Field.COINSURANCE);
    assertThat(AmountWords.field(Spelling.all("price after discount"))).isEqualTo(Field.ALLOWED);
  }

  @Test
  void wordsBesideALabelShouldBeNoValueWhereValuesStandBelow() {
    Reading reading =
        Reading.of(
            """
            Prairie Dental of Ohio
            Dental Explanation of Benefits

            Subscriber ID        Patient            Zorb Blub
            286-94-1553-7        Jane Sample        GR-20417

            Date          Code     Charge     Savings    Plan paid    You owe
            01/07/2026    D1110    $80.00      $10.00       $60.00     $10.00
            """);

    assertThat(reading.claims().getFirst().patient().name()).isEqualTo("Jane Sample");
    assertThat(reading.claims().getFirst().patient().memberId()).isEqualTo("286-94-1553-7");
  }

  @Test
  void numbersInRowsOfAmountsShouldBeClaimsWhereNothingElseTellsThem() {
    List<Claim> claims =
        Reading.of(
                """
                Prairie Health Plan
                Explanation of Benefits
                Member ID: W-933110-97               Patient: Jane Sample


                Zorb               When           Charges      Savings      We paid    You may owe
                WH3308465210       01/07/2026     $200.00       $30.00      $150.00         $20.00
                WH3357606008       01/09/2026      $80.00       $10.00       $60.00         $10.00
                """)
            .claims();

    assertThat(claims)
        .extracting(Claim::claimNumber)
        .containsExactly("WH3308465210", "WH3357606008");
  }

  @Test
  void codesBehindAmountsShouldExplainThemAndBeNoProcedures() {
    ServiceLine line =
        Reading.of(
                """
                Prairie Health Plan
                Remittance advice

                Patient: Jane Sample          Claim: C613746428
                Date of Svc    Zorb       Charged     Allowed     Discount        Paid    Code
                01/07/2026     99213       200.00      150.00        50.00      150.00    EX0C
                01/08/2026     85025        80.00       60.00        20.00       60.00    EX92
                """)
            .claims()
            .getFirst()
            .lines()
            .getFirst();

    assertThat(line.procedure()).isEqualTo("99213");
    assertThat(line.remarks()).containsExactly("EX0C");
    assertThat(line.description()).isNull();
  }
}
