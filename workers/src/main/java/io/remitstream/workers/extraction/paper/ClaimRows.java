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
    return known ? new ClaimRows(columns) : null;
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
