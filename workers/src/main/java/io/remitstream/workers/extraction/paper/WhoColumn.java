package io.remitstream.workers.extraction.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that tells whose the services beside it are, one thing below the other: a name, then
 * numbers with their labels. Its heading names them together: {@code Client / ID / Acct / Claim}.
 */
final class WhoColumn {

  private static final int FEWEST = 3;
  private static final double BEFORE = 2;
  private static final double TRUST = 0.95;

  private WhoColumn() {}

  /** Whether a heading of these words names several things that claims are told by. */
  static boolean isHeading(List<String> tokens) {
    if (tokens.size() < FEWEST) {
      return false;
    }
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (String token : tokens) {
      Field field = LabelBook.KEYS.field(List.of(token), false);
      if (field != null && field.isIdentity()) {
        fields.add(field);
      }
    }
    return fields.size() >= FEWEST && tokens.size() - fields.size() <= 1;
  }

  /** How many words of a line stand in a table's column of this kind; 0 where it has none. */
  static int words(TextLine line, List<Column> columns) {
    if (columns.isEmpty() || !columns.getFirst().who || columns.size() < 2) {
      return 0;
    }
    double left = columns.get(1).x0 - BEFORE;
    int end = 0;
    while (end < line.size() && line.word(end).box().x1() < left) {
      end++;
    }
    return end > 0 && line.word(0).box().x0() < columns.getFirst().x1 ? end : 0;
  }

  /** What the first words of a line say: by their label, or a name without one. */
  static @Nullable Leaf read(TextLine line, int end) {
    Label label = Label.at(line, 0);
    if (label != null && label.to() < end) {
      return Values.read(label.field(), line, label.to(), end, TRUST, true);
    }
    return Values.read(Field.PATIENT_NAME, line, 0, end, TRUST, true);
  }
}
