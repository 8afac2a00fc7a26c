package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A date so wide that its year touches the code in the next column, as in {@code May 23,
 * 202599203}, or a number that touches an amount.
 */
final class RunTogether {

  private static final Pattern DAY = Pattern.compile("\\d{1,2},");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d\\w{5}");
  private static final int DIGITS = 4;
  private static final int LENGTH = 9;

  private RunTogether() {}

  /** Adds a word to those before it, or the two that it is made of. */
  static void add(Word word, List<Word> words) {
    if (word.text().length() == LENGTH && !words.isEmpty() && isDated(words.getLast(), word)) {
      words.add(part(word, 0, DIGITS));
      words.add(part(word, DIGITS, LENGTH));
    } else if (isPriced(word.text())) {
      int amount = word.text().indexOf('$');
      words.add(part(word, 0, amount));
      words.add(part(word, amount, word.text().length()));
    } else {
      words.add(word);
    }
  }

  /** {@code R1958518574$3,545.14}: a number so wide that it touches the amount behind it. */
  private static boolean isPriced(String text) {
    int amount = text.indexOf('$');
    return amount >= DIGITS
        && Character.isDigit(text.charAt(amount - 1))
        && Amounts.parse(text.substring(amount)) != null;
  }

  private static boolean isDated(Word before, Word word) {
    return YEAR.matcher(word.text()).matches()
        && DAY.matcher(before.text()).matches()
        && Math.abs(before.baseline() - word.baseline()) < 1
        && Codes.isProcedure(word.text().substring(DIGITS));
  }

  private static Word part(Word word, int from, int to) {
    Box box = word.box();
    double wide = (box.x1() - box.x0()) / word.text().length();
    return new Word(
        word.text().substring(from, to),
        new Box(box.x0() + from * wide, box.y0(), box.x0() + to * wide, box.y1()),
        word.baseline(),
        word.size(),
        word.bold(),
        word.confidence());
  }
}
