package io.remitstream.workers.extraction.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the heading of a table: neighbouring lines whose phrases, put together downwards, are known
 * headings of columns. The lines that score best together are the heading; a phrase over several
 * columns is a title of theirs.
 */
final class HeadingFinder {

  private final List<TextLine> lines;
  private final HeadingLines candidates;

  /** By first line and count of lines; asked for once. */
  private final Map<Integer, Optional<HeadingScore>> scores = new HashMap<>();

  /** What stands below a line; asked for once. */
  private final Map<Integer, AmountGrid> grids = new HashMap<>();

  /** The last line of the heading that was found last: what follows is none by itself. */
  private int ended = -2;

  HeadingFinder(List<TextLine> lines) {
    this.lines = lines;
    this.candidates = new HeadingLines(lines);
  }

  /**
   * @param last index of its last line
   */
  record Heading(Table table, int last) {}

  /** The heading that begins at a line. */
  @Nullable Heading at(int index) {
    int end = candidates.end(index);
    HeadingScore best = end < index || !candidates.promise(index, end) ? null : best(index, end);
    if (best == null && end >= index) {
      HeadingScore borne = borneOut(index, end);
      return borne == null ? null : heading(borne);
    }
    boolean later = best != null && best.first() > index; // it is found when that line is reached
    HeadingScore upper = best != null && later ? upper(index, best) : null;
    if (upper == null && best != null && later) {
      HeadingScore raised = raised(index, best);
      return raised == null ? null : heading(raised);
    }
    return upper != null ? heading(upper) : best == null ? null : heading(best);
  }

  private @Nullable HeadingScore best(int index, int end) {
    HeadingScore best = null;
    for (int first = index; first <= end; first++) {
      for (int last = first; last <= end; last++) {
        HeadingScore one = known(first, last);
        best = one != null && one.isBetter(best) ? one : best;
      }
    }
    return best;
  }

  /** The heading whose words tell little, but that stands above rows of amounts. */
  private @Nullable HeadingScore borneOut(int index, int end) {
    AmountGrid grid = grid(end);
    HeadingScore best = null;
    boolean blank = index != ended + 1 && grid.isTable() && holdNothing(index, end);
    for (int first = index; blank && first <= end; first++) {
      HeadingScore one = HeadingScore.of(lines, first, end, grid, true);
      best = one != null && one.isBetter(best) ? one : best;
    }
    return best == null || best.first() > index ? null : best;
  }

  /** Whether no dash stands for an amount there. */
  private boolean holdNothing(int from, int to) {
    return lines.subList(from, to + 1).stream().allMatch(line -> line.amounts() == 0);
  }

  /** The heading with the lines above it from one on, where all of these belong to its columns. */
  private @Nullable HeadingScore raised(int index, HeadingScore best) {
    List<Column> columns = best.columns();
    for (int i = best.first() - 1; i >= index && grid(best.last()).isTable(); i--) {
      if (!candidates.belongsAbove(i, columns)) {
        return null;
      }
      columns = specified(HeadingColumns.of(lines, i, best.last()), columns);
    }
    boolean raised = columns != best.columns();
    return raised ? new HeadingScore(columns, best.score(), index, best.last()) : null;
  }

  /** The columns with more words, which tell more, where they tell anything. */
  private List<Column> specified(List<Column> longer, List<Column> known) {
    for (Column column : longer) {
      HeadingColumns.name(column, lines.getFirst().recognised());
      known.stream()
          .filter(before -> column.field == null && column.gap(before.x0, before.x1) == 0)
          .forEach(column::nameAs);
    }
    return longer;
  }

  private boolean isAboveRows(int line) {
    return line + 1 < lines.size() && lines.get(line + 1).amounts() > 2 && grid(line).isTable();
  }

  private AmountGrid grid(int last) {
    return grids.computeIfAbsent(last, unused -> AmountGrid.below(lines, last));
  }

  /** The heading of an item's first row, above that of its second. */
  private @Nullable HeadingScore upper(int index, HeadingScore lower) {
    HeadingScore best = null;
    for (int last = index; last < lower.first(); last++) {
      HeadingScore one = known(index, last);
      best = one != null && one.isBetter(best) ? one : best;
    }
    if (best == null || best.amounts() < 2 || best.sharesAmount(lower)) {
      return null;
    }
    return best.last() == lower.first() - 1 ? best : null;
  }

  private @Nullable HeadingScore known(int first, int last) {
    int key = first * HeadingLines.MOST_LINES + last - first;
    return scores
        .computeIfAbsent(key, unused -> Optional.ofNullable(score(first, last)))
        .orElse(null);
  }

  private @Nullable HeadingScore score(int first, int last) {
    AmountGrid grid = last == candidates.end(first) ? grid(last) : null;
    return HeadingScore.of(lines, first, last, grid, false);
  }

  private Heading heading(HeadingScore best) {
    List<Column> columns = best.columns();
    int end = best.last();
    while (candidates.goesOn(end, columns, isAboveRows(end + 1))) {
      end++;
      columns = completed(HeadingColumns.of(lines, best.first(), end), columns);
    }
    ended = end;
    HeadingNames.settle(columns);
    HeadingGuesses.name(columns);
    TextLine last = lines.get(end);
    return new Heading(new Table(columns, isOfTotals(columns), last.page, last.baseline), end);
  }

  private static boolean isOfTotals(List<Column> columns) {
    int money = 0;
    int totals = 0;
    for (Column column : columns) {
      money += column.isMoney() ? 1 : 0;
      totals += column.isMoney() && column.total ? 1 : 0;
    }
    return money >= 2 && totals * 2 > money;
  }

  /** The columns with more words, and the names that say most. */
  private List<Column> completed(List<Column> longer, List<Column> known) {
    for (Column column : longer) {
      HeadingColumns.name(column, lines.getFirst().recognised());
      known.stream().filter(before -> isBetter(before, column)).forEach(column::nameAs);
    }
    return longer;
  }

  /** Whether a shorter heading of the same column says more. */
  private static boolean isBetter(Column before, Column column) {
    boolean same = column.gap(before.x0, before.x1) == 0;
    boolean found = column.isMoney() && !before.isMoney() && before.field != null;
    return same && !found && (column.field == null || before.trust > column.trust);
  }
}
