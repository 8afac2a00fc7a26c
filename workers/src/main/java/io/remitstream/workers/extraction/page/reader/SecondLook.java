package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads once more what was not read well: everything that was is painted over, and the rest is
 * looked for as words that stand anywhere. It costs little where little is left.
 */
final class SecondLook {

  /** Words less sure than this are read again. */
  private static final float SURE = 0.7f;

  private static final int BLACK_BELOW = 160;

  /** Lighter is paper, for certain: where little is left, OCR would take its grain for ink. */
  private static final int PAPER_FROM = 180;

  /** Inches; what is lower than this is a speck or a rest of a line. */
  private static final double LOWEST = 1.0 / 25;

  /** Inches; what is higher or longer is no letter. */
  private static final double HIGHEST = 0.5;

  /** Letters that must be left for a second look to pay. */
  private static final int ENOUGH = 4;

  private static final int MOST = 20_000;

  private final Ocr ocr;

  SecondLook(Ocr ocr) {
    this.ocr = ocr;
  }

  List<Word> improve(Scan page, List<Word> first) throws IOException {
    List<Word> sure = first.stream().filter(word -> word.confidence() >= SURE).toList();
    try (Bitmap rest = page.bitmap().copy()) {
      for (Word word : sure) {
        rest.whiten(pixels(word.box(), page));
      }
      if (lettersIn(rest, page) < ENOUGH) {
        return first;
      }
      rest.bleach(PAPER_FROM);
      return merged(first, ocr.read(page.with(rest), Ocr.SPARSE));
    }
  }

  private static int[] pixels(Box box, Scan page) {
    double dots = page.bitmap().width() / page.width();
    int x = (int) (box.x0() * dots) - 2;
    int y = (int) (box.y0() * dots) - 2;
    return new int[] {x, y, (int) (box.x1() * dots) + 3 - x, (int) (box.y1() * dots) + 3 - y};
  }

  private static int lettersIn(Bitmap rest, Scan page) throws IOException {
    int letters = 0;
    try (Bitmap black = rest.bilevel(BLACK_BELOW)) {
      for (int[] box : black.components(MOST)) {
        letters +=
            box[3] > LOWEST * page.dotsPerInch()
                    && box[3] < HIGHEST * page.dotsPerInch()
                    && box[2] < HIGHEST * page.dotsPerInch()
                ? 1
                : 0;
      }
    }
    return letters;
  }

  /** The better one where both saw something. */
  private static List<Word> merged(List<Word> first, List<Word> second) {
    var words = new ArrayList<>(first);
    for (Word word : second) {
      List<Word> under = words.stream().filter(other -> overlap(other.box(), word.box())).toList();
      if (under.stream().allMatch(other -> other.confidence() < word.confidence())) {
        words.removeAll(under);
        words.add(word);
      }
    }
    return words;
  }

  private static boolean overlap(Box one, Box other) {
    double width = Math.min(one.x1(), other.x1()) - Math.max(one.x0(), other.x0());
    double height = Math.min(one.y1(), other.y1()) - Math.max(one.y0(), other.y0());
    return width > 0.5 && height > 0.3 * Math.min(one.y1() - one.y0(), other.y1() - other.y0());
  }
}
