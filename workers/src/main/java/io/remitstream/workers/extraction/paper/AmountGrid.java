package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that stand below one another under a heading. They bear out that it heads a table,
 * whatever its words are, and tell where one of its columns ends and the next one begins.
 */
final class AmountGrid {

  private static final AmountGrid NONE = new AmountGrid();

  /** So many lines are looked at, and so close to the heading the first row stands. */
  private static final int LINES = 12;

  private static final int NEXT = 3;

  /** So many amounts has a row, and so many a single one alone. */
  private static final int FEWEST = 3;

  private static final int ALONE = 4;

  /** Of the type's size: so far apart rows of a table stand at most. */
  private static final double LEADING = 5;

  /** In points: amounts below one another end, or begin, in the same place. */
  private static final double SAME = 3;

  /** In points: so far beside its amounts a heading may stand. */
  private static final double NEAR = 24;

  private final List<Span> columns = new ArrayList<>();
  private int rows;

  private AmountGrid() {}

  /** Where the amounts of a column stand, in points. */
  static final class Span {
    private double left;
    private double right;

    private Span(double left, double right) {
      this.left = left;
      this.right = right;
    }

    double left() {
      return left;
    }

    double right() {
      return right;
    }

    private boolean takes(double x0, double x1) {
      return Math.abs(right - x1) < SAME || Math.abs(left - x0) < SAME;
    }
  }

  /** The one below a line, which is the last of a heading. */
  static AmountGrid below(List<TextLine> lines, int last) {
    int first = last + 1;
    while (first < lines.size() && first <= last + NEXT && lines.get(first).amounts() < FEWEST) {
      first++;
    }
    if (first >= lines.size() || first > last + NEXT || isFar(lines, last, first)) {
      return NONE;
    }
    var grid = new AmountGrid();
    for (int i = first; i < lines.size() && i < first + LINES && !isFar(lines, i - 1, i); i++) {
      grid.read(lines.get(i));
    }
    return grid;
  }

  private static boolean isFar(List<TextLine> lines, int upper, int lower) {
    TextLine above = lines.get(upper);
    TextLine below = lines.get(lower);
    return above.page != below.page
        || below.baseline - above.baseline > LEADING * Math.max(above.size, below.size);
  }

  private void read(TextLine line) {
    if (line.amounts() < FEWEST) {
      return;
    }
    rows++;
    for (int word = 0; word < line.size(); word++) {
      if (line.amount(word) != null) {
        read(line.word(word).box().x0(), line.word(word).box().x1());
      }
    }
  }

  private void read(double x0, double x1) {
    for (Span span : columns) {
      if (span.takes(x0, x1)) {
        span.left = Math.min(span.left, x0);
        span.right = Math.max(span.right, x1);
        return;
      }
    }
    columns.add(new Span(x0, x1));
  }

  /** Whether rows of amounts stand there at all. */
  boolean isTable() {
    return rows > 1 ? columns.size() >= FEWEST : columns.size() >= ALONE;
  }

  /** Where its columns stand; in no order. */
  List<Span> columns() {
    return columns;
  }

  /** Whether nearly all of its columns have one of a heading's above them, each its own. */
  boolean bears(List<Column> headings) {
    int borne = 0;
    var used = new ArrayList<Column>();
    for (Span span : columns) {
      Column nearest = nearest(span, headings);
      if (nearest != null && !used.contains(nearest)) {
        used.add(nearest);
        borne++;
      }
    }
    return borne >= FEWEST && borne * 4 >= columns.size() * 3;
  }

  private static @Nullable Column nearest(Span span, List<Column> headings) {
    Column nearest = null;
    double least = NEAR;
    for (Column heading : headings) {
      double distance = heading.distance(span.left, span.right);
      if (distance < least) {
        least = distance;
        nearest = heading;
      }
    }
    return nearest;
  }
}
