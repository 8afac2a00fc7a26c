package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.List;
import java.util.Set;

/**
 * A claim's amounts as a sum that is written out, above what each is called: {@code $81.32 − $16.26
 * − $0.00 = $65.06}.
 */
final class Strip {

  private static final Set<String> SIGNS = Set.of("-", "+", "=", "\u2212", "\u2013");
  private static final int FEWEST = 3;
  private static final double TRUST = 0.95;

  private Strip() {}

  /** Whether a line is such a sum: amounts, a sign between any two of them, one of equality. */
  static boolean is(TextLine line) {
    boolean equals = false;
    for (int word = 0; word < line.size(); word++) {
      String text = line.text(word);
      boolean fits = word % 2 == 0 ? line.amount(word) != null : SIGNS.contains(text);
      if (!fits) {
        return false;
      }
      equals |= text.equals("=");
    }
    return equals && line.size() >= 2 * FEWEST - 1;
  }

  /** Puts the amounts into the claim whose names stand below them. */
  static void take(TextLine line, List<Column> names, ClaimDraft claim) {
    for (int word = 0; word < line.size(); word += 2) {
      Word one = line.word(word);
      Money money = line.amount(word);
      for (Column column : names) {
        Field field = column.field;
        boolean below = column.gap(one.box().x0(), one.box().x1()) == 0;
        if (below && money != null && field != null && field.isAmount()) {
          claim.put(Leaf.of(field, money, line, word, word + 1, TRUST * column.trust));
        }
      }
    }
  }
}
