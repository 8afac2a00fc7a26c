package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that name a claim above its services, under a heading of their own: patient, number,
 * account. The heading stands above that of the services, and holds for all claims that follow.
 */
final class ClaimRows {

  private static final int FEWEST = 3;
  private static final int ENOUGH = 2;
  private static final double NEXT = 3;

  /** So many lines below the other heading the first such row stands at most. */
  private static final int NEAR = 3;

  /** How sure it is that the column that nobody knows has the names. */
  private static final double GUESSED = 0.85;

  private final List<Column> columns;

  private ClaimRows(List<Column> columns) {
    this.columns = columns;
  }

  /** The heading on a line, where another heading follows; else null. */
  static @Nullable ClaimRows at(List<TextLine> lines, int index) {
    TextLine line = lines.get(index);
    if (index + 1 >= lines.size() || !isHeading(lines.get(index + 1)) || line.hasDigits()) {
      return null;
    }
    if (lines.get(index + 1).baseline - line.baseline > NEXT * line.size) {
      return null;
    }
    var columns = new ArrayList<Column>();
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Column column = column(line, word);
      columns.add(column);
      Field field = column.field;
      if (field != null && field.isIdentity()) {
        fields.add(field);
      } else if (field != null && field.isMoney()) {
        return null;
      }
    }
    boolean known = fields.size() >= FEWEST && fields.size() * 2 > columns.size();
    boolean borne = !known && !fields.isEmpty() && columns.size() >= FEWEST && names(lines, index);
    if (borne && Table.find(columns, Field.PATIENT_NAME) == null) {
      borne = columns.getFirst().field == null;
      columns.getFirst().field = Field.PATIENT_NAME;
      columns.getFirst().trust = GUESSED;
    }
    return known || borne ? new ClaimRows(columns) : null;
  }

  /** Whether right below the other heading a row names somebody, and tells several numbers. */
  private static boolean names(List<TextLine> lines, int index) {
    for (int i = index + 2; i < lines.size() && i < index + 2 + NEAR; i++) {
      TextLine line = lines.get(i);
      boolean named = line.size() > FEWEST && line.amounts() == 0 && line.text(0).endsWith(",");
      int numbers = 0;
      for (int word = 0; named && word < line.size(); word = line.phraseEnd(word)) {
        String text = line.text(word);
        numbers += Codes.hasDigit(text) && Dates.parse(text) == null ? 1 : 0;
      }
      if (numbers >= ENOUGH) {
        return true;
      }
    }
    return false;
  }

  /** The column that a phrase heads. */
  static Column column(TextLine line, int word) {
    int end = line.phraseEnd(word);
    List<String> tokens = line.tokens(word, end);
    var column = new Column(line.word(word).box().x0(), line.word(end - 1).box().x1(), tokens);
    Field field = line.column(word);
    column.field = field == null ? line.key(word) : field;
    column.field = column.field == null ? IdWords.column(tokens) : column.field;
    column.trust = 1;
    return column;
  }

  private static boolean isIdentity(@Nullable Field field) {
    return field != null && field.isIdentity();
  }

  /** Whether a line names several columns, and holds no value. */
  static boolean isHeading(TextLine line) {
    int known = 0;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      known += line.column(word) == null ? 0 : 1;
    }
    return known >= FEWEST && !line.hasDigits();
  }

  /** A line that names a claim; null where it does not. */
  @Nullable Row read(TextLine line) {
    Row row = RowReader.read(line, columns, new boolean[line.size()]);
    long told = row.leaves().keySet().stream().filter(Field::isIdentity).count();
    long asked = columns.stream().filter(one -> isIdentity(one.field)).count();
    return told >= ENOUGH && told * 2 > asked ? row : null;
  }
}
