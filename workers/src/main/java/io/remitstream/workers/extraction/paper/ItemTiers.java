package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of items that take two rows each: the upper has the amounts, the lower names whose they
 * are and what it was. Each row has a heading line of its own.
 */
final class ItemTiers {

  private static final int FEWEST_NAMES = 2;
  private static final int FEWEST_AMOUNTS = 3;
  private static final double NEXT = 3;

  /** A national drug code, with its dashes or without. */
  private static final Pattern NDC = Pattern.compile("[0-9-]{10,13}");

  private final List<Column> upper = new ArrayList<>();
  private final List<Column> lower = new ArrayList<>();

  private ItemTiers() {}

  /** The one whose heading begins at a line; null where none does. */
  static @Nullable ItemTiers at(List<TextLine> lines, int index) {
    if (index + 1 >= lines.size()) {
      return null;
    }
    TextLine line = lines.get(index);
    TextLine next = lines.get(index + 1);
    boolean apart = next.page != line.page || next.baseline - line.baseline > NEXT * line.size;
    boolean few = line.phrases() <= FEWEST_AMOUNTS || next.phrases() < FEWEST_NAMES;
    if (apart || few || line.hasDigits() || next.hasDigits()) {
      return null;
    }
    var tiers = new ItemTiers();
    Set<Field> above = name(line, tiers.upper);
    if (!isItem(above)) {
      return null;
    }
    Set<Field> below = name(next, tiers.lower);
    if (!above.contains(Field.CLAIM_NUMBER) && below.add(Field.CLAIM_NUMBER)) {
      authorization(tiers.lower);
    }
    return isWhose(below) ? tiers : null;
  }

  private static boolean isItem(Set<Field> fields) {
    boolean dated = fields.contains(Field.DATE) || fields.contains(Field.FROM);
    return fields.stream().filter(Field::isAmount).count() >= FEWEST_AMOUNTS && dated;
  }

  private static boolean isWhose(Set<Field> fields) {
    return fields.stream().filter(Field::isIdentity).count() >= FEWEST_NAMES
        && fields.stream().noneMatch(Field::isMoney);
  }

  /** Where no claim has a number, that of its authorization tells it apart. */
  private static void authorization(List<Column> columns) {
    columns.stream()
        .filter(one -> one.tokens.contains("auth") || one.tokens.contains("authorization"))
        .forEach(one -> one.field = Field.CLAIM_NUMBER);
  }

  private static Set<Field> name(TextLine line, List<Column> into) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Column column = ClaimRows.column(line, word);
      Field field = column.field;
      HeadingColumns.name(column, line.recognised());
      boolean identity = field != null && field.isIdentity() && !column.isMoney();
      column.field = identity ? field : column.field;
      if (column.field == Field.SERVICE_DATE) {
        column.field = Field.DATE;
      }
      if (column.field != null) {
        fields.add(column.field);
      }
      into.add(column);
    }
    return fields;
  }

  /** Names amounts that the heading leaves open, by what stands in them. */
  void name(List<TextLine> lines, int last) {
    ColumnSolver.solve(new Table(upper, false, lines.get(last).page, 0), lines, last);
  }

  /** The upper row of an item; null where the line is none. */
  @Nullable Row item(TextLine line) {
    Row row = RowReader.read(line, upper, new boolean[line.size()]);
    if (row.money < FEWEST_AMOUNTS || !row.anchored()) {
      return null;
    }
    drug(line, row);
    return row;
  }

  /** A drug is told by a code of its own. */
  private void drug(TextLine line, Row row) {
    for (Column column : upper) {
      boolean ndc = column.tokens.contains("ndc");
      for (int word = 0; ndc && word < line.size(); word++) {
        String text = line.text(word);
        boolean code = NDC.matcher(text).matches();
        boolean under = column.gap(line.word(word).box().x0(), line.word(word).box().x1()) == 0;
        if (code && under) {
          row.put(Leaf.of(Field.PROCEDURE, text, line, word, word + 1, 1));
        }
      }
    }
  }

  /** The lower row of an item; null where the line is none. */
  @Nullable Row whose(TextLine line) {
    Row row = RowReader.read(line, lower, new boolean[line.size()]);
    long names = row.leaves().keySet().stream().filter(Field::isIdentity).count();
    return names >= FEWEST_NAMES && line.amounts() == 0 ? row : null;
  }
}
