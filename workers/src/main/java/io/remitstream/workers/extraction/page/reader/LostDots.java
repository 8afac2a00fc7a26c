package io.remitstream.workers.extraction.page.reader;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives back the dot of an amount that begins with it: the model drops it from {@code .00}, or
 * takes it for a dash, and the difference is a hundredfold.
 */
final class LostDots {

  private static final Pattern CENTS = Pattern.compile("[-+«=~'‘]?(\\d\\d-?)");
  private static final int BLACK_BELOW = 160;
  private static final int MOST = 40;

  /** Of the digits' height. */
  private static final double DOT = 0.34;

  private static final double AROUND = 0.6;

  private LostDots() {}

  static List<Word> restore(Scan page, List<Word> words) throws IOException {
    var restored = new ArrayList<Word>(words.size());
    for (Word word : words) {
      restored.add(restored(page, word));
    }
    return restored;
  }

  private static Word restored(Scan page, Word word) throws IOException {
    var cents = CENTS.matcher(word.text());
    if (!cents.matches() || !hasDot(page, word.box())) {
      return word;
    }
    return new Word(
        "." + cents.group(1),
        word.box(),
        word.baseline(),
        word.size(),
        word.bold(),
        word.confidence());
  }

  /** Whether a small mark stands at the foot of the digits, close before them. */
  private static boolean hasDot(Scan page, Box box) throws IOException {
    double dots = page.bitmap().width() / page.width();
    double height = (box.y1() - box.y0()) * dots;
    int left = (int) Math.max(0, box.x0() * dots - AROUND * height);
    int top = (int) Math.max(0, box.y0() * dots - 1);
    int width =
        (int)
            Math.min(page.bitmap().width() - left, (box.x1() - box.x0()) * dots + AROUND * height);
    int tall = (int) Math.min(page.bitmap().height() - top, height * 1.2 + 2);
    if (height < 8 || width < 4 || tall < 4) {
      return false;
    }
    try (Bitmap cut = page.bitmap().cut(left, top, width, tall);
        Bitmap black = cut.bilevel(BLACK_BELOW)) {
      return hasDot(black.components(MOST), height);
    }
  }

  private static boolean hasDot(int[][] marks, double height) {
    int firstDigit = Integer.MAX_VALUE;
    for (int[] mark : marks) {
      if (mark[3] > 0.6 * height) {
        firstDigit = Math.min(firstDigit, mark[0]);
      }
    }
    for (int[] mark : marks) {
      double gap = firstDigit - (double) (mark[0] + mark[2]);
      if (mark[3] <= DOT * height
          && mark[2] <= DOT * height
          && mark[2] * mark[3] >= 4
          && mark[1] > 0.55 * height
          && gap >= 0
          && gap < 0.45 * height) {
        return true;
      }
    }
    return false;
  }
}
