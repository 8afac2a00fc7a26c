package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.awt.Rectangle;
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

  /** Inches that part places from each other. */
  private static final double WORD_GAP = 0.16;

  private static final double LINE_GAP = 0.04;

  /** Where so much is left the page is looked at as it is. */
  private static final double MOST_OF_PAGE = 0.5;

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
      List<Rectangle> places = placesIn(rest, page);
      if (places.isEmpty()) {
        return first;
      }
      rest.bleach(PAPER_FROM);
      return merged(first, read(page.with(rest), places));
    }
  }

  /** Little that is left is put together first: OCR takes its time for paper too. */
  private List<Word> read(Scan rest, List<Rectangle> places) throws IOException {
    var collage = new Collage(rest, places);
    if (collage.share() > MOST_OF_PAGE) {
      return ocr.read(rest, Ocr.SPARSE);
    }
    try (Scan close = collage.scan()) {
      return collage.back(ocr.read(close, Ocr.SPARSE));
    }
  }

  private static int[] pixels(Box box, Scan page) {
    double dots = page.bitmap().width() / page.width();
    int x = (int) (box.x0() * dots) - 2;
    int y = (int) (box.y0() * dots) - 2;
    return new int[] {x, y, (int) (box.x1() * dots) + 3 - x, (int) (box.y1() * dots) + 3 - y};
  }

  /** Where letters are left, those close together in one; none where it would not pay. */
  private static List<Rectangle> placesIn(Bitmap rest, Scan page) throws IOException {
    try (Bitmap black = rest.bilevel(BLACK_BELOW)) {
      int letters = 0;
      for (int[] box : black.components(MOST)) {
        letters += isLetter(box, page.dotsPerInch()) ? 1 : 0;
      }
      return letters < ENOUGH ? List.of() : placesIn(black, page.dotsPerInch());
    }
  }

  private static boolean isLetter(int[] box, double dots) {
    return box[3] > LOWEST * dots && box[3] < HIGHEST * dots && box[2] < HIGHEST * dots;
  }

  private static List<Rectangle> placesIn(Bitmap black, double dots) throws IOException {
    int across = (int) (dots * WORD_GAP) | 1;
    int down = (int) (dots * LINE_GAP) | 1;
    List<Rectangle> places = new ArrayList<>();
    try (Bitmap grown = black.grown(across, down)) {
      for (int[] box : grown.components(MOST)) {
        if (box[3] - down > LOWEST * dots - 1) {
          places.add(new Rectangle(box[0], box[1], box[2], box[3]));
        }
      }
    }
    return places;
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
