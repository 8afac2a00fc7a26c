package io.remitstream.workers.extraction.page.reader;

import java.awt.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes away the dots that lead the eye from a label to its value: OCR takes them for letters, and
 * the size of these for that of the lines' print, so that nothing of such a page can be read.
 */
final class LeaderDots {

  private static final int BLACK_BELOW = 160;
  private static final int MOST = 20_000;

  /** Fewer may be what a sentence breaks off with. */
  private static final int FEWEST = 6;

  /** Inches; a dot is no larger. */
  private static final double LARGEST = 1.0 / 36;

  /** Inches from one dot to the next; marks of amounts, with digits between, are further. */
  private static final double FURTHEST = 1.0 / 8;

  /** Pixels of half the picture that dots of a row stand higher or lower than the one before. */
  private static final int UNEVEN = 2;

  /** Of the steps from dot to dot, how many are as long as the others. */
  private static final double MOSTLY = 0.8;

  private final double dotsPerInch;
  private final List<List<Rectangle>> rows = new ArrayList<>();

  private LeaderDots(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  /** Whitens them. Changes the page. */
  static void clear(Scan page) throws IOException {
    try (Bitmap black = page.bitmap().bilevel(BLACK_BELOW);
        Bitmap half = black.reduced()) {
      var found = new LeaderDots(page.dotsPerInch() / 2);
      found.dotsOf(half.components(MOST)).forEach(found::add);
      found.rows.stream()
          .filter(row -> row.size() >= FEWEST && isEven(row))
          .flatMap(List::stream)
          .forEach(dot -> page.bitmap().whiten(placeOf(dot)));
    }
  }

  private Stream<Rectangle> dotsOf(int[][] marks) {
    double largest = Math.max(2, dotsPerInch * LARGEST);
    return Stream.of(marks)
        .filter(mark -> mark[2] <= largest && mark[3] <= largest)
        .map(mark -> new Rectangle(mark[0], mark[1], mark[2], mark[3]))
        .sorted(Comparator.comparingInt(dot -> dot.x));
  }

  /** To the row that it goes on, or to one of its own. */
  private void add(Rectangle dot) {
    for (int at = rows.size() - 1; at >= 0; at--) {
      Rectangle last = rows.get(at).getLast();
      if (goesOn(last, dot)) {
        rows.get(at).add(dot);
        return;
      }
      if (rows.get(at).size() < FEWEST && dot.x - last.x > dotsPerInch * FURTHEST) {
        rows.remove(at);
      }
    }
    rows.add(new ArrayList<>(List.of(dot)));
  }

  /** Specks of shaded paper stand anyhow. */
  private static boolean isEven(List<Rectangle> row) {
    int[] steps =
        IntStream.range(1, row.size()).map(at -> row.get(at).x - row.get(at - 1).x).toArray();
    int usual = IntStream.of(steps).sorted().toArray()[steps.length / 2];
    long even = IntStream.of(steps).filter(step -> Math.abs(step - usual) <= 1).count();
    return even >= MOSTLY * steps.length;
  }

  private boolean goesOn(Rectangle last, Rectangle dot) {
    double step = dot.getCenterX() - last.getCenterX();
    return step > 0
        && step <= dotsPerInch * FURTHEST
        && Math.abs(dot.getMaxY() - last.getMaxY()) <= UNEVEN;
  }

  /** In the whole picture, with its soft edge. */
  private static int[] placeOf(Rectangle dot) {
    return new int[] {2 * dot.x - 2, 2 * dot.y - 2, 2 * dot.width + 4, 2 * dot.height + 4};
  }
}
