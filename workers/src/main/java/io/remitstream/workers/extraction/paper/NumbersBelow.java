package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.List;

/**
 * Numbers below each item's row, such as a prescription's: they tell of the item above them, which
 * is a claim of its own, and not of what follows.
 */
final class NumbersBelow {

  /** Of the type's size: so far below what was read last of an item its number may stand. */
  private static final double CLOSE = 2.4;

  private NumbersBelow() {}

  /** Gives the item above a line of numbers a claim of its own, where it is another's. */
  static void part(TextLine at, List<Leaf> identity, Assembly assembly) {
    ClaimDraft claim = assembly.claim;
    LineDraft item = assembly.line;
    boolean numbers = identity.stream().allMatch(NumbersBelow::isNumber);
    if (claim == null || item == null || !numbers || !isBelow(at, assembly)) {
      return;
    }
    boolean known = identity.stream().anyMatch(leaf -> claim.has(leaf.field()));
    if (claim.lines.equals(List.of(item)) && !known) {
      claim.numberedBelow = true;
    } else if (claim.numberedBelow && known && claim.lines.remove(item)) {
      assembly.begin();
      assembly.claim().numberedBelow = true;
      assembly.claim().lines.add(item);
      assembly.line = item;
    }
  }

  private static boolean isNumber(Leaf leaf) {
    return leaf.field() == Field.ACCOUNT || leaf.field() == Field.CLAIM_NUMBER;
  }

  private static boolean isBelow(TextLine at, Assembly assembly) {
    double below = at.baseline - assembly.lastBaseline;
    return assembly.table != null && !assembly.block && below > 0 && below < CLOSE * at.size;
  }

  /** Where no claim has a number of its own, that of its item tells it apart. */
  static void name(RemittanceDraft remittance) {
    boolean all =
        remittance.claims.stream()
            .allMatch(claim -> claim.numberedBelow && !claim.has(Field.CLAIM_NUMBER));
    for (ClaimDraft claim : all ? remittance.claims : List.<ClaimDraft>of()) {
      Leaf account = claim.leaf(Field.ACCOUNT);
      if (account != null) {
        claim.put(account.as(Field.CLAIM_NUMBER));
        claim.remove(Field.ACCOUNT);
      }
    }
  }
}
