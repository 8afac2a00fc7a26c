package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column at a page's side that tells something else than what stands beside it: nothing crosses
 * the gutter between them, and their lines do not stand on the same baselines, as the cells of a
 * table would.
 *
 * @param gutter where the column on the right begins
 * @param top baseline of the first line that is parted
 * @param bottom baseline of the last one
 */
record SideColumn(double gutter, double top, double bottom) {

  /** How much of a page's width the column on the left takes, at least and at most. */
  private static final double NARROWEST = 0.12;

  private static final double WIDEST = 0.45;

  private static final int BIN = 4;
  private static final int FEWEST = 8;

  /** Of the lines, one in so many may stand on a baseline of both columns. */
  private static final int RARE = 5;

  private static final double SAME = 0.25;
  private static final double WIDE = 10;

  /** The one of a page; null where it has none. */
  static @Nullable SideColumn of(List<TextLine> lines, double width) {
    if (lines.size() < 2 * FEWEST) {
      return null;
    }
    double left = Double.MAX_VALUE;
    for (TextLine line : lines) {
      left = Math.min(left, line.word(0).box().x0());
    }
    int bin = commonest(lines, left + NARROWEST * width, left + WIDEST * width);
    return bin < 0 ? null : at(lines, bin * BIN - BIN);
  }

  /** Where most lines begin that do not begin at the page's left; negative where few do. */
  private static int commonest(List<TextLine> lines, double from, double to) {
    int[] starts = new int[(int) (to / BIN) + 2];
    for (TextLine line : lines) {
      double start = line.word(0).box().x0();
      if (start > from && start < to) {
        starts[(int) Math.round(start / BIN)]++;
      }
    }
    int best = 0;
    for (int bin = 1; bin < starts.length; bin++) {
      best = starts[bin] > starts[best] ? bin : best;
    }
    return starts[best] < FEWEST ? -1 : best;
  }

  private static @Nullable SideColumn at(List<TextLine> lines, double gutter) {
    int first = lines.size();
    int last = -1;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean ends = line.word(line.size() - 1).box().x1() < gutter - WIDE;
      if (ends && first == lines.size()) {
        first = i;
      }
      last = ends ? i : last;
    }
    while (first > 0 && first <= last && !crosses(lines.get(first - 1), gutter)) {
      first--;
    }
    return first < last && isApart(lines.subList(first, last + 1), gutter)
        ? new SideColumn(gutter, lines.get(first).baseline, lines.get(last).baseline)
        : null;
  }

  private static boolean isApart(List<TextLine> lines, double gutter) {
    int left = 0;
    int right = 0;
    int shared = 0;
    for (TextLine line : lines) {
      if (crosses(line, gutter)) {
        return false;
      }
      boolean begins = line.word(0).box().x0() < gutter;
      boolean ends = line.word(line.size() - 1).box().x0() > gutter;
      left += begins ? 1 : 0;
      right += ends ? 1 : 0;
      shared += begins && ends && sharesBaseline(line, gutter) ? 1 : 0;
    }
    return left >= FEWEST && right >= FEWEST && shared * RARE <= left;
  }

  private static boolean crosses(TextLine line, double gutter) {
    for (Word word : line.words) {
      if (word.box().x0() < gutter && word.box().x1() > gutter - WIDE) {
        return true;
      }
    }
    return false;
  }

  private static boolean sharesBaseline(TextLine line, double gutter) {
    double left = line.word(0).baseline();
    for (Word word : line.words) {
      if (word.box().x0() > gutter) {
        return Math.abs(word.baseline() - left) < SAME;
      }
    }
    return false;
  }

  /** Whether a word stands in the left column. */
  boolean isLeft(Word word) {
    return word.box().x0() < gutter;
  }

  boolean parts(Word word) {
    return word.baseline() > top - SAME && word.baseline() < bottom + SAME;
  }
}
