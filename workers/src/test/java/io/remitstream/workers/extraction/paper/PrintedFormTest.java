package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms that a typewriter filled in: numbered boxes, cents and dates parted by rules. */
class PrintedFormTest {

  private static final String FORM =
      """
                         PRAIRIE CASUALTY AND HEALTH
                             CLAIM DETERMINATION

      1 PROVIDER OF SERVICE      2 TAX NUMBER OF PROVIDER   3 NUMBER OF CHECK   4 AMOUNT OF CHECK
      ELM STREET CLINIC          12-3456789                 K505804             145 02
      5 DATE OF CHECK
      03 02 26

      6 NAME OF PATIENT          7 INSURED'S NUMBER         8 PROVIDER'S FILE   9 OUR CLAIM
      SAMPLE, JANE               928-MU-2001                3296                H6450-52969

      10 DATE OF SERV.   11 CODE   12 MODIF.   13 NO.     14 CHARGES   15 REDUCTION   16 BENEFIT
      17 TOTALS                                             237 02         92 00        145 02
       06 01 25          99212                  1           107 02         42 00         65 02
       06 02 25          99203     25           2           130 00         50 00         80 00
      """;

  @Test
  void centsBehindARuleShouldBelongToTheirDollars() {
    Claim claim = Reading.of(FORM).claims().getFirst();

    assertThat(claim.charge()).isEqualTo(Money.of("237.02"));
    assertThat(claim.lines())
        .extracting(ServiceLine::paid)
        .containsExactly(Money.of("65.02"), Money.of("80.00"));
  }

  @Test
  void blanksShouldPartDates() {
    var reading = Reading.of(FORM);

    assertThat(reading.claims().getFirst().lines().getFirst().serviceFrom())
        .isEqualTo(LocalDate.of(2025, 6, 1));
    assertThat(reading.header().payment().date()).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void numbersOfBoxesShouldBeNoPartOfLabels() {
    var reading = Reading.of(FORM);

    assertThat(reading.type()).isEqualTo(DocumentType.EOB);
    assertThat(reading.header().payment().traceNumber()).isEqualTo("K505804");
    assertThat(reading.claims().getFirst().claimNumber()).isEqualTo("H6450-52969");
  }

  @Test
  void totalsAboveServicesShouldBeTheirs() {
    assertThat(Reading.of(FORM).claims()).hasSize(1);
  }

  @Test
  void numbersShouldStayApartWhereAmountsHavePoints() {
    Page page =
        Sheet.page(
            1,
            1,
            """
            1 12 10.00
            2 12 10.00
            3 12 10.00
            4 12 10.00
            5 12 10.00
            6 12 10.00
            """);

    assertThat(Layout.lines(page)).allMatch(line -> line.size() == 3);
  }

  @Test
  void lettersAcrossThePageShouldBeNoWords() {
    var words = new ArrayList<>(Sheet.page(1, 1, FORM).words());
    int own = words.size();
    for (String letter : List.of("C", "O", "P", "Y")) {
      double left = 100 + 40 * words.size() % 300;
      words.add(new Word(letter, new Box(left, 60, left + 60, 140), 140, 90, false, 1));
    }
    var page = new Page(1, 1, 792, 792, Method.TEXT, words, List.of());

    Overprint.drop(words);

    assertThat(words).hasSize(own);
    assertThat(page.words()).hasSize(own + 4);
  }
}
