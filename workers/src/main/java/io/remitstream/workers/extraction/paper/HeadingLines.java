package io.remitstream.workers.extraction.paper;

import java.util.BitSet;
import java.util.List;

/** Tells which lines may be of a heading: close to one another, without values. */
final class HeadingLines {

  static final int MOST_LINES = 6;

  /** Of the type's size: so far apart lines of one heading stand at most. */
  private static final double LEADING = 2.6;

  /** Of the type's size: so far below a heading's line its next one stands at most. */
  private static final double CLOSE = 1.8;

  /** So many phrases above a heading are words of its amounts at least. */
  private static final int FEWEST_ABOVE = 3;

  /** So many columns has a heading above the title of its rows at least. */
  private static final int MANY = 7;

  private final List<TextLine> lines;

  /** By line: whether it holds no value, and whether it knows a column. */
  private final BitSet valueless = new BitSet();

  private final BitSet columnar = new BitSet();

  HeadingLines(List<TextLine> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      valueless.set(i, isValueless(lines.get(i)));
      columnar.set(i, valueless.get(i) && knowsColumn(lines.get(i)));
    }
  }

  private static boolean isValueless(TextLine line) {
    for (int i = 0; i < line.size(); i++) {
      if (line.amount(i) != null || Codes.digits(line.text(i)) > 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean knowsColumn(TextLine line) {
    for (int token = 0; token < line.tokens.size(); token++) {
      if (LabelBook.COLUMNS.match(line.tokens, token, line.recognised()) != null) {
        return true;
      }
    }
    return false;
  }

  /** The last line that may be of a heading which begins at one; less than that for none. */
  int end(int index) {
    int end = index - 1;
    while (end + 1 < lines.size() && end - index + 1 < MOST_LINES && continues(index, end + 1)) {
      end++;
    }
    return end;
  }

  private boolean continues(int index, int next) {
    TextLine line = lines.get(next);
    if (line.page != lines.get(index).page || !valueless.get(next)) {
      return false;
    }
    TextLine before = next > index ? lines.get(next - 1) : line;
    if (next > index && isTitleOfRows(line, before)) {
      return false;
    }
    return line.baseline - before.baseline <= LEADING * Math.max(line.size, before.size);
  }

  /** {@code National accounts} by itself, across columns: the title of the rows below. */
  private static boolean isTitleOfRows(TextLine line, TextLine above) {
    if (line.size() < 2 || line.phraseEnd(0) < line.size() || above.phrases() < MANY) {
      return false;
    }
    double left = line.word(0).box().x0();
    double right = line.word(line.size() - 1).box().x1();
    int under = 0;
    boolean wider = false;
    for (int word = 0; word < above.size(); word = above.phraseEnd(word)) {
      double x0 = above.word(word).box().x0();
      double x1 = above.word(above.phraseEnd(word) - 1).box().x1();
      boolean over = x0 < right && x1 > left;
      under += over ? 1 : 0;
      wider |= over && left < x0 - line.size && right > x1 + line.size;
    }
    return under != 1 || wider;
  }

  /** Whether a line of some knows a column at all. */
  boolean promise(int index, int end) {
    int first = columnar.nextSetBit(index);
    return first >= 0 && first <= end && lines.get(index).size() > 0;
  }

  /**
   * Whether the line below a heading holds more words of its columns, amounts' among them.
   *
   * @param rows whether rows of amounts stand below that line: then it may name columns, too, which
   *     nobody knows
   */
  boolean goesOn(int last, List<Column> columns, boolean rows) {
    if (last + 1 >= lines.size() || !continues(last, last + 1)) {
      return false;
    }
    TextLine line = lines.get(last + 1);
    int amounts = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      List<Column> over = over(line, word, columns);
      boolean named = rows || line.column(word) != null;
      boolean beside = over.isEmpty() && named && !headsAmounts(line);
      if (over.size() != 1 && !beside) {
        return false;
      }
      amounts += (int) over.stream().filter(Column::isMoney).count();
    }
    return amounts >= 2 && line.baseline - lines.get(last).baseline < CLOSE * line.size;
  }

  /**
   * Whether the line above a heading holds more words of its columns: each phrase stands over one,
   * and several over amounts. Titles stand over more.
   */
  boolean belongsAbove(int index, List<Column> columns) {
    TextLine line = lines.get(index);
    int amounts = 0;
    int whole = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      List<Column> over = over(line, word, columns);
      Field own = line.column(word);
      whole += own != null && own.isMoney() ? 1 : 0;
      if (over.size() != 1 || whole > 1) {
        return false; // a title, or the heading of a row of its own
      }
      Column only = over.getFirst();
      amounts += only.isMoney() || only.field == null ? 1 : 0;
    }
    return amounts >= FEWEST_ABOVE
        && lines.get(index + 1).baseline - line.baseline < CLOSE * line.size;
  }

  /** The columns that a phrase stands below. */
  private static List<Column> over(TextLine line, int word, List<Column> columns) {
    double left = line.word(word).box().x0();
    double right = line.word(line.phraseEnd(word) - 1).box().x1();
    return columns.stream().filter(column -> column.gap(left, right) == 0).toList();
  }

  /** Whether it names amounts itself: a second heading, and no more of the one above. */
  private static boolean headsAmounts(TextLine line) {
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Field field = line.column(word);
      if (field != null && field.isMoney()) {
        return true;
      }
    }
    return false;
  }
}
