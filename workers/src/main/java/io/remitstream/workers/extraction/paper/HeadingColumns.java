package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the phrases of a heading's lines together to columns, and names these by their words. */
final class HeadingColumns {

  private static final double WORDED = 0.8;
  private static final double SHARE = 0.75;

  private static final Set<String> DENIED =
      Set.of("not", "non", "over", "above", "exceeds", "exceeding", "beyond");

  private static final Set<String> WITHHELD = Set.of("withhold", "withheld", "withholding");
  private static final int MOST_WITHHELD = 4;

  private HeadingColumns() {}

  /**
   * A phrase of a heading, or a part of one.
   *
   * @param hyphen the beginning of a word that the row below ends
   */
  record Unit(double x0, double x1, List<String> tokens, String hyphen) {

    Column column() {
      var column = new Column(x0, x1, tokens);
      column.hyphen = hyphen;
      return column;
    }
  }

  /** The columns that some lines make together, from left to right; without their fields. */
  static List<Column> of(List<TextLine> lines, int first, int last) {
    return of(lines, first, last, null);
  }

  /**
   * The same of lines above rows of amounts, which tell phrases apart that stand close together.
   *
   * @param grid the rows; null where nothing is known of them
   */
  static List<Column> of(List<TextLine> lines, int first, int last, @Nullable AmountGrid grid) {
    var columns = new ArrayList<Column>();
    var titles = new ArrayList<Column>();
    for (int i = last; i >= first; i--) {
      stack(lines.get(i), columns, titles, i == last ? grid : null);
    }
    HeadingTitles.part(columns, titles);
    columns.sort((one, other) -> Double.compare(one.x0 + one.x1, other.x0 + other.x1));
    return columns;
  }

  /** Puts a line's phrases on the columns below them; one over several is a title of theirs. */
  private static void stack(
      TextLine line, List<Column> columns, List<Column> titles, @Nullable AmountGrid grid) {
    int below = columns.size();
    for (Unit unit : HeadingUnits.of(line, columns, grid).reversed()) {
      Column over = null;
      int count = 0;
      for (int i = 0; i < below; i++) {
        if (overlap(columns.get(i), unit)) {
          over = columns.get(i);
          count++;
        }
      }
      if (count == 0) {
        columns.add(unit.column());
      } else if (count == 1 && over != null) {
        over.above(unit.x0(), unit.x1(), hyphenated(unit, over));
      } else {
        titles.add(unit.column());
      }
    }
  }

  /** {@code Deduct-} over {@code ible} is one word. */
  private static List<String> hyphenated(Unit unit, Column over) {
    if (!unit.hyphen().isEmpty() && !unit.tokens().isEmpty() && !over.tokens.isEmpty()) {
      var tokens = new ArrayList<>(unit.tokens());
      tokens.removeLast();
      Spelling.add(unit.hyphen() + over.tokens.removeFirst(), tokens);
      return tokens;
    }
    return unit.tokens();
  }

  private static boolean overlap(Column one, Unit other) {
    double shared = Math.min(one.x1, other.x1()) - Math.max(one.x0, other.x0());
    return shared > 0.3 * Math.min(one.x1 - one.x0, other.x1() - other.x0());
  }

  /** Names a column by its words. */
  static void name(Column column, boolean lenient) {
    List<String> tokens = column.tokens;
    if (WhoColumn.isHeading(tokens)) {
      column.who = true;
      column.field = Field.IGNORED;
      column.trust = 1;
      return;
    }
    Field exact = LabelBook.COLUMNS.field(tokens, lenient);
    boolean total = !tokens.isEmpty() && tokens.getFirst().equals("total");
    column.total = total;
    column.field = exact;
    column.trust = exact == null ? 0 : 1;
    if (exact == null && column.parts.size() == 2) {
      nameTwo(column, lenient);
    }
    if (column.field == null && total && tokens.size() > 1) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(1, tokens.size()), lenient);
      column.trust = column.field == null ? 0 : 1;
    }
    if (column.field == null) {
      column.field = worded(tokens);
      column.trust = column.field == null ? 0 : WORDED;
    }
    if (column.field == null) {
      nameShare(column);
    }
    for (int from = 1; column.field == null && mayLead(tokens, from); from++) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(from, tokens.size()), lenient);
      column.trust = column.field == null ? 0 : 0.8;
    }
    for (int to = tokens.size() - 1; column.field == null && to > 0 && tokens.size() < 5; to--) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(0, to), lenient);
      column.trust = column.field == null ? 0 : 0.6;
    }
  }

  /**
   * Whether the words before one may be left out: what is not a benefit is none, what is above the
   * customary fee is not that fee.
   */
  private static boolean mayLead(List<String> tokens, int from) {
    return from < tokens.size() && tokens.size() < 7 && disjoint(tokens.subList(0, from), DENIED);
  }

  /** {@code Copay / visit fee}: such a word tells more than those that no list has beside it. */
  private static void nameShare(Column column) {
    Field guess = AmountWords.guess(column.tokens);
    if (guess == Field.DEDUCTIBLE || guess == Field.COPAY || guess == Field.COINSURANCE) {
      column.field = guess;
      column.trust = SHARE;
    }
  }

  /** {@code Patient name} over {@code Account no.}: a row of each. */
  private static void nameTwo(Column column, boolean lenient) {
    Field upper = part(column.parts.getFirst(), lenient);
    Field lower = part(column.parts.getLast(), lenient);
    if (upper != null && lower != null && upper != lower && isRowOfEach(upper, lower)) {
      column.field = upper;
      column.below = lower;
      column.trust = 1;
    }
  }

  private static boolean isRowOfEach(Field upper, Field lower) {
    return (upper.isIdentity() && lower.isIdentity())
        || (upper == Field.DESCRIPTION && lower == Field.REMARKS);
  }

  private static @Nullable Field part(List<String> tokens, boolean lenient) {
    Field field = LabelBook.COLUMNS.field(tokens, lenient);
    return field == null ? IdWords.column(tokens) : field;
  }

  /** What the words mean though no list has them together. */
  private static @Nullable Field worded(List<String> tokens) {
    if (!disjoint(tokens, WITHHELD) && tokens.size() <= MOST_WITHHELD) {
      return Field.WITHHELD;
    }
    Field id = IdWords.field(tokens);
    boolean person = id == Field.PAYEE_NAME || id == Field.PATIENT_NAME || id == Field.CLAIM_NUMBER;
    Field amount = id == null || person ? AmountWords.field(tokens) : null;
    return amount == null ? IdWords.column(tokens) : amount;
  }
}
