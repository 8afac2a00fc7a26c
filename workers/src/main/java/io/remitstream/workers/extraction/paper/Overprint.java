package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    List<Word> huge = isEven(words) ? List.of() : huge(words);
    if (huge.size() >= FEWEST_HUGE) {
      words.removeAll(huge);
    }
    upright(words);
  }

  /** Whether no type is so much larger than the smallest. */
  private static boolean isEven(List<Word> words) {
    double least = Double.MAX_VALUE;
    double most = 0;
    for (Word word : words) {
      least = Math.min(least, word.size());
      most = Math.max(most, word.size());
    }
    return most <= HUGE * least;
  }

  private static List<Word> huge(List<Word> words) {
    double usual = median(words);
    var huge = new ArrayList<Word>(FEWEST_HUGE);
    for (Word word : words) {
      if (word.size() > HUGE * usual && word.text().length() <= LONGEST) {
        huge.add(word);
      }
    }
    return huge;
  }

  private static double median(List<Word> words) {
    double[] sizes = new double[words.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = words.get(i).size();
    }
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** Takes away what is written upwards. */
  private static void upright(List<Word> words) {
    Map<Long, Integer> sides = new HashMap<>();
    for (Word word : words) {
      if (isLetter(word)) {
        sides.merge(side(word), 1, Integer::sum);
      }
    }
    sides.values().removeIf(count -> count < FEWEST_UPRIGHT);
    sides.keySet().removeIf(side -> !isColumn(words, side));
    if (!sides.isEmpty()) {
      words.removeIf(word -> isLetter(word) && sides.containsKey(side(word)));
    }
  }

  /** Whether its characters stand too close for lines. */
  private static boolean isColumn(List<Word> words, long side) {
    var column = new ArrayList<Word>();
    double size = Double.MAX_VALUE;
    for (Word word : words) {
      if (isLetter(word) && side(word) == side) {
        column.add(word);
        size = Math.min(size, word.size());
      }
    }
    column.sort(Comparator.comparingDouble(Word::baseline));
    int close = 0;
    for (int i = 1; i < column.size(); i++) {
      double below = column.get(i).baseline() - column.get(i - 1).baseline();
      close += below < CLOSE * size ? 1 : 0;
    }
    return close * 4 >= 3 * (column.size() - 1);
  }

  private static boolean isLetter(Word word) {
    return word.text().length() == 1;
  }

  private static long side(Word word) {
    return Math.round(word.box().x0());
  }
}
