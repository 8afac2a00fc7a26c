package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Rule;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.List;

/** Reads pages from their pictures. */
final class ScanReader {

  /** Dots per inch under which a picture is enlarged: Tesseract's model knows letters of a size. */
  private static final double FINE_ENOUGH = 280;

  private static final double FINE = 300;

  /**
   * Under this the page may stand on its head, and nothing is gained by looking again: it is all of
   * it that cannot be read.
   */
  private static final double CLEAR = 0.6;

  private final Ocr ocr;
  private final Upright upright;
  private final SecondLook second;

  ScanReader(Ocr ocr) {
    this.ocr = ocr;
    this.upright = new Upright(ocr);
    this.second = new SecondLook(ocr);
  }

  Page read(Scan picture, int number, int of) throws IOException {
    try (Scan turned = upright.turned(picture)) {
      Reading reading = read(turned);
      return (reading.isClear() ? reading : readOverturned(turned, reading)).toPage(number, of);
    }
  }

  /** Once more the other way up, where that reads better. */
  private Reading readOverturned(Scan turned, Reading reading) throws IOException {
    try (Scan over = upright.overturned(turned.with(turned.bitmap().share()))) {
      boolean same = over.bitmap().pix().address() == turned.bitmap().pix().address();
      return same ? reading : read(over);
    }
  }

  /** The page as its words are placed on it. */
  Scan show(Scan picture) throws IOException {
    try (Scan turned = upright.turned(picture);
        Scan over = upright.overturned(turned.with(turned.bitmap().share()))) {
      return Upright.levelled(over);
    }
  }

  private Reading read(Scan turned) throws IOException {
    try (Scan level = Upright.levelled(turned);
        Scan fine =
            level.dotsPerInch() < FINE_ENOUGH
                ? level.at(FINE)
                : level.with(level.bitmap().share());
        RuledLines.Cleared cleared = RuledLines.clear(fine)) {
      LeaderDots.clear(cleared.scan());
      List<Word> words = ocr.read(cleared.scan(), Ocr.BLOCK);
      if (Upright.clarity(words) >= CLEAR) {
        words = second.improve(cleared.scan(), words);
      }
      words = LostDots.restore(cleared.scan(), words);
      return new Reading(fine.width(), fine.height(), words, cleared.rules());
    }
  }

  private record Reading(double width, double height, List<Word> words, List<Rule> rules) {

    boolean isClear() {
      return words.isEmpty() || Upright.clarity(words) >= CLEAR;
    }

    Page toPage(int number, int of) {
      return new Page(number, of, width, height, Method.OCR, words, rules);
    }
  }
}
