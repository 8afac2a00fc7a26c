package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.HeadingColumns.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a heading's line into the phrases that name columns. */
final class HeadingUnits {

  private HeadingUnits() {}

  /**
   * The same as {@link #of(TextLine)}, but a phrase whose words stand each over a column of its own
   * is parted, too.
   *
   * @param below the columns of the lines below it
   * @param grid the rows of amounts below the last line; null for another line
   */
  static List<Unit> of(TextLine line, List<Column> below, @Nullable AmountGrid grid) {
    boolean parted = false;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      parted |= over(line, word, below, grid) != null;
    }
    if (!parted) {
      return line.units();
    }
    var units = new ArrayList<Unit>();
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      int[] cuts = over(line, word, below, grid);
      add(line, cuts == null ? cuts(line, word, line.phraseEnd(word)) : cuts, units);
    }
    return units;
  }

  /** Where the phrase that begins at a word is parted by what stands below it. */
  private static int @Nullable [] over(
      TextLine line, int word, List<Column> below, @Nullable AmountGrid grid) {
    int end = line.phraseEnd(word);
    int[] cuts = end - word < 2 ? null : HeadingCuts.over(line, word, end, below);
    boolean open = cuts == null && end - word > 1;
    cuts = open && grid != null ? HeadingCuts.over(line, word, end, grid) : cuts;
    return cuts == null && open && grid != null ? HeadingCuts.ends(line, word, end, grid) : cuts;
  }

  /** Phrases; one that is made of several known headings is parted. */
  static List<Unit> of(TextLine line) {
    var units = new ArrayList<Unit>();
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      add(line, cuts(line, word, line.phraseEnd(word)), units);
    }
    return units;
  }

  private static void add(TextLine line, int[] cuts, List<Unit> units) {
    for (int i = 0; i + 1 < cuts.length; i++) {
      if (!ColumnLetters.are(line, cuts[i], cuts[i + 1])) {
        units.add(unit(line, cuts[i], cuts[i + 1]));
      }
    }
  }

  private static int[] cuts(TextLine line, int from, int end) {
    if (end - from < 2 || line.column(from) != null) {
      return new int[] {from, end};
    }
    var cuts = new ArrayList<Integer>();
    boolean whole = false;
    int word = from;
    while (word < end) {
      cuts.add(word);
      LabelBook.Match match =
          LabelBook.COLUMNS.match(
              line.tokens(from, end),
              line.firstToken(word) - line.firstToken(from),
              line.recognised());
      int next = match == null ? -1 : line.wordAt(match.end() + line.firstToken(from));
      boolean whom = word > from && match != null && isWhom(line, word, match.field());
      whole |= match != null && !match.field().isAmount();
      if (next <= word || whom) {
        return new int[] {from, end};
      }
      word = next;
    }
    if (whole && cuts.size() > 1 && AmountWords.field(line.tokens(from, end)) != null) {
      return new int[] {from, end}; // of whom or what an amount is
    }
    int[] all = new int[cuts.size() + 1];
    for (int i = 0; i < cuts.size(); i++) {
      all[i] = cuts.get(i);
    }
    all[cuts.size()] = end;
    return all;
  }

  /** {@code PAID TO}: to whom, and no last date. */
  private static boolean isWhom(TextLine line, int word, Field field) {
    Field before = LabelBook.COLUMNS.field(line.tokens(word - 1, word), line.recognised());
    return field == Field.TO && before != null && before.isMoney();
  }

  private static Unit unit(TextLine line, int from, int to) {
    Word last = line.word(to - 1);
    String text = last.text();
    boolean broken = text.length() > 1 && text.endsWith("-");
    return new Unit(
        line.word(from).box().x0(),
        last.box().x1(),
        List.copyOf(ColumnLetters.without(line, from, to)),
        broken ? text.substring(0, text.length() - 1) : "");
  }
}
