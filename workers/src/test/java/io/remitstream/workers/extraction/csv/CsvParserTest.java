package io.remitstream.workers.extraction.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CsvParserTest {

  private static final String ALPHABET = "ab1,\"\n\r ;";

  private static List<CsvRow> rows(String text, int size, CsvLimits limits) {
    var parser = new CsvParser(',', limits);
    var rows = new ArrayList<CsvRow>();
    for (int at = 0; at < text.length(); at += size) {
      rows.addAll(parser.feed(text.substring(at, Math.min(text.length(), at + size))));
    }
    rows.addAll(parser.end());
    return rows;
  }

  private static List<List<String>> cells(List<CsvRow> rows) {
    return rows.stream().map(row -> row.cells().stream().map(CsvRow.Cell::text).toList()).toList();
  }

  @Test
  void feedShouldCutCellsAndKeepWhatStandsInQuotes() {
    var rows = rows("a,\"b, \"\"c\"\"\r\nd\",e\r\n\r\n,x\n", 1, CsvLimits.DEFAULT);

    assertThat(cells(rows))
        .containsExactly(List.of("a", "b, \"c\"\r\nd", "e"), List.of(""), List.of("", "x"));
    assertThat(rows).extracting(CsvRow::line).containsExactly(1, 3, 4);
    assertThat(rows.getFirst().cells().get(1).column()).isEqualTo(2);
  }

  @Test
  void feedShouldNotLetOpenQuotesSwallowTheFile() {
    var limits = new CsvLimits(20, 10, 10, 10);
    var rows = rows("\"open\n" + "x".repeat(30) + "\nnext,row\n", 4, limits);

    assertThat(rows.getFirst().broken()).isTrue();
    assertThat(cells(rows).getLast()).containsExactly("next", "row");
    assertThat(rows("a,\"b", 4, limits).getFirst().broken()).isTrue();
  }

  /** Whatever is well-formed both read alike; where the text is cut never matters. */
  @RepeatedTest(50)
  void feedShouldReadWellFormedTablesAsWritten(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    List<List<String>> table =
        IntStream.range(0, 1 + random.nextInt(4))
            .mapToObj(row -> IntStream.range(0, 3).mapToObj(cell -> cell(random)).toList())
            .toList();

    assertThat(cells(rows(written(table), 1 + random.nextInt(5), CsvLimits.DEFAULT)))
        .isEqualTo(table);
  }

  private static String cell(Random random) {
    var text = new StringBuilder();
    random
        .ints(random.nextInt(6), 0, ALPHABET.length())
        .forEach(letter -> text.append(ALPHABET.charAt(letter)));
    return text.toString().strip();
  }

  private static String written(List<List<String>> table) {
    var text = new StringBuilder();
    for (List<String> row : table) {
      List<String> quoted =
          row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList();
      text.append(String.join(",", quoted)).append("\r\n");
    }
    return text.toString();
  }
}
