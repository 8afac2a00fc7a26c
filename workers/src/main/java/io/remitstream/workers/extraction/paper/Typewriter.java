package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.List;

/** Rows of monospaced type on a page of another type: their spaces are as wide as letters. */
final class Typewriter {

  /** Of the type's size: wider than one space, narrower than two. */
  private static final double GAP = 0.9;

  private static final int FEWEST = 2;
  private static final int LONGEST = 40;
  private static final double SAME = 0.02;

  private Typewriter() {}

  /** Of the type's size, how far apart phrases stand; 0 where the type is not monospaced. */
  static double gap(List<Word> row) {
    double least = Double.MAX_VALUE;
    double most = 0;
    int words = 0;
    for (Word word : row) {
      if (word.text().length() > 1 && word.text().length() < LONGEST) {
        double wide = (word.box().x1() - word.box().x0()) / word.text().length() / word.size();
        least = Math.min(least, wide);
        most = Math.max(most, wide);
        words++;
      }
    }
    return words >= FEWEST && most - least < SAME && least > 0.55 && most < 0.65 ? GAP : 0;
  }
}
