package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.EnumSet;
import java.util.Set;

/** Which labelled amounts below a claim's table tell of the whole claim. */
final class ClaimSums {

  /** So many labelled amounts below one another are a list. */
  private static final int LISTED = 4;

  private ClaimSums() {}

  /** Whether an amount is what the claim's services come to. */
  static boolean tells(ClaimDraft claim, Leaf leaf) {
    return leaf.money().signum() != 0 && leaf.money().equals(claim.sum(leaf.field()));
  }

  /** Whether a list of amounts begins at a line, each with its label, and each another. */
  static boolean listed(PageLines page, int index) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (int i = index; i < index + LISTED && i < page.size(); i++) {
      page.found.get(i).stream()
          .filter(one -> !one.below() && one.leaf().field().isAmount())
          .forEach(one -> fields.add(one.leaf().field()));
      if (fields.size() <= i - index) {
        return false;
      }
    }
    return fields.size() >= LISTED;
  }
}
