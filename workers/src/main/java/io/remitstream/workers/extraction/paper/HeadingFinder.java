package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
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
  private static final double WORDED = 0.8;
  private static final double LINE = 0.02;
  private static final double LEADING = 2.6;

  private final List<TextLine> lines;

  /** By first line and count of lines. */
  private final Map<Integer, Optional<Scored>> scores = new HashMap<>();

  HeadingFinder(List<TextLine> lines) {
    this.lines = lines;
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
    if (line.page != lines.get(index).page || !isValueless(line)) {
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
    for (int i = index; i <= end; i++) {
      TextLine line = lines.get(i);
      for (int token = 0; token < line.tokens.size(); token++) {
        if (LabelBook.COLUMNS.match(line.tokens, token, line.recognised()) != null) {
          return lines.get(index).size() > 0;
        }
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
    List<Column> columns = columns(first, last);
    double score = LINE * (last - first);
    Set<Field> fields = EnumSet.noneOf(Field.class);
    int money = 0;
    for (Column column : columns) {
      name(column, lines.get(first).recognised());
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

  private static void name(Column column, boolean lenient) {
    List<String> tokens = column.tokens;
    Field exact = LabelBook.COLUMNS.field(tokens, lenient);
    boolean total = !tokens.isEmpty() && tokens.getFirst().equals("total");
    column.total = total;
    column.field = exact;
    column.trust = exact == null ? 0 : 1;
    if (exact == null && total && tokens.size() > 1) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(1, tokens.size()), lenient);
      column.trust = column.field == null ? 0 : 1;
    }
    if (column.field == null) {
      column.field = worded(tokens);
      column.trust = column.field == null ? 0 : WORDED;
    }
    for (int from = 1; column.field == null && from < tokens.size() && tokens.size() < 7; from++) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(from, tokens.size()), lenient);
      column.trust = column.field == null ? 0 : 0.8;
    }
    for (int to = tokens.size() - 1; column.field == null && to > 0 && tokens.size() < 5; to--) {
      column.field = LabelBook.COLUMNS.field(tokens.subList(0, to), lenient);
      column.trust = column.field == null ? 0 : 0.6;
    }
  }

  /** What the words mean though no list has them together. */
  private static @Nullable Field worded(List<String> tokens) {
    return IdWords.field(tokens) == null ? AmountWords.field(tokens) : IdWords.column(tokens);
  }

  private List<Column> columns(int first, int last) {
    var columns = new ArrayList<Column>();
    for (int i = last; i >= first; i--) {
      stack(lines.get(i), columns);
    }
    columns.sort((one, other) -> Double.compare(one.x0 + one.x1, other.x0 + other.x1));
    return columns;
  }

  /** Puts a line's phrases on the columns below them. */
  private static void stack(TextLine line, List<Column> columns) {
    int below = columns.size();
    for (Column unit : units(line)) {
      Column over = null;
      int count = 0;
      for (int i = 0; i < below; i++) {
        if (overlap(columns.get(i), unit)) {
          over = columns.get(i);
          count++;
        }
      }
      if (count == 0) {
        columns.add(unit);
      } else if (count == 1 && over != null) {
        over.above(unit.x0, unit.x1, hyphenated(unit, over));
      }
    }
  }

  /** {@code Deduct-} over {@code ible} is one word. */
  private static List<String> hyphenated(Column unit, Column over) {
    if (!unit.hyphen.isEmpty() && !unit.tokens.isEmpty() && !over.tokens.isEmpty()) {
      var tokens = new ArrayList<>(unit.tokens);
      tokens.removeLast();
      String word = unit.hyphen + over.tokens.removeFirst();
      tokens.addAll(Spelling.tokens(word));
      return tokens;
    }
    return unit.tokens;
  }

  private static boolean overlap(Column one, Column other) {
    double shared = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
    return shared > 0.3 * Math.min(one.x1 - one.x0, other.x1 - other.x0);
  }

  /** Phrases; one that is made of several known headings is parted. */
  private static List<Column> units(TextLine line) {
    var units = new ArrayList<Column>();
    int word = 0;
    while (word < line.size()) {
      int end = line.phraseEnd(word);
      int[] cuts = cuts(line, word, end);
      for (int i = 0; i + 1 < cuts.length; i++) {
        units.add(unit(line, cuts[i], cuts[i + 1]));
      }
      word = end;
    }
    return units;
  }

  private static int[] cuts(TextLine line, int from, int end) {
    List<String> phrase = line.tokens(from, end);
    if (end - from < 2 || LabelBook.COLUMNS.field(phrase, line.recognised()) != null) {
      return new int[] {from, end};
    }
    var cuts = new ArrayList<Integer>();
    int word = from;
    while (word < end) {
      cuts.add(word);
      LabelBook.Match match =
          LabelBook.COLUMNS.match(
              line.tokens(from, end),
              line.firstToken(word) - line.firstToken(from),
              line.recognised());
      int next = match == null ? -1 : line.wordAt(match.end() + line.firstToken(from));
      if (next <= word) {
        return new int[] {from, end};
      }
      word = next;
    }
    cuts.add(end);
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Column unit(TextLine line, int from, int to) {
    Word first = line.word(from);
    Word last = line.word(to - 1);
    var unit = new Column(first.box().x0(), last.box().x1(), line.tokens(from, to));
    String text = last.text();
    unit.hyphen =
        text.length() > 1 && text.endsWith("-") ? text.substring(0, text.length() - 1) : "";
    return unit;
  }
}
