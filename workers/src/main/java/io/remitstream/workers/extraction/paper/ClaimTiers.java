package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table in which a row that names a claim, with its totals, stands above rows of its services.
 * Its heading has two lines: the upper names what claims are told by, the lower what services are,
 * and over the amounts both together name the columns, which both kinds of rows share.
 */
final class ClaimTiers {

  private static final int FEWEST_NAMES = 2;
  private static final int FEWEST_AMOUNTS = 3;
  private static final int ENOUGH_AMOUNTS = 5;
  private static final double NEXT = 3;

  private final List<Column> ofClaim = new ArrayList<>();
  private final List<Column> ofService = new ArrayList<>();
  private final Table amounts;

  private ClaimTiers(List<Column> amounts, TextLine last) {
    this.amounts = new Table(amounts, false, last.page, last.baseline);
  }

  /** The one whose heading begins at a line; null where none does. */
  static @Nullable ClaimTiers at(List<TextLine> lines, int index) {
    if (index + 1 >= lines.size()
        || !follows(lines.get(index), lines.get(index + 1))
        || isWhole(lines.get(index), lines.get(index + 1))) {
      return null;
    }
    List<Column> money = amounts(HeadingColumns.of(lines, index, index + 1), lines.get(index));
    if (money.size() < FEWEST_AMOUNTS) {
      return null;
    }
    var tiers = new ClaimTiers(money, lines.get(index + 1));
    Set<Field> names = texts(lines.get(index), money, tiers.ofClaim);
    Set<Field> services = texts(lines.get(index + 1), money, tiers.ofService);
    long identities = names.stream().filter(Field::isIdentity).count();
    boolean parted =
        identities >= FEWEST_NAMES
            && services.contains(Field.PROCEDURE)
            && !names.contains(Field.PROCEDURE)
            && services.stream().noneMatch(Field::isIdentity);
    return parted ? tiers : null;
  }

  /** Whether the lower heads a table of services by itself: the one above has rows of its own. */
  private static boolean isWhole(TextLine upper, TextLine lower) {
    return amounts(lower, false) >= ENOUGH_AMOUNTS
        || (amounts(upper, true) == 0 && amounts(lower, true) >= ENOUGH_AMOUNTS);
  }

  /**
   * How many amounts a line names.
   *
   * @param meant whether what words mean counts that no list has together
   */
  private static int amounts(TextLine line, boolean meant) {
    Set<Field> amounts = EnumSet.noneOf(Field.class);
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Field field = line.column(word);
      field =
          field == null && meant
              ? AmountWords.field(line.tokens(word, line.phraseEnd(word)))
              : field;
      if (field != null && field.isAmount()) {
        amounts.add(field);
      }
    }
    return amounts.size();
  }

  private static boolean follows(TextLine upper, TextLine lower) {
    return upper.page == lower.page
        && lower.baseline - upper.baseline < NEXT * Math.max(upper.size, lower.size)
        && upper.size() >= FEWEST_NAMES + FEWEST_AMOUNTS
        && !upper.hasDigits()
        && !lower.hasDigits();
  }

  /** The columns from the first amount on that have words in both lines. */
  private static List<Column> amounts(List<Column> columns, TextLine line) {
    var amounts = new ArrayList<Column>();
    for (Column column : columns) {
      HeadingColumns.name(column, line.recognised());
      boolean both = column.parts.size() > 1;
      boolean money = column.isMoney() && both;
      if (money || (both && column.field == null && !amounts.isEmpty())) {
        amounts.add(column);
      }
    }
    return amounts;
  }

  /** The phrases of a line that stand beside the amounts, as columns. */
  private static Set<Field> texts(TextLine line, List<Column> money, List<Column> into) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Column column = ClaimRows.column(line, word);
      if (column.field == null) {
        HeadingColumns.name(column, line.recognised());
      }
      boolean beside = money.stream().noneMatch(one -> one.gap(column.x0, column.x1) == 0);
      if (beside) {
        column.field = column.field == null ? Field.IGNORED : asColumn(column.field);
        fields.add(column.field);
        into.add(column);
      }
    }
    into.addAll(money);
    return fields;
  }

  private static Field asColumn(Field field) {
    return field == Field.SERVICE_DATE ? Field.DATE : field;
  }

  /** Names columns that the heading leaves open, by what stands in them. */
  void name(KnownColumns known, List<TextLine> lines, int last) {
    known.name(amounts, lines, last);
  }

  /** A row that names a claim and tells its totals; null where the line is none. */
  @Nullable Row claim(TextLine line) {
    Row row = RowReader.read(line, ofClaim, new boolean[line.size()]);
    long names = row.leaves().keySet().stream().filter(Field::isIdentity).count();
    return names >= FEWEST_NAMES && row.money >= FEWEST_NAMES ? row : null;
  }

  /** A row of a service; null where the line is none. */
  @Nullable Row service(TextLine line) {
    Row row = RowReader.read(line, ofService, new boolean[line.size()]);
    return row.has(Field.PROCEDURE) && row.money >= FEWEST_NAMES ? row : null;
  }
}
