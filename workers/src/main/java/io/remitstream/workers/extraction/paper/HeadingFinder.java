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
  private static final double UNKNOWN = -0.7;
  private static final double PARTIAL = 0.7;
  private static final double LINE = 0.02;
  private static final double LEADING = 2.6;

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
    nameShareTotal(columns);
    namePatientsShare(columns);
    nameRemarks(columns);
    long money = columns.stream().filter(Column::isMoney).count();
    long totals = columns.stream().filter(column -> column.isMoney() && column.total).count();
    TextLine last = lines.get(best.last());
    boolean all = money >= 2 && totals * 2 > money;
    return new Heading(new Table(columns, all, last.page, last.baseline), best.last());
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
      if (code || reason) {
        column.field = Field.REMARKS;
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
        fields.size() >= 3 && (money >= 2 || (money >= 0 && ofService(fields)) || adjusted(fields));
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
