package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.Arrays;
import java.util.List;

/** The code of what was done in a row, with the modifiers behind it. */
final class RowProcedure {

  private static final List<String> LEADING =
      List.of("code", "cpt", "hcpcs", "procedure", "codigo");

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row;

  /** The last word of a procedure and its modifiers. */
  private int last = -2;

  RowProcedure(TextLine line, List<Column> columns, boolean[] used, Row row) {
    this.line = line;
    this.columns = columns;
    this.used = used;
    this.row = row;
  }

  /** Whether the code or its modifiers end with this word. */
  boolean endsAt(int word) {
    return last == word;
  }

  /** Takes a word as a code, or as one that only leads to it. */
  boolean take(int i) {
    List<String> parts = Codes.procedureParts(line.text(i));
    if (parts.isEmpty()) {
      return leads(i);
    }
    if (!row.put(Leaf.of(Field.PROCEDURE, parts.getFirst(), line, i, i + 1, 1))) {
      return false;
    }
    last = i;
    parts.subList(1, parts.size()).forEach(modifier -> modifier(modifier, i));
    return true;
  }

  /** The word before a code in its cell: {@code Code 80061}. */
  private boolean leads(int i) {
    return LEADING.contains(String.join("", line.tokens(i, i + 1)));
  }

  /** What was submitted and what was approved stand side by side, mostly the same. */
  boolean repeats(int i) {
    Leaf procedure = row.leaf(Field.PROCEDURE);
    return procedure != null && Codes.procedureParts(line.text(i)).contains(procedure.text());
  }

  /** {@code Office visit new patient 99202}, where procedures have no column. */
  boolean endsPhrase(int i) {
    return i + 1 == line.phraseEnd(i)
        && !Codes.procedureParts(line.text(i)).isEmpty()
        && !row.has(Field.PROCEDURE)
        && Table.find(columns, Field.PROCEDURE) == null;
  }

  /**
   * Takes modifiers behind the code.
   *
   * @param cell whether the word stands in the code's own cell
   */
  boolean goesOn(int i, boolean cell) {
    boolean more = endsAt(i - 1) && (cell ? attaches(i) : isOfModifiers(i));
    last = more ? i : last;
    return more;
  }

  /** Modifiers behind a procedure in its own cell. */
  private boolean attaches(int i) {
    String text = line.text(i);
    return text.equals("-") || text.equals(",") || modifiers(i);
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
    return modifiers(i);
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

  /** Takes a word of nothing but modifiers, such as {@code 25,59}. */
  boolean modifiers(int i) {
    List<String> parts = Codes.parted(line.text(i), ",/-:");
    parts.removeIf(String::isEmpty);
    for (String part : parts) {
      if (!Codes.isModifier(part)) {
        return false;
      }
    }
    parts.forEach(part -> modifier(part, i));
    return true;
  }

  private void modifier(String text, int word) {
    row.modifiers.add(Leaf.of(Field.MODIFIERS, text, line, word, word + 1, 1));
  }

  /** Takes {@code (83036 59)}: a code and its modifiers in one bracket. */
  boolean bracketed(int i) {
    int end = bracketEnd(i);
    if (end < 0
        || !row.put(Leaf.of(Field.PROCEDURE, line.text(i).substring(1), line, i, i + 1, 1))) {
      return false;
    }
    for (int word = i + 1; word <= end; word++) {
      modifier(word < end ? line.text(word) : closed(line.text(end)), word);
    }
    Arrays.fill(used, i, end + 1, true);
    return true;
  }

  /** The word that closes the bracket; -1 where none of a code opens here. */
  private int bracketEnd(int i) {
    String text = line.text(i);
    boolean opens = text.startsWith("(") && Codes.isProcedure(text.substring(1));
    int end = i + 1;
    while (end < line.phraseEnd(i) && Codes.isModifier(line.text(end))) {
      end++;
    }
    boolean closes =
        opens
            && end < line.phraseEnd(i)
            && line.text(end).endsWith(")")
            && Codes.isModifier(closed(line.text(end)));
    return closes ? end : -1;
  }

  private static String closed(String text) {
    return text.substring(0, text.length() - 1);
  }
}
