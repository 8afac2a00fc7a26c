package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import org.jspecify.annotations.Nullable;

/**
 * A claim's number that an overview told before, above the claim's services: whatever stands before
 * the number, what follows is that claim's.
 */
final class Mentions {

  /** So many words may stand before the number. */
  private static final int BEFORE = 3;

  private Mentions() {}

  /** Begins a claim where a line leads with the number of one of which no service was told. */
  static void take(TextLine line, Assembly assembly) {
    if (assembly.remittance.claims.size() < 2 || !line.hasDigits() || line.amounts() > 0) {
      return;
    }
    for (int word = 0; word <= BEFORE && word < line.size(); word++) {
      ClaimDraft told = Codes.hasDigit(line.text(word)) ? told(line.text(word), assembly) : null;
      if (told != null) {
        assembly.begin();
        assembly.claim().put(Leaf.of(Field.CLAIM_NUMBER, line.text(word), line, word, word + 1, 1));
        return;
      }
    }
  }

  /** The claim of that number, where it is another than the open one, and has no services yet. */
  private static @Nullable ClaimDraft told(String number, Assembly assembly) {
    ClaimDraft open = assembly.claim;
    for (ClaimDraft claim : assembly.remittance.claims) {
      Leaf leaf = claim.leaf(Field.CLAIM_NUMBER);
      if (leaf != null && leaf.value().equals(number)) {
        boolean same = open != null && leaf.value().equals(value(open));
        return same || !claim.lines.isEmpty() ? null : claim;
      }
    }
    return null;
  }

  private static @Nullable Object value(ClaimDraft claim) {
    Leaf number = claim.leaf(Field.CLAIM_NUMBER);
    return number == null ? null : number.value();
  }
}
