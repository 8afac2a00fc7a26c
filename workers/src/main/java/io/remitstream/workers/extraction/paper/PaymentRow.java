package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row that tells of a payment by its number: {@code To your provider: Elm Clinic on
 * 2/19/2026 Payment no. 0979106610 $207.11}.
 */
final class PaymentRow {

  /** No label announces them: less sure. */
  private static final double TRUST = 0.93;

  /** The words of what is paid, below what all claims come to. */
  private static final Set<String> LAST =
      Set.of("net", "payment", "total", "amount", "this", "the", "of", "our", "to", "provider");

  private static final int MOST_WORDS = 5;
  private static final double BELOW = 0.86;

  private PaymentRow() {}

  /** The payment's date and amount; none where the line is no such row. */
  static List<Leaf> read(TextLine line, List<KeyFinder.Found> labelled) {
    var leaves = new ArrayList<Leaf>();
    int last = line.size() - 1;
    boolean amount = line.amounts() == 1 && line.amount(last) != null;
    boolean apart = amount && line.beginsPhrase(last) && line.totals() == Totals.Scope.NONE;
    boolean traced =
        apart
            && labelled.stream().anyMatch(one -> one.leaf().field() == Field.TRACE && !one.below());
    if (traced) {
      Leaf paid = Values.read(Field.PAYMENT_AMOUNT, line, last, last + 1, TRUST, true);
      boolean other =
          labelled.stream().anyMatch(one -> one.leaf().words().contains(line.word(last)));
      Leaf date = date(line);
      if (paid != null && date != null && !other) {
        leaves.add(paid);
        leaves.add(date);
      }
    }
    return leaves;
  }

  /** {@code Payment $485.91} below what all claims come to; null where the line is another. */
  static @Nullable Leaf last(TextLine line) {
    int last = line.size() - 1;
    boolean apart =
        last > 0
            && last <= MOST_WORDS
            && line.phraseEnd(0) == last
            && line.amount(last) != null
            && LAST.containsAll(line.tokens(0, last))
            && line.tokens(0, last).contains("payment");
    return apart ? Values.read(Field.PAYMENT_AMOUNT, line, last, last + 1, BELOW, true) : null;
  }

  /** {@code on 2/19/2026} in a phrase of its own. */
  private static @Nullable Leaf date(TextLine line) {
    for (int word = 0; word + 1 < line.size(); word++) {
      boolean on = line.beginsPhrase(word) && line.text(word).equals("on");
      Leaf date = on ? Values.date(Field.PAYMENT_DATE, line, word + 1, line.size(), TRUST) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
