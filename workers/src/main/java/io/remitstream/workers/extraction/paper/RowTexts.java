package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the column of each word of a row, by where it stands and what it is. */
final class RowTexts {

  private static final double LEFT_OUT = 40;

  /** Of a description, and of one that may be more or less than that. */
  private static final double SURE = 0.98;

  private static final double UNSURE = 0.85;
  private static final int SHORTEST = 4;

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row;
  private final List<Integer> description = new ArrayList<>();

  /** The last word of a procedure and its modifiers. */
  private int code = -2;

  /** Words that no column takes. */
  private int unread;

  /**
   * @param used by word: what was read already, and what this reads
   */
  RowTexts(TextLine line, List<Column> columns, boolean[] used, Row row) {
    this.line = line;
    this.columns = columns;
    this.used = used;
    this.row = row;
  }

  void read() {
    List<Column> texts =
        columns.stream().filter(one -> one.field != null && !one.isMoney()).toList();
    Column before = null;
    if (texts.isEmpty()) {
      unheaded();
    }
    for (int i = 0; i < line.size(); i++) {
      if (used[i]) {
        before = null;
        continue;
      }
      boolean same = i > 0 && !line.beginsPhrase(i);
      before = place(i, texts, same ? before : null);
      unread += before == null && !used[i] && code != i ? 1 : 0;
    }
    joinDescription();
  }

  /** Left of columns of nothing but amounts, what was done may stand without a heading. */
  private void unheaded() {
    int end = line.phraseEnd(0);
    boolean left = line.word(end - 1).box().x1() < columns.getFirst().x0 && !used[0];
    if (left && Character.isLetter(line.text(0).charAt(0))) {
      for (int i = 0; i < end; i++) {
        description.add(i);
        used[i] = true;
      }
      row.unheaded = true;
    }
  }

  private @Nullable Column place(int i, List<Column> texts, @Nullable Column before) {
    Word word = line.word(i);
    String text = word.text();
    if (i - 1 == code && (before == null ? isOfModifiers(i) : attaches(i))) {
      code = i;
      return before;
    }
    if (opensCode(i)) {
      return before;
    }
    if (before != null && before.field == Field.DESCRIPTION && endsWithCode(i)) {
      procedure(i);
      return before;
    }
    if (before != null
        && before.field == Field.DESCRIPTION
        && !Codes.isBracketed(text)
        && !(Codes.isProcedure(text) && under(texts, Field.PROCEDURE, word))) {
      description.add(i);
      return before;
    }
    if (before != null && before.field == Field.IGNORED && !Codes.isProcedure(text)) {
      double gap = before.gap(word.box().x0(), word.box().x1());
      if (gap == 0) {
        return before;
      }
    }
    for (Column column : near(texts, word)) {
      if (accept(i, column)) {
        return column;
      }
    }
    return null;
  }

  /** {@code (83036 59)}: a code and its modifiers in one bracket. */
  private boolean opensCode(int i) {
    String text = line.text(i);
    boolean opens = text.startsWith("(") && Codes.isProcedure(text.substring(1));
    int last = i + 1;
    while (last < line.phraseEnd(i) && Codes.isModifier(line.text(last))) {
      last++;
    }
    String end = opens && last < line.phraseEnd(i) ? line.text(last) : "";
    if (!end.endsWith(")") || !Codes.isModifier(end.substring(0, end.length() - 1))) {
      return false;
    }
    if (!row.put(Leaf.of(Field.PROCEDURE, text.substring(1), line, i, i + 1, 1))) {
      return false;
    }
    for (int word = i + 1; word <= last; word++) {
      String modifier = word < last ? line.text(word) : end.substring(0, end.length() - 1);
      row.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, line, word, word + 1, 1));
    }
    Arrays.fill(used, i, last + 1, true);
    return true;
  }

  /** {@code Office visit new patient 99202}, where procedures have no column. */
  private boolean endsWithCode(int i) {
    String text = line.text(i);
    return i + 1 == line.phraseEnd(i)
        && Codes.isProcedure(text)
        && !row.has(Field.PROCEDURE)
        && Table.find(columns, Field.PROCEDURE) == null;
  }

  /** The columns about a word, the nearest first. */
  private static List<Column> near(List<Column> texts, Word word) {
    var near = new ArrayList<Column>(4);
    for (Column column : texts) {
      if (column.gap(word.box().x0(), word.box().x1()) < LEFT_OUT) {
        near.add(column);
      }
    }
    if (near.size() > 1) {
      near.sort(Comparator.comparingDouble(column -> away(column, word)));
    }
    return near;
  }

  private static double away(Column column, Word word) {
    return column.gap(word.box().x0(), word.box().x1()) * 10
        + column.distance(word.box().x0(), word.box().x1());
  }

  private static boolean under(List<Column> texts, Field field, Word word) {
    Column column = Table.find(texts, field);
    return column == null || column.gap(word.box().x0(), word.box().x1()) < LEFT_OUT;
  }

  /** Modifiers behind a procedure in its own cell. */
  private boolean attaches(int i) {
    String text = line.text(i);
    if (text.equals("-") || text.equals(",")) {
      return true;
    }
    return addModifiers(i);
  }

  /** Whether modifiers stand apart behind a procedure, and have no column of their own. */
  private boolean isOfModifiers(int i) {
    if (Table.find(columns, Field.MODIFIERS) != null || isUnderAnother(line.word(i))) {
      return false;
    }
    Column described = Table.find(columns, Field.DESCRIPTION);
    boolean inside = described != null && line.word(i).box().x1() < described.x0;
    int end = inside ? i + 1 : line.phraseEnd(i);
    for (int word = i; word < end; word++) {
      if (!Codes.isModifier(line.text(word))) {
        return false;
      }
    }
    return addModifiers(i);
  }

  /** Whether a word stands under a heading that does not tell of services. */
  private boolean isUnderAnother(Word word) {
    for (Column column : columns) {
      boolean service = column.field == Field.PROCEDURE || column.field == Field.DESCRIPTION;
      if (!service && column.gap(word.box().x0(), word.box().x1()) < 1) {
        return true;
      }
    }
    return false;
  }

  private boolean addModifiers(int i) {
    List<String> parts = Codes.parted(line.text(i), ",/-");
    for (String part : parts) {
      if (!part.isEmpty() && !Codes.isModifier(part)) {
        return false;
      }
    }
    for (String part : parts) {
      if (!part.isEmpty()) {
        row.modifiers.add(Leaf.of(Field.MODIFIERS, part, line, i, i + 1, 1));
      }
    }
    return true;
  }

  private boolean accept(int i, Column column) {
    String text = line.text(i);
    row.lower |= column.below != null && column.field == Field.PATIENT_NAME && Codes.hasDigit(text);
    boolean remark = column.below == Field.REMARKS && isRemark(i);
    boolean lower = remark || (row.lower && column.below != null);
    Field field = lower ? column.below : column.field;
    if (field == null) {
      return false;
    }
    return switch (field) {
      case PROCEDURE ->
          procedure(i)
              || repeats(i)
              || (Table.find(columns, Field.DESCRIPTION) == null && isWord(i) && describe(i));
      case MODIFIERS -> !isNumbering(i, column) && addModifiers(i);
      case UNITS -> Codes.isUnits(text) && row.put(Leaf.of(Field.UNITS, text, line, i, i + 1, 1));
      case REMARKS -> acceptRemarks(i, column);
      case DESCRIPTION, TYPE_OF_SERVICE -> describe(i);
      case DATE ->
          (row.money > 0 || isPlain()) && tellsServices(column) && isWord(i) && describe(i);
      case ADJ_CODE, ADJ_REASON -> adjustmentCode(i);
      case ADJ_GROUP ->
          Codes.isGroup(text) && row.put(Leaf.of(Field.ADJ_GROUP, text, line, i, i + 1, 1));
      case MEMBER_ID, ACCOUNT, CLAIM_NUMBER ->
          row.put(Values.read(field, line, i, idEnd(i), 1, true))
              || (column.tokens.contains("patient") && name(i));
      case PATIENT_NAME -> name(i);
      case STATUS -> row.put(Values.read(field, line, i, line.phraseEnd(i), 1, true));
      default ->
          field == Field.IGNORED
              && column.gap(line.word(i).box().x0(), line.word(i).box().x1()) < 6;
    };
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
    Word word = line.word(i);
    return Codes.isInteger(word.text())
        && !row.has(Field.PROCEDURE)
        && column.gap(word.box().x0(), word.box().x1()) > 6;
  }

  private int idEnd(int i) {
    int end = line.phraseEnd(i);
    for (int word = i; word < end; word++) {
      used[word] = true;
    }
    return end;
  }

  private boolean name(int i) {
    Leaf name = Values.read(Field.PATIENT_NAME, line, i, line.phraseEnd(i), 1, true);
    if (name == null) {
      return false;
    }
    for (int word = i; word < line.phraseEnd(i); word++) {
      used[word] = true;
    }
    return row.put(name);
  }

  private boolean procedure(int i) {
    List<String> parts = Codes.procedureParts(line.text(i));
    if (parts.isEmpty()) {
      // The word before a code in its cell: Code 80061
      return List.of("code", "cpt", "hcpcs", "procedure", "codigo")
          .contains(String.join("", Spelling.tokens(line.text(i))));
    }
    if (!row.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), line, i, i + 1, 1))) {
      return false;
    }
    code = i;
    for (String modifier : parts.subList(1, parts.size())) {
      row.modifiers.add(Leaf.of(Field.MODIFIERS, modifier, line, i, i + 1, 1));
    }
    return true;
  }

  /** What was submitted and what was approved stand side by side, mostly the same. */
  private boolean repeats(int i) {
    Leaf procedure = row.leaf(Field.PROCEDURE);
    return procedure != null && Codes.procedureParts(line.text(i)).contains(procedure.text());
  }

  /** {@code Service and date}: what was done stands there too. */
  private boolean tellsServices(Column column) {
    return Table.find(columns, Field.DESCRIPTION) == null
        && (column.tokens.contains("service")
            || column.tokens.contains("description")
            || column.tokens.contains("treatment")
            || column.tokens.contains("servicio"));
  }

  /** A line of nothing but words goes on with a description. */
  private boolean isPlain() {
    return line.phraseEnd(0) == line.size()
        && line.words.stream().allMatch(word -> isPlain(word.text()));
  }

  /** Without digits, or such as {@code A1c}. */
  private static boolean isPlain(String text) {
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    return !Codes.hasDigit(text) || (lower && Character.isLetter(text.charAt(0)));
  }

  private boolean isWord(int i) {
    return Character.isLetter(line.text(i).charAt(0)) || !description.isEmpty();
  }

  private boolean acceptRemarks(int i, Column column) {
    List<String> codes = Codes.remarks(line.text(i));
    if (codes.isEmpty() || column.gap(line.word(i).box().x0(), line.word(i).box().x1()) > 25) {
      return false;
    }
    for (String code : codes) {
      row.remarks.add(Leaf.of(Field.REMARKS, code, line, i, i + 1, column.trust));
    }
    return true;
  }

  private boolean describe(int i) {
    String text = line.text(i);
    List<String> parts = Codes.procedureParts(text);
    boolean leads = line.beginsPhrase(i) || description.isEmpty() || Codes.isBracketed(text);
    boolean isCode = !parts.isEmpty() && !row.has(Field.PROCEDURE) && leads;
    if (isCode) {
      return procedure(i);
    }
    boolean beforeCode = i + 1 < line.size() && !Codes.procedureParts(line.text(i + 1)).isEmpty();
    if (beforeCode && procedure(i)) {
      return true;
    }
    if (Codes.isInteger(text) && line.beginsPhrase(i) && line.phraseEnd(i) == i + 1) {
      return false;
    }
    description.add(i);
    return true;
  }

  private void joinDescription() {
    if (description.isEmpty()) {
      return;
    }
    List<Word> words = description.stream().map(line::word).toList();
    double trust =
        unread == 0 && words.stream().allMatch(RowTexts::isOfDescription) ? SURE : UNSURE;
    String text = Leaf.text(words);
    row.descriptions.add(
        new Leaf(
            Field.DESCRIPTION,
            text,
            words,
            line.page,
            line.method,
            text.length() < SHORTEST ? UNSURE : trust));
  }

  /** No label, no number of a claim and no code of what was done. */
  private static boolean isOfDescription(Word word) {
    String text = word.text();
    return !text.endsWith(":") && !Codes.isNumber(text) && Codes.procedureParts(text).isEmpty();
  }

  private boolean adjustmentCode(int i) {
    String text = line.text(i);
    String[] parts = Codes.groupAndReason(text);
    if (parts != null) {
      return row.put(Leaf.of(Field.ADJ_GROUP, parts[0], line, i, i + 1, 1))
          && row.put(Leaf.of(Field.ADJ_REASON, parts[1], line, i, i + 1, 1));
    }
    if (Codes.isGroup(text)) {
      return row.put(Leaf.of(Field.ADJ_GROUP, text, line, i, i + 1, 1));
    }
    return Codes.isReason(text) && row.put(Leaf.of(Field.ADJ_REASON, text, line, i, i + 1, 1));
  }
}
