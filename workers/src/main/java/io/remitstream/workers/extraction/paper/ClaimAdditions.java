package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ADJ TO TOTALS}: additions to a claim's totals, told again in the payment. */
final class ClaimAdditions {

  private static final List<String> PRIMARY = List.of("primary", "paid");

  private ClaimAdditions() {}

  /** Whether a line tells of them; {@code MSP PRIMARY PD 339.10} is the claim's. */
  static boolean take(TextLine at, @Nullable ClaimDraft claim) {
    if (!at.startsWith("adjustment", "to")) {
      return false;
    }
    for (int word = 2; claim != null && word < at.size(); word++) {
      boolean said = at.tokens(word - 2, word).equals(PRIMARY);
      if (said && at.amount(word) != null) {
        claim.put(Values.read(Field.OTHER_INSURANCE, at, word, word + 1, 0.93, true));
      }
    }
    return true;
  }
}
