package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as they are printed: {@code $1,748.27}, {@code (45.00)}, {@code 5.01-}, {@code 3.20CR}.
 */
final class Amounts {

  private static final int LONGEST = 20;

  private Amounts() {}

  /**
   * @return null where the word is no amount: one has two decimals, or a dollar sign
   */
  static @Nullable Money parse(String word) {
    if (word.length() < 2 || word.length() > LONGEST || Character.isLetter(word.charAt(0))) {
      return null;
    }
    int from = 0;
    int to = end(word);
    boolean negative = false;
    boolean dollar = false;
    boolean more = true;
    while (more && from < to) {
      char c = word.charAt(from);
      if (c == '(' || c == '<' || c == '-' || c == '\u2212' || c == '\u2013') {
        negative = true;
      } else if (c == '$') {
        dollar = true;
      } else if (c != '+') {
        more = false;
        from--;
      }
      from++;
    }
    more = true;
    while (more && to > from) {
      char c = word.charAt(to - 1);
      if (c == '-' || c == '\u2212' || c == '\u2013' || c == ')' || c == '>') {
        negative = true;
      } else if (endsWithCredit(word, to)) {
        negative = true;
        to--;
      } else {
        more = false;
        to++;
      }
      to--;
    }
    return digits(word, from, to, negative, dollar);
  }

  /** Without a comma or a speck at its end. */
  private static int end(String word) {
    int to = word.length();
    while (to > 2
        && ",;.*'\u00b0\u2019".indexOf(word.charAt(to - 1)) >= 0
        && (Character.isDigit(word.charAt(to - 2)) || word.charAt(to - 2) == ',')) {
      to--;
    }
    return to;
  }

  private static boolean endsWithCredit(String word, int to) {
    return to >= 2
        && Character.toUpperCase(word.charAt(to - 1)) == 'R'
        && Character.toUpperCase(word.charAt(to - 2)) == 'C';
  }

  private static @Nullable Money digits(
      String word, int from, int to, boolean negative, boolean dollar) {
    long cents = 0;
    int digits = 0;
    int decimals = -1;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        cents = cents * 10 + (c - '0');
        digits++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if ((c == ',' || c == ' ') && decimals < 0 && isGroup(word, i, to)) {
        continue;
      } else {
        return null;
      }
    }
    if (digits == 0 || digits > 12) {
      return null;
    }
    if (decimals == 2) {
      return Money.ofCents(negative ? -cents : cents);
    }
    return dollar && decimals < 0 ? Money.ofCents(negative ? -cents * 100 : cents * 100) : null;
  }

  /** Three digits follow a comma, and then no other digit. */
  private static boolean isGroup(String word, int comma, int to) {
    int digits = 0;
    for (int i = comma + 1; i < to && Character.isDigit(word.charAt(i)); i++) {
      digits++;
    }
    return digits == 3;
  }

  /** A dash that stands for nothing. */
  static boolean isDash(String word) {
    return switch (word) {
      case "-", "\u2013", "\u2014", "\u2212", "--", "$-", "$0", "-0-", "- -" -> true;
      default -> false;
    };
  }
}
