package io.remitstream.workers.extraction.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a table of a remittance from other text, and how its cells are parted. */
public final class CsvSniffer {

  /** How much of the text is looked at, in characters. */
  static final int ENOUGH = 32 * 1024;

  private static final int ROWS = 40;
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private CsvSniffer() {}

  /** Whether the beginning of a text has a header row of a remittance. */
  public static boolean isRemittance(String beginning) {
    return delimiter(beginning).isPresent();
  }

  /** What parts the cells of a remittance's table. */
  static Optional<Character> delimiter(String beginning) {
    String looked = beginning.substring(0, Math.min(ENOUGH, beginning.length()));
    return DELIMITERS.stream().filter(delimiter -> hasHeader(looked, delimiter)).findFirst();
  }

  private static boolean hasHeader(String text, char delimiter) {
    var parser = new CsvParser(delimiter, CsvLimits.DEFAULT);
    List<CsvRow> rows = new ArrayList<>(parser.feed(text));
    rows.addAll(parser.end());
    return rows.stream()
        .limit(ROWS)
        .filter(row -> !isMarkdown(row, delimiter))
        .anyMatch(row -> CsvHeader.of(row).isPresent());
  }

  /** Markdown's tables begin their lines with a bar; they are laid out like text. */
  private static boolean isMarkdown(CsvRow row, char delimiter) {
    return delimiter == '|' && row.text(0).isEmpty();
  }
}
