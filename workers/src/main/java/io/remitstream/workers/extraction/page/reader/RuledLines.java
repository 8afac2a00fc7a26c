package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Rule;
import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the ruled lines of a page and paints them over: they run into digits and hide cells from
 * OCR. A line is what is darker than both of its sides, thin, and long; so that pale lines on
 * shaded rows are found, and white print on dark bars stays.
 */
final class RuledLines {

  private static final int MOST = 4000;

  /** Pixels that a mask grows by, and one. */
  private static final int GROWN = 3;

  /** Inches. */
  private static final double THICKEST = 1.0 / 20;

  /** Inches; letters are no longer than this. */
  private static final double SHORTEST_UPRIGHT = 0.2;

  private static final double SHORTEST_LEVEL = 0.4;

  /** How much darker than its sides, of 255. */
  private static final int DARKER = 14;

  private final Scan scan;
  private final List<Rule> rules = new ArrayList<>();

  private RuledLines(Scan scan) {
    this.scan = scan;
  }

  /** A page without its lines, and where they were. */
  record Cleared(Scan scan, List<Rule> rules) implements AutoCloseable {
    @Override
    public void close() {
      scan.close();
    }
  }

  static Cleared clear(Scan scan) throws IOException {
    return new RuledLines(scan).clear();
  }

  private Cleared clear() throws IOException {
    Bitmap page = scan.bitmap().copy();
    try (Bitmap half = scan.bitmap().halved()) {
      paintOver(page, half, true);
      paintOver(page, half, false);
    }
    return new Cleared(scan.with(page), List.copyOf(rules));
  }

  private void paintOver(Bitmap page, Bitmap half, boolean upright) throws IOException {
    try (Bitmap found = find(half, upright);
        Bitmap doubled = found.doubled();
        Bitmap mask = upright ? doubled.grown(5, 3) : doubled.grown(3, 5);
        Bitmap before = upright ? scan.bitmap().share() : page.copy()) {
      int[][] lines = found.components(MOST);
      for (int[] line : lines) {
        rules.add(new Rule(boxOf(line)));
        paintOver(page, before, mask, placeOf(line), upright);
      }
      if (lines.length == MOST) {
        paintOver(page, before, mask, before.bounds(), upright);
      }
    }
  }

  /**
   * In one place alone: to look at all of the page for each direction took a tenth of OCR's time.
   */
  private void paintOver(Bitmap page, Bitmap before, Bitmap mask, Rectangle place, boolean upright)
      throws IOException {
    int thickness = odd(scan.dotsPerInch() * THICKEST);
    Rectangle painted = place.intersection(mask.bounds());
    Rectangle seen = new Rectangle(painted);
    seen.grow(upright ? thickness : 0, upright ? 0 : thickness);
    seen = seen.intersection(before.bounds());
    Rectangle within = new Rectangle(painted);
    within.translate(-seen.x, -seen.y);
    try (Bitmap around = before.cut(seen);
        Bitmap filled = upright ? around.filled(thickness, 1) : around.filled(1, thickness);
        Bitmap part = filled.cut(within);
        Bitmap where = mask.cut(painted)) {
      page.paint(part, where, painted.x, painted.y);
    }
  }

  /** In the whole picture, with what its mask has grown by. */
  private static Rectangle placeOf(int[] line) {
    var place = new Rectangle(2 * line[0], 2 * line[1], 2 * line[2], 2 * line[3]);
    place.grow(GROWN, GROWN);
    return place;
  }

  private Box boxOf(int[] box) {
    return new Box(
        scan.points(2.0 * box[0]),
        scan.points(2.0 * box[1]),
        scan.points(2.0 * (box[0] + box[2])),
        scan.points(2.0 * (box[1] + box[3])));
  }

  /** Black where there is a line. */
  private Bitmap find(Bitmap half, boolean upright) throws IOException {
    double dots = scan.dotsPerInch() / 2;
    int thick = odd(Math.max(5, dots * THICKEST));
    int length = odd(dots * (upright ? SHORTEST_UPRIGHT : SHORTEST_LEVEL));
    try (Bitmap without = upright ? half.filled(thick, 1) : half.filled(1, thick);
        Bitmap thin = without.minus(half);
        Bitmap smooth = upright ? thin.smoothed(0, 3) : thin.smoothed(3, 0);
        Bitmap light = smooth.bilevel(DARKER);
        Bitmap dark = light.inverted()) {
      return upright ? dark.kept(1, length) : dark.kept(length, 1);
    }
  }

  private static int odd(double pixels) {
    return (int) Math.round(pixels) | 1;
  }
}
