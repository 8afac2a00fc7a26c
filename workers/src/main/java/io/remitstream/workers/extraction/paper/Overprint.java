package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is printed across a page or up its margin, letter by letter: a watermark such as {@code
 * DUPLICATE} and a form's number. No line of the page has a word of it.
 */
final class Overprint {

  /** Times the page's type. */
  private static final double HUGE = 4;

  private static final int FEWEST_HUGE = 3;

  /** So many single characters stand exactly below one another in a margin. */
  private static final int FEWEST_UPRIGHT = 8;

  /** Of the type's size: so close below one another they stand. */
  private static final double CLOSE = 0.9;

  private static final int LONGEST = 2;

  private Overprint() {}

  /** Takes it away. */
  static void drop(List<Word> words) {
    double usual = median(words);
    List<Word> huge =
        words.stream()
            .filter(word -> word.text().length() <= LONGEST && word.size() > HUGE * usual)
            .toList();
    if (huge.size() >= FEWEST_HUGE) {
      words.removeAll(huge);
    }
    upright(words);
  }

  private static double median(List<Word> words) {
    double[] sizes = words.stream().mapToDouble(Word::size).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** Takes away what is written upwards. */
  private static void upright(List<Word> words) {
    Map<Long, Integer> sides = new HashMap<>();
    words.stream()
        .filter(Overprint::isLetter)
        .forEach(one -> sides.merge(side(one), 1, Integer::sum));
    sides.values().removeIf(count -> count < FEWEST_UPRIGHT);
    sides.keySet().removeIf(side -> !isColumn(words, side));
    words.removeIf(word -> isLetter(word) && sides.containsKey(side(word)));
  }

  /** Whether its characters stand too close for lines. */
  private static boolean isColumn(List<Word> words, long side) {
    double[] baselines =
        words.stream()
            .filter(word -> isLetter(word) && side(word) == side)
            .mapToDouble(Word::baseline)
            .sorted()
            .toArray();
    double size =
        words.stream()
            .filter(word -> isLetter(word) && side(word) == side)
            .mapToDouble(Word::size)
            .min()
            .orElse(0);
    int close = 0;
    for (int i = 1; i < baselines.length; i++) {
      close += baselines[i] - baselines[i - 1] < CLOSE * size ? 1 : 0;
    }
    return close * 4 >= 3 * (baselines.length - 1);
  }

  private static boolean isLetter(Word word) {
    return word.text().length() == 1;
  }

  private static long side(Word word) {
    return Math.round(word.box().x0());
  }
}
