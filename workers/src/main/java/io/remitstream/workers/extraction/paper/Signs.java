package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import org.jspecify.annotations.Nullable;

/**
 * Settles how a payer signs its provider adjustments: as what reduces the payment, or as what is
 * added to it. The payment decides; where it does not, the sign stays as it is printed.
 */
final class Signs {

  private Signs() {}

  static RemittanceDraft settled(RemittanceDraft draft) {
    Leaf payment = draft.leaf(Field.PAYMENT_AMOUNT);
    if (payment == null) {
      draft.withheld.replaceAll(one -> isPlusInterest(one) ? turned(one) : one);
    }
    if (draft.withheld.isEmpty() || payment == null) {
      return draft;
    }
    Money paid = paid(draft);
    Money sum = Money.ZERO;
    for (Draft.Withheld one : draft.withheld) {
      sum = sum.plus(one.amount().money());
    }
    boolean asPrinted = paid.minus(sum).equals(payment.money());
    if (!asPrinted && paid.plus(sum).equals(payment.money())) {
      draft.withheld.replaceAll(Signs::turned);
    } else if (!asPrinted) {
      turnInterest(draft, paid, payment.money());
    }
    return draft;
  }

  /** Interest raises the payment, also where it is printed without a sign. */
  private static void turnInterest(RemittanceDraft draft, Money paid, Money payment) {
    Money sum = Money.ZERO;
    for (Draft.Withheld one : draft.withheld) {
      Money amount = one.amount().money();
      sum = sum.plus(one.code().equals("L6") ? amount.negate() : amount);
    }
    if (paid.minus(sum).equals(payment)) {
      draft.withheld.replaceAll(one -> one.code().equals("L6") ? turned(one) : one);
    }
  }

  private static boolean isPlusInterest(Draft.Withheld one) {
    return one.code().equals("L6") && one.amount().money().signum() > 0;
  }

  private static Draft.Withheld turned(Draft.Withheld one) {
    Leaf amount = one.amount();
    var other =
        new Leaf(
            amount.field(),
            amount.money().negate(),
            amount.words(),
            amount.page(),
            amount.method(),
            amount.trust());
    return new Draft.Withheld(one.reason(), one.code(), other);
  }

  /** What its claims come to. */
  static Money paid(RemittanceDraft draft) {
    Money sum = Money.ZERO;
    for (Draft.ClaimDraft claim : draft.claims) {
      Money own = money(claim);
      if (own == null) {
        for (Draft.LineDraft line : claim.lines) {
          Money paid = money(line);
          sum = paid == null ? sum : sum.plus(paid);
        }
      } else {
        sum = sum.plus(own);
      }
    }
    return sum;
  }

  private static @Nullable Money money(Draft draft) {
    Leaf leaf = draft.leaf(Field.PAID);
    return leaf == null ? null : leaf.money();
  }
}
