package io.remitstream.workers.extraction.paper;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading of a table: neighbouring lines whose phrases, put together downwards, are known
 * headings of columns. The lines that score best together are the heading; a phrase over several
 * columns is a title of theirs.
 */
final class HeadingFinder {

  private static final int MOST_LINES = 6;
  private static final int FEWEST = 3;
  private static final double UNKNOWN = -0.7;
  private static final double PARTIAL = 0.7;
  private static final double LINE = 0.02;
  private static final double LEADING = 2.6;
  private static final double GUESSED = 0.85;

  /** {@code Exp.} behind the amounts is short for what explains them. */
  private static final List<String> EXPLAINED = List.of("expense");

  private static final List<String> COST_SHARE = List.of("cost", "share");

  /** Of the type's size: so far below a heading's line its next one stands at most. */
  private static final double CLOSE = 1.8;

  private final List<TextLine> lines;

  /** By first line and count of lines; asked for once. */
  private final Map<Integer, Optional<Scored>> scores = new HashMap<>();

  /** By line: whether it holds no value, and whether it knows a column. */
  private final BitSet valueless = new BitSet();

  private final BitSet columnar = new BitSet();

  HeadingFinder(List<TextLine> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      valueless.set(i, isValueless(lines.get(i)));
      columnar.set(i, valueless.get(i) && knowsColumn(lines.get(i)));
    }
  }

  /**
   * @param last index of its last line
   */
  record Heading(Table table, int last) {}

  private record Scored(List<Column> columns, double score, int first, int last) {}

  /** The heading that begins at a line, or within the lines that follow it closely. */
  @Nullable Heading at(int index) {
    int end = blockEnd(index);
    if (end < index || !promising(index, end)) {
      return null;
    }
    Scored best = null;
    for (int first = index; first <= end; first++) {
      for (int last = first; last <= end; last++) {
        Scored one = known(first, last);
        if (one != null && (best == null || one.score() > best.score())) {
          best = one;
        }
      }
    }
    return best == null || best.first() != index && first(best, index) ? null : heading(best);
  }

  /** A later line leads the heading; it is found when that line is reached. */
  private static boolean first(Scored best, int index) {
    return best.first() > index;
  }

  private Heading heading(Scored best) {
    List<Column> columns = best.columns();
    int end = best.last();
    while (goesOn(end, columns)) {
      end++;
      columns = completed(HeadingColumns.of(lines, best.first(), end), columns);
    }
    dropDoubles(columns);
    nameShareTotal(columns);
    namePatientsShare(columns);
    nameRemarks(columns);
    nameOwnPayment(columns);
    nameCostShare(columns);
    long money = columns.stream().filter(Column::isMoney).count();
    long totals = columns.stream().filter(column -> column.isMoney() && column.total).count();
    TextLine last = lines.get(end);
    boolean all = money >= 2 && totals * 2 > money;
    return new Heading(new Table(columns, all, last.page, last.baseline), end);
  }

  /** Whether the line below a heading holds more words of its columns, amounts' among them. */
  private boolean goesOn(int last, List<Column> columns) {
    if (last + 1 >= lines.size() || !continues(last, last + 1)) {
      return false;
    }
    TextLine line = lines.get(last + 1);
    int amounts = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      double left = line.word(word).box().x0();
      double right = line.word(line.phraseEnd(word) - 1).box().x1();
      int over = 0;
      for (Column column : columns) {
        boolean meets = column.gap(left, right) == 0;
        over += meets ? 1 : 0;
        amounts += meets && column.isMoney() ? 1 : 0;
      }
      boolean beside = over == 0 && line.column(word) != null && !headsAmounts(line);
      if (over != 1 && !beside) {
        return false;
      }
    }
    return amounts >= 2 && line.baseline - lines.get(last).baseline < CLOSE * line.size;
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

  /** The columns with more words, and the names that say most. */
  private List<Column> completed(List<Column> longer, List<Column> known) {
    for (Column column : longer) {
      HeadingColumns.name(column, lines.getFirst().recognised());
      for (Column before : known) {
        boolean same = column.gap(before.x0, before.x1) == 0;
        boolean found = column.isMoney() && !before.isMoney() && before.field != null;
        if (same && !found && (column.field == null || before.trust > column.trust)) {
          column.field = before.field;
          column.trust = before.trust;
          column.below = before.below;
          column.who = before.who;
          column.total = before.total;
        }
      }
    }
    return longer;
  }

  /** No amount has two columns: the name that is guessed is none, and of two known ones neither. */
  private static void dropDoubles(List<Column> columns) {
    namePayable(columns);
    for (Column column : columns) {
      Field field = column.field;
      boolean twice =
          field != null
              && field.isAmount()
              && columns.stream().filter(one -> one.field == field && one.trust >= 1).count() > 1;
      column.trust = twice ? Math.min(column.trust, GUESSED - 0.05) : column.trust;
    }
    for (Column column : columns) {
      Field field = column.field;
      boolean better =
          field != null
              && field.isAmount()
              && columns.stream().anyMatch(one -> one.field == field && one.trust > column.trust);
      if (better) {
        column.field = null;
        column.trust = 0;
      }
    }
  }

  /** "Total" to the right of the patient's shares is what the patient owes. */
  private static void nameShareTotal(List<Column> columns) {
    boolean shares = false;
    boolean owed = columns.stream().anyMatch(column -> column.field == Field.OWED);
    for (Column column : columns) {
      shares |= column.field == Field.COINSURANCE || column.field == Field.COPAY;
      if (!owed && shares && column.field == null && column.tokens.equals(List.of("total"))) {
        column.field = Field.OWED;
        column.trust = 0.9;
        owed = true;
      }
    }
  }

  /** "Code" behind the amounts, where another column has procedures, is a remark's. */
  private static void nameRemarks(List<Column> columns) {
    int money = 0;
    boolean procedure = false;
    boolean adjusted = columns.stream().anyMatch(HeadingFinder::isAdjustment);
    for (Column column : columns) {
      boolean code = column.field == Field.PROCEDURE && procedure && money >= 2;
      boolean reason = column.field == Field.ADJ_REASON && !adjusted;
      boolean explained = money >= 3 && column.tokens.equals(EXPLAINED);
      if (code || reason || (explained && column == columns.getLast())) {
        column.field = Field.REMARKS;
        column.trust = Math.max(column.trust, GUESSED);
      }
      procedure |= column.field == Field.PROCEDURE;
      money += column.isMoney() ? 1 : 0;
    }
  }

  private static boolean isAdjustment(Column column) {
    return column.field == Field.ADJ_AMOUNT
        || column.field == Field.ADJ_GROUP
        || column.field == Field.ADJ_CODE;
  }

  /** "Patient" behind the amounts is what the patient owes. */
  private static void namePatientsShare(List<Column> columns) {
    int money = 0;
    for (Column column : columns) {
      boolean person = column.field == Field.PATIENT_NAME && column.tokens.size() == 1;
      if (person && money >= 3 && columns.stream().noneMatch(one -> one.field == Field.OWED)) {
        column.field = Field.OWED;
        column.trust = 0.95;
      }
      money += column.isMoney() ? 1 : 0;
    }
  }

  /** What Medicare paid is another's payment only where the payer's own stands beside it. */
  private static void nameOwnPayment(List<Column> columns) {
    if (columns.stream().anyMatch(column -> column.field == Field.PAID)) {
      return;
    }
    for (Column column : columns) {
      if (column.field == Field.OTHER_INSURANCE && column.tokens.contains("medicare")) {
        column.field = Field.PAID;
        column.trust = GUESSED;
      }
    }
  }

  /** What is payable is what was allowed, where what was paid stands beside it. */
  private static void namePayable(List<Column> columns) {
    List<Column> paid = columns.stream().filter(one -> one.field == Field.PAID).toList();
    boolean allowed = columns.stream().anyMatch(one -> one.field == Field.ALLOWED);
    for (Column column : paid) {
      if (paid.size() == 2 && !allowed && column.tokens.contains("payable")) {
        column.field = Field.ALLOWED;
        column.trust = GUESSED;
      }
    }
  }

  /** "Cost share" beside the deductible is not all that the patient owes. */
  private static void nameCostShare(List<Column> columns) {
    boolean apart = columns.stream().anyMatch(one -> one.field == Field.DEDUCTIBLE);
    boolean known = columns.stream().anyMatch(one -> one.field == Field.COINSURANCE);
    for (Column column : columns) {
      if (apart && !known && column.tokens.equals(COST_SHARE)) {
        column.field = Field.COINSURANCE;
        column.trust = GUESSED;
      }
    }
  }

  private int blockEnd(int index) {
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
    return line.baseline - before.baseline <= LEADING * Math.max(line.size, before.size);
  }

  private static boolean isValueless(TextLine line) {
    for (int i = 0; i < line.size(); i++) {
      String text = line.text(i);
      if (Amounts.parse(text) != null || digits(text) > 1) {
        return false;
      }
    }
    return true;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** Whether a line of the block knows a column at all. */
  private boolean promising(int index, int end) {
    int first = columnar.nextSetBit(index);
    return first >= 0 && first <= end && lines.get(index).size() > 0;
  }

  private static boolean knowsColumn(TextLine line) {
    for (int token = 0; token < line.tokens.size(); token++) {
      if (LabelBook.COLUMNS.match(line.tokens, token, line.recognised()) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Scored known(int first, int last) {
    int key = first * MOST_LINES + last - first;
    return scores
        .computeIfAbsent(key, unused -> Optional.ofNullable(score(first, last)))
        .orElse(null);
  }

  private @Nullable Scored score(int first, int last) {
    List<Column> columns = HeadingColumns.of(lines, first, last);
    if (columns.size() < FEWEST) {
      return null;
    }
    double score = LINE * (last - first);
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int money = 0;
    for (Column column : columns) {
      HeadingColumns.name(column, lines.get(first).recognised());
      score += column.field == null ? UNKNOWN : column.trust >= 1 ? 1 : PARTIAL;
      if (column.field != null && (fields.add(column.field) || mayRepeat(column.field))) {
        money += column.field.isMoney() ? 1 : 0;
      } else if (column.field != null) {
        score -= 1.5; // no amount has two columns
      }
    }
    boolean enough =
        fields.size() >= FEWEST
            && (money >= 2 || (money >= 0 && ofService(fields)) || adjusted(fields));
    return enough && score > fields.size() * 0.4 ? new Scored(columns, score, first, last) : null;
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
}
