package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.List;

/** Sets a page upright: by quarter turns, then by the small angle it was laid down with. */
final class Upright {

  private static final int BLACK_BELOW = 160;

  /**
   * Level lines make rows differ more than columns; by so much, where the page lies on its side.
   */
  private static final double ON_ITS_SIDE = 1.6;

  /** From here on it may: print of one width makes columns as different as rows. */
  private static final double PERHAPS_ON_ITS_SIDE = 0.95;

  /** Less cannot be seen, and turning costs sharpness. Degrees. */
  private static final double LEAST_SKEW = 0.1;

  /** By how much the best angle is better than the worst: two columns that differ have little. */
  private static final double SURE_OF_SKEW = 2;

  /** Inches of the strip that says which way is up. */
  private static final double STRIP = 0.6;

  /** What reads so well does not stand on its head. */
  private static final double PLAIN = 0.85;

  private static final int STRIPS = 13;

  private final Ocr ocr;

  Upright(Ocr ocr) {
    this.ocr = ocr;
  }

  /** By quarter turns where the lines run down the page; which way is up, a strip of it says. */
  Scan turned(Scan scan) throws IOException {
    double sideways = sideways(scan);
    if (sideways > ON_ITS_SIDE) {
      return overturned(scan.with(scan.bitmap().turned(1)));
    }
    Scan same = scan.with(scan.bitmap().share());
    double clarity = sideways > PERHAPS_ON_ITS_SIDE ? clarity(scan) : 1;
    return clarity >= PLAIN ? same : clearer(same, clarity);
  }

  /** The page on its side, where that reads better. Closes the one given then. */
  private Scan clearer(Scan same, double clarity) throws IOException {
    Scan side = overturned(same.with(same.bitmap().turned(1)));
    boolean better = clarity(side) > clarity;
    (better ? same : side).close();
    return better ? side : same;
  }

  /** Turns a page with level lines over where it stands on its head. Closes the one given. */
  Scan overturned(Scan scan) throws IOException {
    double clarity = clarity(scan);
    if (clarity >= PLAIN) {
      return scan;
    }
    try (Scan over = scan.with(scan.bitmap().turned(2))) {
      if (clarity(over) <= clarity) {
        return scan;
      }
      scan.close();
      return over.with(over.bitmap().share());
    }
  }

  /** Level, where the page was laid down a little askew. */
  static Scan levelled(Scan scan) throws IOException {
    double skew;
    try (Bitmap black = scan.bitmap().bilevel(BLACK_BELOW)) {
      skew = black.skew(SURE_OF_SKEW);
    }
    return scan.with(
        Math.abs(skew) < LEAST_SKEW ? scan.bitmap().share() : scan.bitmap().rotated(skew));
  }

  /** How much more columns differ than rows. */
  private static double sideways(Scan scan) throws IOException {
    try (Bitmap black = scan.bitmap().bilevel(BLACK_BELOW);
        Bitmap small = black.reduced();
        Bitmap turned = small.turned(1)) {
      double level = small.rowContrast() / small.width();
      double upright = turned.rowContrast() / turned.width();
      return level > 0 ? upright / level : 0;
    }
  }

  /** How well the strip across the page with most on it reads. */
  private double clarity(Scan scan) throws IOException {
    int height = (int) Math.min(scan.bitmap().height(), STRIP * scan.dotsPerInch());
    int top;
    try (Bitmap black = scan.bitmap().bilevel(BLACK_BELOW)) {
      top = fullest(black, height);
    }
    try (Bitmap strip = scan.bitmap().cut(0, top, scan.bitmap().width(), height)) {
      return clarity(ocr.glance(scan.with(strip)));
    }
  }

  private static int fullest(Bitmap black, int height) throws IOException {
    int most = -1;
    int found = 0;
    int step = Math.max(1, (black.height() - height) / (STRIPS - 1));
    for (int top = 0; top + height <= black.height(); top += step) {
      try (Bitmap strip = black.cut(0, top, black.width(), height)) {
        int ink = strip.ink();
        if (ink > most) {
          most = ink;
          found = top;
        }
      }
    }
    return found;
  }

  static double clarity(List<Word> words) {
    double sum = 0;
    int letters = 0;
    for (Word word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }
}
