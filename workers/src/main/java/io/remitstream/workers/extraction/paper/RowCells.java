package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a word of a row as what the heading above it announces. */
final class RowCells {

  /** In points: so far beside a heading of no interest a word is passed over. */
  private static final double PASSED = 6;

  /** In points: so far beside its heading a number only counts the rows. */
  private static final double COUNTING = 6;

  /** In points: so far beside its heading a remark may stand. */
  private static final double REMARKED = 25;

  private static final Pattern LETTERS = Pattern.compile("[A-Z]{4,6}");

  private static final Set<String> SERVICES =
      Set.of("service", "description", "treatment", "servicio");

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row;
  private final RowProcedure procedure;
  private final RowDescription description;

  RowCells(
      TextLine line,
      List<Column> columns,
      boolean[] used,
      Row row,
      RowProcedure procedure,
      RowDescription description) {
    this.line = line;
    this.columns = columns;
    this.used = used;
    this.row = row;
    this.procedure = procedure;
    this.description = description;
  }

  /** Whether a word is what a column's heading announces; then it was taken. */
  boolean accept(int i, Column column) {
    row.lower |=
        column.below != null && column.field == Field.PATIENT_NAME && Codes.hasDigit(line.text(i));
    Field field = announced(i, column);
    return field != null && accept(i, column, field);
  }

  /** What the heading announces for this row, where it names two things. */
  private @Nullable Field announced(int i, Column column) {
    boolean remark = column.below == Field.REMARKS && isRemark(i);
    boolean lower = remark || (row.lower && column.below != null);
    return lower ? column.below : column.field;
  }

  private boolean accept(int i, Column column, Field field) {
    return switch (field) {
      case PROCEDURE -> procedure(i);
      case MODIFIERS -> !isNumbering(i, column) && procedure.modifiers(i);
      case UNITS -> Codes.isUnits(line.text(i)) && put(Field.UNITS, line.text(i), i);
      case REMARKS -> remarks(i, column);
      case DESCRIPTION -> description.take(i);
      case TYPE_OF_SERVICE -> line.text(i).length() == 1 || description.take(i);
      case DATE -> dated(i, column);
      case ADJ_CODE, ADJ_REASON -> adjustmentCode(i, column);
      case ADJ_GROUP -> Codes.isGroup(line.text(i)) && put(Field.ADJ_GROUP, line.text(i), i);
      case MEMBER_ID, ACCOUNT, CLAIM_NUMBER -> number(i, column, field);
      case PATIENT_NAME -> name(i);
      case STATUS -> row.put(Values.read(field, line, i, line.phraseEnd(i), 1, true));
      default -> field == Field.IGNORED && gap(i, column) < PASSED;
    };
  }

  private boolean put(Field field, String text, int word) {
    return row.put(Leaf.of(field, text, line, word, word + 1, 1));
  }

  private double gap(int i, Column column) {
    Word word = line.word(i);
    return column.gap(word.box().x0(), word.box().x1());
  }

  private boolean procedure(int i) {
    return procedure.take(i)
        || procedure.repeats(i)
        || (Table.find(columns, Field.DESCRIPTION) == null && isWord(i) && description.take(i));
  }

  /** {@code Service and date}: what was done stands there too. */
  private boolean dated(int i, Column column) {
    return (row.money > 0 || isPlain())
        && Table.find(columns, Field.DESCRIPTION) == null
        && column.tokens.stream().anyMatch(SERVICES::contains)
        && isWord(i)
        && description.take(i);
  }

  /** Whether nothing but codes stands in a row without amounts. */
  private boolean isRemark(int i) {
    return row.money == 0
        && line.phraseEnd(0) == line.size()
        && line.words.stream().allMatch(word -> !Codes.remarks(word.text()).isEmpty())
        && Codes.hasDigit(line.text(i));
  }

  /** Whether a number before the procedure, beside this column, only counts the rows. */
  private boolean isNumbering(int i, Column column) {
    return Codes.isInteger(line.text(i)) && !row.has(Field.PROCEDURE) && gap(i, column) > COUNTING;
  }

  private boolean number(int i, Column column, Field field) {
    int end = line.phraseEnd(i);
    Arrays.fill(used, i, end, true);
    return row.put(Values.read(field, line, i, end, 1, true))
        || (column.tokens.contains("patient") && name(i));
  }

  private boolean name(int i) {
    int end = line.phraseEnd(i);
    Leaf name = Values.read(Field.PATIENT_NAME, line, i, end, 1, true);
    if (name == null) {
      return false;
    }
    Arrays.fill(used, i, end, true);
    return row.put(name);
  }

  /** A line of nothing but words goes on with a description. */
  private boolean isPlain() {
    return line.phraseEnd(0) == line.size() && arePlain();
  }

  private boolean arePlain() {
    for (int word = 0; word < line.size(); word++) {
      if (!isPlain(line.text(word))) {
        return false;
      }
    }
    return true;
  }

  /** Without digits, or such as {@code A1c}. */
  private static boolean isPlain(String text) {
    return !Codes.hasDigit(text) || (Character.isLetter(text.charAt(0)) && hasSmall(text));
  }

  private static boolean hasSmall(String text) {
    return text.chars().anyMatch(Character::isLowerCase);
  }

  private boolean isWord(int i) {
    return Character.isLetter(line.text(i).charAt(0)) || !description.isEmpty();
  }

  private boolean remarks(int i, Column column) {
    List<String> codes = codes(line.text(i), column);
    if (codes.isEmpty() || gap(i, column) > REMARKED) {
      return false;
    }
    codes.forEach(
        code -> row.remarks.add(Leaf.of(Field.REMARKS, code, line, i, i + 1, column.trust)));
    return true;
  }

  /** The codes of a word; under a heading that says code, letters alone are one, too. */
  private static List<String> codes(String text, Column column) {
    List<String> codes = Codes.remarks(text);
    boolean letters = column.tokens.contains("code") && LETTERS.matcher(text).matches();
    return codes.isEmpty() && letters ? List.of(text) : codes;
  }

  private boolean adjustmentCode(int i, Column column) {
    String text = line.text(i);
    String[] parts = Codes.groupAndReason(text);
    if (parts != null) {
      return put(Field.ADJ_GROUP, parts[0], i) && put(Field.ADJ_REASON, parts[1], i);
    }
    if (Codes.isGroup(text)) {
      return put(Field.ADJ_GROUP, text, i);
    }
    if (Codes.isReason(text)) {
      return put(Field.ADJ_REASON, text, i);
    }
    return Table.find(columns, Field.ADJ_AMOUNT) == null && remarks(i, column);
  }
}
