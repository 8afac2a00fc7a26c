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

  private Coverage(RemittanceDraft draft) {
    tell(draft);
    draft.withheld.forEach(one -> told.add(size(one.amount().money())));
    for (ClaimDraft claim : draft.claims) {
      tell(claim);
      add(claim);
      claim.lines.forEach(this::tell);
    }
    sums.values().forEach(sum -> told.add(size(sum)));
  }

  /** From 0 (no amount is accounted for) to 1 (all are); nothing counts for nothing. */
  static double of(RemittanceDraft draft) {
    var coverage = new Coverage(draft);
    List<Money> printed = draft.printed.stream().filter(one -> one.signum() != 0).toList();
    long known = printed.stream().filter(one -> coverage.told.contains(size(one))).count();
    return printed.isEmpty() ? 1 : (double) known / printed.size();
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
    add(claim.leaves());
    for (LineDraft line : claim.lines) { // of a claim without totals
      Map<Field, Leaf> untold = new EnumMap<>(Field.class);
      untold.putAll(line.leaves());
      untold.keySet().removeAll(claim.leaves().keySet());
      add(untold);
    }
  }

  private void add(Map<Field, Leaf> leaves) {
    leaves.forEach(
        (field, leaf) -> {
          if (field.isAmount()) {
            sums.merge(field, leaf.money(), Money::plus);
          }
        });
  }

  private static Money size(Money money) {
    return money.signum() < 0 ? money.negate() : money;
  }
}
