package io.remitstream.workers.extraction.page.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  @ParameterizedTest
  @CsvSource({
    "Explicaci6n, Explicación",
    "reclamaci6n:, reclamación:",
    "R6an, R6an",
    "abc6, abc6",
    "LCH6bh, LCH6bh",
    "12.50|, 12.50",
    "$12.50), $12.50",
  })
  void wordsShouldBeWithoutWhatOcrMakesOfLinesAndAccents(String read, String meant) {
    assertThat(Marks.trimmed(read)).isEqualTo(meant);
  }
}
