package io.remitstream.workers.extraction.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1,234.50;1234.50",
        "$12.00;12.00",
        "$ (12.00);",
        "(12.00);-12.00",
        "($1,000);-1000.00",
        "12.00-;-12.00",
        "-12;-12.00",
        "-$12.00;-12.00",
        "$-12.00;-12.00",
        "12.00 CR;-12.00",
        ".5;0.50",
        "1,23.00;",
        "12.00 EUR;",
        "=1+1;",
        "(5;",
        "abc;",
        "1e9;"
      })
  void moneyShouldReadWhatIsPrinted(String text, String expected) {
    var read = CsvValues.money(text);

    assertThat(read == null ? null : read.toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05",
        "20260105",
        "01/05/2026",
        "1/5/26",
        "1-5-2026",
        "2026/1/5",
        "5-Jan-2026",
        "Jan 5, 2026",
        "January 5, 2026",
        "2026-01-05 00:00:00",
        "2026-01-05T00:00:00Z"
      })
  void dayShouldReadEveryForm(String text) {
    assertThat(CsvValues.day(text)).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "13/13/2026", "soon", "05012026x"})
  void dayShouldBeNothingWhereThereIsNoSuchDay(String text) {
    assertThat(CsvValues.day(text)).isNull();
  }
}
