package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in which every claim takes several rows, and no services: each row names it, and tells
 * amounts, under a heading line of its own.
 */
final class StackedClaims {

  private static final int FEWEST_ROWS = 3;
  private static final int MOST_ROWS = 4;
  private static final int FEWEST_AMOUNTS = 4;
  private static final int FEWEST_NAMES = 3;

  /** So many phrases of the heading may be unknown. */
  private static final int MOST_UNKNOWN = 2;

  private static final double NEXT = 2;

  private final List<List<Column>> tiers = new ArrayList<>();
  private final Set<Field> fields = EnumSet.noneOf(Field.class);
  private int unknown;
  private Row open = new Row();
  private int next;

  private StackedClaims() {}

  /** The one whose heading begins at a line; null where none does. */
  static @Nullable StackedClaims at(List<TextLine> lines, int index) {
    if (!mayHead(lines, index)) {
      return null;
    }
    var stack = new StackedClaims();
    int end = index;
    while (end < lines.size() && end - index < MOST_ROWS && follows(lines, index, end)) {
      if (!stack.name(lines.get(end))) {
        break;
      }
      end++;
    }
    long amounts = stack.fields.stream().filter(Field::isAmount).count();
    long names = stack.fields.stream().filter(Field::isIdentity).count();
    boolean whole =
        stack.tiers.size() >= FEWEST_ROWS
            && amounts >= FEWEST_AMOUNTS
            && names >= FEWEST_NAMES
            && stack.unknown <= MOST_UNKNOWN;
    return whole ? stack : null;
  }

  /** Whether enough lines of several phrases and no values stand together; few do. */
  private static boolean mayHead(List<TextLine> lines, int index) {
    for (int i = index; i < index + FEWEST_ROWS; i++) {
      if (i >= lines.size() || !follows(lines, index, i) || lines.get(i).phrases() < FEWEST_NAMES) {
        return false;
      }
    }
    return true;
  }

  private static boolean follows(List<TextLine> lines, int first, int index) {
    TextLine line = lines.get(index);
    TextLine before = lines.get(Math.max(first, index - 1));
    return line.page == before.page
        && line.baseline - before.baseline < NEXT * before.size
        && !line.hasDigits();
  }

  /** Adds a row's columns, where each names a claim and amounts that no other row has. */
  private boolean name(TextLine line) {
    var columns = new ArrayList<Column>();
    Set<Field> own = EnumSet.noneOf(Field.class);
    int open = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Column column = ClaimRows.column(line, word);
      if (column.field == null || !column.field.isIdentity()) {
        HeadingColumns.name(column, line.recognised());
      }
      Field field = column.field;
      open += field == null ? 1 : 0;
      boolean again = field != null && field != Field.IGNORED && !own.add(field);
      if (again || field == Field.PROCEDURE || fields.contains(field)) {
        return false;
      }
      columns.add(column);
    }
    boolean tells =
        own.stream().anyMatch(Field::isIdentity) && own.stream().anyMatch(Field::isAmount);
    if (tells) {
      fields.addAll(own);
      tiers.add(columns);
      unknown += open;
    }
    return tells;
  }

  /** How many lines its heading has. */
  int rows() {
    return tiers.size();
  }

  /** Whether a line is the next row of a claim; then it was read. */
  boolean take(TextLine line) {
    Row row = RowReader.read(line, tiers.get(next), new boolean[line.size()]);
    boolean names = row.leaves().keySet().stream().anyMatch(Field::isIdentity);
    if (row.money == 0 || (next == 0 && !names)) {
      next = 0;
      return false;
    }
    lastDay(row, tiers.get(next));
    open = next == 0 ? row : open;
    row.leaves().values().forEach(open::put);
    next++;
    return true;
  }

  /** The only date of a row that tells no first day is the last. */
  private static void lastDay(Row row, List<Column> columns) {
    Leaf date = row.leaf(Field.FROM);
    boolean last = Table.find(columns, Field.TO) != null;
    boolean first =
        Table.find(columns, Field.FROM) != null || Table.find(columns, Field.DATE) != null;
    if (date != null && last && !first) {
      row.remove(Field.FROM);
      row.replace(date.as(Field.TO));
    }
  }

  /** The claim whose last row was read just now; null where more follow. */
  @Nullable Row whole() {
    if (next < tiers.size()) {
      return null;
    }
    next = 0;
    return open;
  }
}
