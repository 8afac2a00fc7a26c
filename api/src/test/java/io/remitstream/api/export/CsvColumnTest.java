package io.remitstream.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvColumnTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-2", "@SUM(A1)", "\tx", "\rx"})
  void textShouldBeginWithAnApostropheWhenItWouldBeAFormula(String text) {
    assertThat(CsvColumn.harmless(text)).isEqualTo("'" + text);
  }

  @Test
  void textShouldStayAsItIsWhenItIsNoFormula() {
    assertThat(List.of("", "A-1", "a=b", "1"))
        .allSatisfy(text -> assertThat(CsvColumn.harmless(text)).isEqualTo(text));
  }

  @Test
  void negativeAmountsShouldStayNumbers() {
    List<String> cells = CsvColumn.cells(Exported.row());

    assertThat(cells.get(CsvColumn.names().indexOf("claim_paid"))).isEqualTo("-12.00");
    assertThat(cells.get(CsvColumn.names().indexOf("patient_last_name"))).isEqualTo("'=DOE");
    assertThat(cells.get(CsvColumn.names().indexOf("adjustments"))).isEqualTo("CO-45:-88.00");
    assertThat(CsvColumn.names()).doesNotHaveDuplicates().hasSameSizeAs(cells);
  }
}
