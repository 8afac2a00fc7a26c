package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the column of each word of a row, by where it stands and what it is. */
final class RowTexts {

  /** In points: so far beside a heading no word is its own. */
  private static final double LEFT_OUT = 40;

  private final TextLine line;
  private final List<Column> columns;
  private final List<Column> texts;
  private final boolean[] used;
  private final RowProcedure procedure;
  private final RowDescription description;
  private final RowCells cells;

  /**
   * @param used by word: what was read already, and what this reads
   */
  RowTexts(TextLine line, List<Column> columns, boolean[] used, Row row) {
    this.line = line;
    this.columns = columns;
    this.texts = Table.those(columns, one -> one.field != null && !one.isMoney());
    this.used = used;
    this.procedure = new RowProcedure(line, columns, used, row);
    this.description = new RowDescription(line, used, row, procedure);
    this.cells = new RowCells(line, columns, used, row, procedure, description);
  }

  void read() {
    if (texts.isEmpty()) {
      description.unheaded(columns.getFirst());
    }
    int unread = 0; // words that no column takes
    Column before = null;
    for (int i = 0; i < line.size(); i++) {
      if (used[i]) {
        before = null;
        continue;
      }
      before = place(i, i > 0 && !line.beginsPhrase(i) ? before : null);
      unread += before == null && !used[i] && !procedure.endsAt(i) ? 1 : 0;
    }
    description.join(unread);
  }

  /**
   * The column that takes a word; null where none does.
   *
   * @param before the one that took the word before it in its phrase
   */
  private @Nullable Column place(int i, @Nullable Column before) {
    if (procedure.goesOn(i, before != null) || procedure.bracketed(i)) {
      return before;
    }
    boolean more =
        before != null && (describes(i, before) || isPassedOver(i, before) || tellsOn(i, before));
    return more ? before : first(i);
  }

  /** Whether a word goes on with a description. */
  private boolean describes(int i, Column before) {
    if (before.field != Field.DESCRIPTION) {
      return false;
    }
    if (procedure.endsPhrase(i)) {
      procedure.take(i);
      return true;
    }
    String text = line.text(i);
    return !Codes.isBracketed(text)
        && !(Codes.isProcedure(text) && isUnderProcedures(line.word(i)))
        && description.add(i);
  }

  /** Whether a word goes on with what was done, in a row of its own below the codes. */
  private boolean tellsOn(int i, Column before) {
    return before.field == Field.PROCEDURE
        && line.amounts() == 0
        && line.phraseEnd(0) == line.size()
        && !description.isEmpty()
        && Table.find(columns, Field.DESCRIPTION) == null
        && description.add(i);
  }

  /** Whether a word goes on below a heading of no interest. */
  private boolean isPassedOver(int i, Column before) {
    Word word = line.word(i);
    return before.field == Field.IGNORED
        && !Codes.isProcedure(word.text())
        && before.gap(word.box().x0(), word.box().x1()) == 0;
  }

  private @Nullable Column first(int i) {
    for (Column column : near(line.word(i))) {
      if (cells.accept(i, column)) {
        return column;
      }
    }
    return null;
  }

  /** The columns about a word, the nearest first. */
  private List<Column> near(Word word) {
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

  private boolean isUnderProcedures(Word word) {
    Column column = Table.find(texts, Field.PROCEDURE);
    return column == null || column.gap(word.box().x0(), word.box().x1()) < LEFT_OUT;
  }
}
