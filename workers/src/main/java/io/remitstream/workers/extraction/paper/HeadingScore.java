package io.remitstream.workers.extraction.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well some lines make a heading together.
 *
 * @param first index of the first line
 * @param last index of the last line
 */
record HeadingScore(List<Column> columns, double score, int first, int last) {

  private static final double UNKNOWN = -0.7;
  private static final double PARTIAL = 0.7;

  /** No amount has two columns. */
  private static final double DOUBLE = -1.5;

  /** Of each further line. */
  private static final double LINE = 0.02;

  private static final int FEWEST_FIELDS = 3;

  /** So many columns of two amounts each are no chance. */
  private static final int SEVERAL = 3;

  /** Of those that rows of amounts bear out. */
  private static final int FEWEST_BORNE = 2;

  /** Of each field the least. */
  private static final double LEAST = 0.4;

  /**
   * Null where they make none.
   *
   * @param grid the rows; null where nothing is known of them
   * @param borne whether it is enough that these bear out that it is a heading
   */
  static @Nullable HeadingScore of(
      List<TextLine> lines, int first, int last, @Nullable AmountGrid grid, boolean borne) {
    int units = 0;
    for (TextLine line : lines.subList(first, last + 1)) {
      units += line.units().size();
    }
    if (units < FEWEST_FIELDS) {
      return null;
    }
    List<Column> columns = HeadingColumns.of(lines, first, last, grid);
    if (columns.size() < FEWEST_FIELDS) {
      return null;
    }
    double score = LINE * (last - first);
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int money = 0;
    int twos = 0;
    for (Column column : columns) {
      HeadingColumns.name(column, lines.get(first).recognised());
      score += known(column);
      score += isTwoAmounts(column) ? DOUBLE : 0;
      twos += meansTwoAmounts(column) ? 1 : 0;
      if (column.field != null && (fields.add(column.field) || mayRepeat(column.field))) {
        money += column.field.isMoney() ? 1 : 0;
      } else if (column.field != null && !HeadingNames.isPart(column)) {
        score += DOUBLE;
      }
    }
    score += twos >= SEVERAL ? twos * DOUBLE : 0; // an item of two rows
    boolean enough =
        (grid == null || !borne)
            ? isEnough(fields, money) && score > fields.size() * LEAST
            : money > 0 && fields.size() >= FEWEST_BORNE && grid.bears(columns);
    return enough ? new HeadingScore(columns, score, first, last) : null;
  }

  /** Whether one line of it names an amount, and the next one another: a row of each. */
  private static boolean isTwoAmounts(Column column) {
    if (column.parts.size() != 2 || LabelBook.COLUMNS.field(column.tokens, false) != null) {
      return false;
    }
    Field upper = LabelBook.COLUMNS.field(column.parts.getFirst(), false);
    Field lower = LabelBook.COLUMNS.field(column.parts.getLast(), false);
    return upper != null && lower != null && upper != lower && upper.isAmount() && lower.isAmount();
  }

  /** Whether its two lines may mean an amount each, though only one of them is known. */
  private static boolean meansTwoAmounts(Column column) {
    if (column.parts.size() != 2 || LabelBook.COLUMNS.field(column.tokens, false) != null) {
      return false;
    }
    Field upper = meaning(column.parts.getFirst());
    Field lower = meaning(column.parts.getLast());
    return upper != null && lower != null && upper != lower;
  }

  private static @Nullable Field meaning(List<String> tokens) {
    Field field = LabelBook.COLUMNS.field(tokens, false);
    field = field == null ? AmountWords.field(tokens) : field;
    return field == null || !field.isAmount() ? null : field;
  }

  private static double known(Column column) {
    return column.field == null ? UNKNOWN : column.trust >= 1 ? 1 : PARTIAL;
  }

  private static boolean isEnough(Set<Field> fields, int money) {
    return fields.size() >= FEWEST_FIELDS && (money >= 2 || ofService(fields) || adjusted(fields));
  }

  private static boolean mayRepeat(Field field) {
    return field == Field.IGNORED || field == Field.SKIP_AMOUNT || field == Field.REMARKS;
  }

  private static boolean ofService(Set<Field> fields) {
    return fields.contains(Field.PROCEDURE)
        && (fields.contains(Field.DATE)
            || fields.contains(Field.FROM)
            || fields.contains(Field.DESCRIPTION));
  }

  private static boolean adjusted(Set<Field> fields) {
    return fields.contains(Field.ADJ_AMOUNT) && fields.contains(Field.ADJ_CODE);
  }

  /** How many columns of amounts it names. */
  long amounts() {
    return columns.stream().filter(Column::isMoney).count();
  }

  boolean sharesAmount(HeadingScore other) {
    return columns.stream()
        .filter(Column::isMoney)
        .anyMatch(column -> other.columns.stream().anyMatch(one -> one.field == column.field));
  }

  boolean isBetter(@Nullable HeadingScore other) {
    return other == null || score > other.score;
  }
}
