package io.remitstream.workers.extraction.paper.printed;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Pages of nothing but amounts, whose headings nobody understands. */
class PrintedArithmeticTest {

  private static final Pattern WORD = Pattern.compile("\\S+");

  private static final String TABLE =
      """
      x   200.17    50.12   150.05    20.00   130.05
      x   310.40   110.15   200.25    35.00   165.25
      x    95.61    15.30    80.31     0.00    80.31
      x   120.93    20.41   100.52    25.00    75.52
      x   740.22   140.07   600.15    60.00   540.15
      """;

  @Test
  void rowsThatFollowALawShouldTellWhichOneDoesNot() {
    assertThat(misprints(TABLE)).isEmpty();
    assertThat(misprints(TABLE.replace("200.25", "290.25"))).containsExactly("290.25");
    assertThat(misprints(TABLE.replace("75.52", "75.57"))).containsExactly("75.57");
  }

  @Test
  void differenceOfMoreThanADigitShouldBeNoMisprint() {
    assertThat(misprints(TABLE.replace("200.25", "281.25"))).isEmpty();
  }

  @Test
  void differenceThatIsPrintedShouldBeNoMisprint() {
    String table = TABLE.replace("165.25", "125.25");
    assertThat(misprints(table)).contains("125.25");
    assertThat(misprints(table + "Interest    40.00\n")).isEmpty();
  }

  @Test
  void columnShouldComeToItsTotal() {
    String total =
        """
        a    31.07    12.00    4.11     8.02
        a    44.19    21.32    6.25    10.77
        a    75.26    33.32   10.36    18.79
        """;
    assertThat(misprints(total)).isEmpty();
    assertThat(misprints(total.replace("21.32", "27.32"))).contains("27.32");
    assertThat(misprints(total.replace("33.32", "33.92"))).contains("33.92");
  }

  @Test
  void totalsThatLeadTheirPartsShouldCountToo() {
    String led =
        """
        a    75.26    33.32   10.36    18.79
        b    31.07    12.00    4.11     8.02
        b    44.19    21.32    6.25    10.77
        a    90.03    61.14   13.79    19.00
        b    55.01    40.03    7.22    11.00
        b    35.02    21.11    6.57     8.00
        """;
    assertThat(misprints(led)).isEmpty();
    assertThat(misprints(led.replace("40.03", "46.03"))).contains("46.03");
  }

  @Test
  void cardsShouldFollowLawsAsRowsDo() {
    String cards =
        card("210.15", "60.05", "150.10")
            + card("320.27", "20.13", "300.14")
            + card("117.80", "17.75", "100.05")
            + card("508.31", "100.21", "408.10");
    assertThat(misprints(cards)).isEmpty();
    assertThat(misprints(cards.replace("300.14", "305.14"))).contains("305.14");
  }

  @Test
  void nameThatSumsUpAnotherShouldDoSoEachTime() {
    String claims =
        claim("130.12", "100.07", "30.05")
            + claim("256.38", "200.21", "56.17")
            + claim("371.10", "300.08", "71.02")
            + claim("489.33", "400.11", "89.22");
    assertThat(misprints(claims)).isEmpty();
    assertThat(misprints(claims.replace("56.17", "56.19"))).contains("56.19");
  }

  @Test
  void columnThatNoOtherRowFillsShouldExcuseItsRow() {
    String table = TABLE.replace("165.25", "165.25    12.00");
    assertThat(misprints(table)).isEmpty();
    assertThat(misprints(table.replace("165.25", "153.25"))).isEmpty();
    assertThat(misprints(table.replace("165.25", "165.85"))).contains("165.85");
  }

  @Test
  void sumThatHoldsTwiceShouldNeedOthersThatHold() {
    String claims =
        claim("130.12", "100.07", "30.05")
            + claim("256.38", "200.21", "56.19")
            + claim("371.10", "300.08", "71.02");
    assertThat(misprints(claims)).isEmpty();
  }

  private static String card(String... amounts) {
    return "First %s\n\n  Second %s\nThird %s\n".formatted((Object[]) amounts);
  }

  private static String claim(String... amounts) {
    return "All of it %s\n  Part %s\n  Part %s\n".formatted((Object[]) amounts);
  }

  /** What the amounts that may be wrong are. */
  private static List<String> misprints(String drawn) {
    var rows = new ArrayList<PrintedRow>();
    List<String> lines = drawn.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      PrintedRow row = row(lines.get(line), 10 * line);
      if (!row.amounts().isEmpty()) {
        rows.add(row);
      }
    }
    return PrintedArithmetic.misprints(rows).stream()
        .flatMap(one -> one.suspects().stream())
        .map(one -> one.word().text())
        .distinct()
        .toList();
  }

  private static PrintedRow row(String line, double baseline) {
    var amounts = new ArrayList<PrintedAmount>();
    var label = new StringBuilder();
    WORD.matcher(line)
        .results()
        .forEach(
            found -> {
              String text = found.group();
              if (Character.isDigit(text.charAt(0))) {
                var box = new Box(6.0 * found.start(), baseline, 6.0 * found.end(), baseline + 8);
                var word = new Word(text, box, baseline, 8, false, 1);
                long cents = Long.parseLong(text.replace(".", ""));
                amounts.add(new PrintedAmount(1, word, cents, label.toString()));
                label.setLength(0);
              } else {
                label.append(text).append(' ');
              }
            });
    return new PrintedRow("", false, amounts);
  }
}
