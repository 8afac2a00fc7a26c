package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what is withheld from the payment, or added to it, apart from all claims. */
final class PaymentAdjustments {

  /** Whose payment adjustments may change. */
  private static final Set<String> PAYEES = Set.of("facility", "payee", "level", "supplier");

  private final Assembly assembly;
  private final PageLines page;

  PaymentAdjustments(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  /** Remembers that a heading of them was read. */
  void announce(TextLine at) {
    assembly.announced = assembly.announced || announces(at);
  }

  private static boolean announces(TextLine at) {
    if (!at.says(Cue.ADJUSTS)) {
      return false;
    }
    boolean adjusts = at.tokens.contains("adjustment");
    return at.tokens.contains("plb")
        || (adjusts && !disjoint(at.tokens, PAYEES) && at.amounts() == 0)
        || (adjusts && at.tokens.contains("provider"))
        || (at.tokens.contains("ajuste") && at.tokens.contains("proveedor"));
  }

  /** Takes a line below such a heading, or one that begins with a withholding's words. */
  boolean led(TextLine at, int index) {
    boolean led = assembly.announced || (assembly.closed && Withholding.leads(at));
    return led && take(at, index);
  }

  /** Whether a line tells of one; then it was taken. */
  boolean take(TextLine at, int index) {
    Draft.Withheld one =
        at.amounts() == 0 || isOfClaim(assembly.claim)
            ? null
            : Withholding.read(at, page.told(index), assembly.announced);
    if (one == null) {
      return false;
    }
    if (one.amount().money().signum() != 0) {
      assembly.remittance.withheld.add(one);
    }
    assembly.close();
    return true;
  }

  /** Whether the only claim has only begun, so that what is told is the claim's. */
  private boolean isOfClaim(@Nullable ClaimDraft claim) {
    return claim != null
        && claim.lines.isEmpty()
        && !claim.totalled
        && !assembly.summed
        && assembly.remittance.claims.size() <= 1;
  }
}
