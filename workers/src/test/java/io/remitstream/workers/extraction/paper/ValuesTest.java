package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1,748.27|1748.27",
        "(45.00)|-45.00",
        "($45.00)|-45.00",
        "5.01-|-5.01",
        "3.20CR|-3.20",
        "-$7.00|-7.00",
        ".00|0.00",
        "$25|25.00",
        "7 601.47|7601.47"
      })
  void amountShouldBeRead(String printed, String expected) {
    assertThat(Amounts.parse(printed)).isEqualTo(Money.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99213", "12-4567", "1,23.00", "01/02/2026", "1.2.3", "N130", "1.5"})
  void otherWordsShouldBeNoAmounts(String printed) {
    assertThat(Amounts.parse(printed)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01/07/2026",
        "1/7/26",
        "2026-01-07",
        "01-07-2026",
        "07-JAN-2026",
        "January 7, 2026",
        "Jan 7, 2026",
        "7 ene 2026",
        "7 de enero de 2026"
      })
  void dateShouldBeRead(String printed) {
    List<String> words = List.of(printed.split(" ", -1));

    Dates.Found found = Dates.find(i -> i < words.size() ? words.get(i) : null);

    assertThat(found).isEqualTo(new Dates.Found(LocalDate.of(2026, 1, 7), words.size()));
  }

  @Test
  void dateWithoutYearShouldStandBeforeTheLaterOne() {
    assertThat(Dates.before("1230", LocalDate.of(2026, 1, 2)))
        .isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @ParameterizedTest
  @CsvSource({"1234567893,true", "1234567890,false", "12345,false"})
  void npiShouldHaveItsCheckDigit(String number, boolean expected) {
    assertThat(Codes.isNpi(number)).isEqualTo(expected);
  }

  @Test
  void modifiersShouldBeTakenOffTheProcedure() {
    assertThat(Codes.procedureParts("J3301-GP-KX")).containsExactly("J3301", "GP", "KX");
    assertThat(Codes.procedureParts("EK-677284")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reversal of prior payment|22",
        "Denegada|4",
        "Replacement - corrected|CORRECTED",
        "Paid|1"
      })
  void statusShouldBecomeACode(String printed, String expected) {
    assertThat(PrintedCodes.status(printed)).isEqualTo(expected);
  }
}
