package io.remitstream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void printShouldAlignTextLeftAndAmountsRight() {
    var table = new Table("document", "paid", "balanced");
    table.row("short.835", "1204.50", "yes");
    table.row("a-longer-name.835", "-3.00", "");
    table.row("fails.835", "", "CLAIM_BALANCE: 1.00 ≠ 2.00");

    assertThat(printed(table))
        .isEqualTo(
            """
            document              paid  balanced
            short.835          1204.50  yes
            a-longer-name.835    -3.00
            fails.835                   CLAIM_BALANCE: 1.00 ≠ 2.00
            """);
  }

  @Test
  void printShouldNotLetACellSteerTheTerminal() {
    var table = new Table("document");
    table.row("a\u001b[2Jb\nc");

    assertThat(printed(table)).isEqualTo("document\na�[2Jb�c\n");
  }

  @Test
  void rowShouldRefuseAnotherNumberOfCells() {
    assertThatThrownBy(() -> new Table("one").row("1", "2")).hasMessage("2 cells (expected: 1)");
  }

  private static String printed(Table table) {
    var text = new StringWriter();
    table.print(new PrintWriter(text));
    return text.toString();
  }
}
