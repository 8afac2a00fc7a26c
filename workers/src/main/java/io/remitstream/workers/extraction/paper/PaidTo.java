package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import org.jspecify.annotations.Nullable;

/** {@code Total payment to: Elm Clinic 45.00} below a claim's rows: what is paid for it. */
final class PaidTo {

  private static final double TRUST = 0.93;

  private PaidTo() {}

  /** Whether a line says that; the claim keeps what it knows already. */
  static boolean take(TextLine line, @Nullable ClaimDraft claim) {
    int last = line.size() - 1;
    boolean says =
        (line.startsWith("total", "payment", "to") || line.startsWith("payment", "to"))
            && line.amounts() == 1
            && line.amount(last) != null;
    if (!says || claim == null || !claim.begun()) {
      return false;
    }
    claim.put(Values.read(Field.PAID, line, last, last + 1, TRUST, true));
    return true;
  }
}
