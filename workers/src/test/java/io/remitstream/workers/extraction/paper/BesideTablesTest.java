package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What stands beside tables, and services over several rows. */
class BesideTablesTest {

  private static final String BOX =
      """
      Prairie Health Plan
      Explanation of Benefits

      Member            Jane Sample
      Member number     FV312365466

      Claim 26-512990-7                          Elm Eye Associates PC
      Date       Care received    Code     Charge   You saved    Agreed   Plan paid     Your share worked out
      11/01/25   X-ray foot       73630    100.00       20.00     80.00       60.00
                                                                                        Not covered         0.00
      11/02/25   Blood draw       36415     50.00       10.00     40.00       30.00
                                                                                        Deductible         20.00
                                                                                        Coinsurance        10.00
      Claim total                          150.00       30.00    120.00       90.00
      """;

  private static final String TIERS =
      """
      Prairie Health Authority
      Remittance advice

      Remit date  02/06/26                          Remit number  202501761

      Serv dates         Proc     Qty     Billed   Disallow   Max allow    Non cov
        Service                           Deduct      Copay       Coins        COB    Pt owes    Plan pd
      Sample, Jane       Mbr# 56726892089   Acct# LF45702   Clm# A0969652533
      04/27-04/30/25     29881    1       510.00     110.00      400.00        .00
        Knee arthroscopy                   90.00        .00       10.00        .00     100.00     300.00
      04/28/25           36415    1        20.00       8.00       12.00        .00
        Blood draw                           .00        .00        2.00        .00       2.00      10.00
      Claim totals                        530.00     118.00      412.00        .00
                                           90.00        .00       12.00        .00     102.00     310.00
      """;

  private static final String CODE_LAST =
      """
      Prairie Administrators
      Remittance advice

      Claim MF-70-1124562       Participant DW5219287      Patient Jane Sample

      Service dates    Service or supply                Units     Billed   Covered   Deductible    Benefit
      07/22/2025       Physical performance
                       report
                       (97750)                              1     $91.00    $91.00       $91.00      $0.00
      07/23/2025       Hot packs
                       (97010)                              1     $31.00    $31.00        $0.00     $31.00
                       Claim totals                              $122.00   $122.00       $91.00     $31.00
      """;

  @Test
  void boxUnderTheLastHeadingShouldTellOfTheClaim() {
    Claim claim = Reading.of(BOX).claims().getFirst();

    assertThat(claim.deductible()).isEqualTo(Money.of("20.00"));
    assertThat(claim.coinsurance()).isEqualTo(Money.of("10.00"));
    assertThat(claim.lines()).hasSize(2);
  }

  @Test
  void headingOfTwoRowsShouldNameTwoRowsAService() {
    ServiceLine line = Reading.of(TIERS).claims().getFirst().lines().getFirst();

    assertThat(line.charge()).isEqualTo(Money.of("510.00"));
    assertThat(line.discount()).isEqualTo(Money.of("110.00"));
    assertThat(line.deductible()).isEqualTo(Money.of("90.00"));
    assertThat(line.paid()).isEqualTo(Money.of("300.00"));
    assertThat(line.serviceTo()).isEqualTo(LocalDate.of(2025, 4, 30));
  }

  @Test
  void amountsInTheLastOfItsRowsShouldBeTheServices() {
    ServiceLine line = Reading.of(CODE_LAST).claims().getFirst().lines().getFirst();

    assertThat(line.description()).isEqualTo("Physical performance report");
    assertThat(line.procedure()).isEqualTo("97750");
    assertThat(line.charge()).isEqualTo(Money.of("91.00"));
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2025, 7, 22));
  }

  @Test
  void dashShouldBeNothingUnderALabel() {
    TextLine line =
        Layout.lines(Sheet.page(1, 1, "Copay        -       Deductible       $5.00")).getFirst();

    assertThat(
            PageLines.of(Sheet.page(1, 1, "Copay        -       Deductible       $5.00"))
                .found
                .getFirst())
        .extracting(one -> one.leaf().value())
        .containsExactly(Money.ZERO, Money.of("5.00"));
    assertThat(line.size()).isEqualTo(4);
  }

  @Test
  void labelInTwoLanguagesShouldBeOne() {
    PageLines page =
        PageLines.of(Sheet.page(1, 1, "Prestador / Provider        Elm Street Clinic"));

    assertThat(page.found.getFirst())
        .extracting(one -> one.leaf().field())
        .containsExactly(Field.PAYEE_NAME);
  }

  @Test
  void dateOfDigitsAndLettersShouldBeOne() {
    assertThat(Dates.parse("03Apr2025")).isEqualTo(LocalDate.of(2025, 4, 3));
    assertThat(Dates.parse("99Abc2025")).isNull();
  }

  @Test
  void sumsCarriedForwardShouldBeNoClaims() {
    TextLine line = Layout.lines(Sheet.page(1, 1, "Sub-total c/f     12.00")).getFirst();

    assertThat(Totals.of(line)).isEqualTo(Totals.Scope.WIDER);
  }
}
