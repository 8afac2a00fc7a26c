package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the money that stands on a remittance's pages its leaves account for. Where much is
 * left over, columns or whole claims were not understood, and what was read of the rest may be
 * wrong, too.
 */
final class Coverage {

  private final Set<Money> told = new HashSet<>();
  private final Map<Field, Money> sums = new EnumMap<>(Field.class);

  private final List<Money> printed;

  Coverage(RemittanceDraft draft) {
    printed = draft.printed;
    tell(draft);
    draft.withheld.forEach(one -> told.add(size(one.amount().money())));
    draft.passed.forEach(one -> told.add(size(one)));
    for (ClaimDraft claim : draft.claims) {
      tell(claim);
      add(claim);
      claim.lines.forEach(this::tell);
    }
    sums.values().forEach(sum -> told.add(size(sum)));
  }

  /** From 0 (no amount is accounted for) to 1 (all are); nothing counts for nothing. */
  double share() {
    int all = 0;
    int known = 0;
    for (Money one : printed) {
      all += one.signum() == 0 ? 0 : 1;
      known += one.signum() != 0 && told.contains(size(one)) ? 1 : 0;
    }
    return all == 0 ? 1 : (double) known / all;
  }

  /** The amounts that are not accounted for. */
  List<Money> untold() {
    return printed.stream().filter(one -> one.signum() != 0 && !told.contains(size(one))).toList();
  }

  private void tell(Draft draft) {
    for (Leaf leaf : draft.leaves().values()) {
      if (leaf.value() instanceof Money money) {
        told.add(size(money));
      }
    }
    if (draft instanceof LineDraft line) {
      for (Draft.Adjusted one : line.adjustments) {
        Leaf amount = one.amount();
        if (amount != null) {
          told.add(size(amount.money()));
        }
      }
    }
  }

  /** A column's total over all claims is no leaf, but it is accounted for. */
  private void add(ClaimDraft claim) {
    claim.leaves().values().forEach(this::add);
    for (LineDraft line : claim.lines) {
      for (Leaf leaf : line.leaves().values()) {
        if (!claim.has(leaf.field())) { // it has no total
          add(leaf);
        }
      }
    }
  }

  private void add(Leaf leaf) {
    if (leaf.field().isAmount()) {
      sums.merge(leaf.field(), leaf.money(), Money::plus);
    }
  }

  private static Money size(Money money) {
    return money.signum() < 0 ? money.negate() : money;
  }
}
