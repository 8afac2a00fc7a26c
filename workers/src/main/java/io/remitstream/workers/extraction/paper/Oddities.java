package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What a reading has that papers hardly print, though its sums close: amounts whose signs go
 * against their charge's, services without a name, numbers of claims that no leaf tells. Whatever
 * shows such a thing was perhaps taken for something else.
 */
final class Oddities {

  /** Of what shows one: sure enough not to ask a person, but not sure. */
  static final double ODD = 0.85;

  /** So many numbers are told nowhere before claims are in doubt. */
  private static final int FEW = 2;

  private final Set<String> amounts = new HashSet<>();
  private final Set<String> nameless = new HashSet<>();
  private final boolean overlooked;

  /**
   * @param remittance its ordinal
   */
  Oddities(RemittanceDraft draft, int remittance) {
    Set<Field> odd = EnumSet.noneOf(Field.class);
    for (int i = 0; i < draft.claims.size(); i++) {
      ClaimDraft claim = draft.claims.get(i);
      compare(claim, odd);
      for (int j = 0; j < claim.lines.size(); j++) {
        LineDraft line = claim.lines.get(j);
        compare(line, odd);
        if (isNameless(line)) {
          nameless.add("/remittances/" + remittance + "/claims/" + i + "/lines/" + j + "/");
        }
      }
    }
    odd.forEach(field -> amounts.add("/" + field.leaf()));
    overlooked = overlooked(draft);
  }

  /** Whether it tells nothing of what was done but when and for how much: it may be the claim. */
  private static boolean isNameless(LineDraft line) {
    return !line.has(Field.PROCEDURE)
        && !line.has(Field.DESCRIPTION)
        && !line.has(Field.UNITS)
        && line.adjustments.isEmpty();
  }

  /** An amount against its charge: then its column may mean a difference. */
  private static void compare(Draft draft, Set<Field> odd) {
    Leaf charge = draft.leaf(Field.CHARGE);
    if (charge == null) {
      return;
    }
    for (Leaf leaf : draft.leaves().values()) {
      boolean compared = leaf.field().isAmount() && leaf.field() != Field.DISCOUNT;
      if (compared && leaf.money().signum() * charge.money().signum() < 0) {
        odd.add(leaf.field());
      }
    }
  }

  /**
   * Whether more numbers stand among the claims than their leaves tell, and a claim has none: then
   * it may be several.
   */
  private static boolean overlooked(RemittanceDraft draft) {
    if (draft.claims.stream().allMatch(one -> one.has(Field.CLAIM_NUMBER))) {
      return false;
    }
    Set<String> told = new HashSet<>();
    for (ClaimDraft claim : draft.claims) {
      tell(claim, told);
      claim.lines.forEach(line -> tell(line, told));
    }
    long untold = draft.numbers.stream().filter(one -> !told.contains(one)).count();
    return untold >= FEW && untold >= draft.claims.size();
  }

  private static void tell(Draft draft, Set<String> told) {
    draft.leaves().values().stream()
        .filter(leaf -> leaf.field() != Field.DESCRIPTION)
        .flatMap(leaf -> leaf.words().stream())
        .forEach(word -> told.add(word.text()));
  }

  /** How sure a leaf may be at most. */
  double most(String pointer) {
    boolean claims = pointer.contains("/claims/");
    boolean odd =
        claims
            && !amounts.isEmpty()
            && amounts.contains(pointer.substring(pointer.lastIndexOf('/')));
    return odd || isOfNameless(pointer) || (claims && overlooked) ? ODD : 1;
  }

  private boolean isOfNameless(String pointer) {
    for (String line : nameless) {
      if (pointer.startsWith(line)) {
        return true;
      }
    }
    return false;
  }
}
