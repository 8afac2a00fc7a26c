package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Finds which of a line's words is the amount that is taken from a payment, or added to it. */
final class WithheldAmount {

  private static final Set<String> REFERS = Set.of("for", "ref", "ref.", "on", "para", "claim");
  private static final int REFERRED = 3;
  private static final int MOST_WORDS = 6;

  /** What a receivable was, what is taken of it, and what is left. */
  private static final int BALANCES = 3;

  private WithheldAmount() {}

  /** {@code $157.44 for 299640-V}: behind the amount the claim that it is about. */
  private static boolean isReferred(TextLine line, int amount) {
    int next = amount + 1;
    boolean led =
        amount == line.size() - REFERRED
            && REFERS.contains(line.text(next).toLowerCase(Locale.ROOT));
    boolean numbered =
        next < line.size()
            && line.beginsPhrase(next)
            && line.phraseEnd(next) == line.size()
            && line.size() - next <= MOST_WORDS
            && isNumber(line.text(line.size() - 1));
    return led || numbered;
  }

  /** A number, whatever letters or brackets it has, but no amount. */
  private static boolean isNumber(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return bracketed
        ? Codes.hasDigit(text)
        : Codes.digits(text) > 2 && Amounts.parse(text) == null && Dates.parse(text) == null;
  }

  /**
   * The amount that a line tells: the only one, the same as all others, or what is taken of a
   * receivable between what that was and what is left of it. Less than any where it tells none.
   */
  static int of(TextLine line) {
    var at = new ArrayList<Integer>(BALANCES);
    for (int i = 0; i < line.size(); i++) {
      if (line.amount(i) != null) {
        at.add(i);
      }
    }
    boolean same = at.stream().map(line::amount).distinct().count() == 1;
    return same ? at.getLast() : isBalance(line, at) ? at.get(1) : -1;
  }

  private static boolean isBalance(TextLine line, List<Integer> at) {
    if (at.size() != BALANCES) {
      return false;
    }
    Money was = Objects.requireNonNull(line.amount(at.get(0)));
    Money taken = Objects.requireNonNull(line.amount(at.get(1)));
    return was.minus(taken).equals(line.amount(at.get(2)));
  }

  /**
   * The amount that a line tells at its end, or before what it refers to.
   *
   * @param used by word: what was read already
   * @param anywhere whether it may stand anywhere else, too
   */
  static int of(TextLine line, boolean[] used, boolean anywhere) {
    for (int i = 0; i < line.size(); i++) {
      if (line.amount(i) != null && used[i]) {
        return -1;
      }
    }
    int amount = of(line);
    return anywhere || amount >= line.size() - 2 || isReferred(line, amount) ? amount : -1;
  }
}
