package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.Set;

/** Takes what stands label by label: of the payment, of a claim, of its lines. */
final class LineLabels {

  private static final double BETTER = 0.04;

  /** So long is a payment's number at least. */
  private static final int NUMBER = 5;

  /** That what is paid, told above all claims, is the payment. */
  static final double ABOVE = 0.88;

  /** Who bears a claim: a line of business rather than the payer of them all. */
  private static final Set<String> OF_BUSINESS = Set.of("carrier", "plan");

  /** Labels that serve the payment and a claim's amount alike. */
  private static final Set<Set<String>> EITHER =
      Set.of(
          Set.of("amount", "paid"),
          Set.of("net", "paid"),
          Set.of("total", "paid", "amount"),
          Set.of("we", "paid"),
          Set.of("paid", "to", "provider"),
          Set.of("payment", "amount"),
          Set.of("net", "payment"),
          Set.of("total", "payment"),
          Set.of("cantidad", "pagada"),
          Set.of("monto", "pagado"),
          Set.of("total", "pagado"));

  private final Assembly assembly;
  private final PageLines page;
  private final ServiceLabels services;

  LineLabels(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
    this.services = new ServiceLabels(assembly, page);
  }

  /**
   * @param index of the label's line
   * @param heading whether that line tells whose claim follows
   */
  void take(KeyFinder.Found one, int index, boolean heading) {
    Leaf leaf = one.leaf();
    if (isClaimsCarrier(one, index)) {
      return;
    }
    switch (leaf.field()) {
      case WEAK_DATE -> weakDate(leaf, index);
      case PAYMENT_AMOUNT -> payment(one);
      case SERVICE_DATE, FROM, TO -> services.date(leaf, index, heading);
      case PROCEDURE -> services.procedure(one, index);
      case REMARKS -> services.remarks(one);
      case LINE_ADJUSTMENT -> services.adjust(one, index);
      case MODIFIERS, UNITS, DESCRIPTION -> services.detail(leaf, index);
      case STATUS -> status(leaf);
      case TRACE -> number(one, index);
      case PAID -> paid(one, index);
      default -> amountOrHeader(leaf, index);
    }
  }

  /** What is paid, beside the payment's number, of a claim that knows it is the payment. */
  private void paid(KeyFinder.Found one, int index) {
    boolean known = assembly.claim == null || assembly.claim.has(Field.PAID);
    if (known && !one.below() && isBesideNumber(one)) {
      assembly.told(one.leaf().as(Field.PAYMENT_AMOUNT).trusted(ABOVE));
    } else {
      amountOrHeader(one.leaf(), index);
    }
  }

  /** A date beside what was done is the day of that. */
  private void weakDate(Leaf leaf, int index) {
    boolean service =
        assembly.claim != null
            && page.found.get(index).stream()
                .anyMatch(one -> one.leaf().field() == Field.PROCEDURE && !one.below());
    if (service) {
      services.date(leaf.as(Field.SERVICE_DATE), index, false);
    } else {
      assembly.weakDate = assembly.weakDate == null ? leaf : assembly.weakDate;
    }
  }

  /** {@code Carrier: MC Medicaid} among what is told of a claim is its line of business. */
  private boolean isClaimsCarrier(KeyFinder.Found one, int index) {
    return assembly.claim != null
        && one.leaf().field() == Field.PAYER_NAME
        && !disjoint(page.line(index).tokens(one.label().from(), one.label().to()), OF_BUSINESS);
  }

  private void status(Leaf leaf) {
    if (assembly.claim != null) {
      assembly.claim.put(leaf);
    }
  }

  private void amountOrHeader(Leaf leaf, int index) {
    if (leaf.field() == Field.METHOD) {
      method(leaf);
    } else if (leaf.field().ofHeader() || leaf.field() == Field.DOCUMENT_NO) {
      header(leaf);
    } else if (leaf.field().isAmount()) {
      amount(leaf, page.isTotals(index) || ClaimSums.listed(page, index));
    }
  }

  /** Before its number it may be told how it was paid. */
  private void number(KeyFinder.Found one, int index) {
    header(one.leaf());
    Leaf method = NumberedMethod.of(one, page.line(index));
    assembly.weakMethod = assembly.weakMethod == null ? method : assembly.weakMethod;
  }

  /** {@code Paid by EFT 71412420} tells the payment's number, too. */
  private void method(Leaf leaf) {
    Word last = leaf.words().getLast();
    if (leaf.words().size() == 2 && last.text().length() >= NUMBER && Codes.hasDigit(last.text())) {
      List<Word> number = List.of(last);
      header(new Leaf(Field.TRACE, last.text(), number, leaf.page(), leaf.method(), 0.94));
      List<Word> method = leaf.words().subList(0, 1);
      header(
          new Leaf(Field.METHOD, leaf.value(), method, leaf.page(), leaf.method(), leaf.trust()));
      return;
    }
    header(leaf);
  }

  /** Keeps the first, but for one whose label says it better. */
  private void header(Leaf leaf) {
    Leaf before = assembly.remittance.leaf(leaf.field());
    if (before != null && leaf.trust() - before.trust() > BETTER) {
      assembly.remittance.replace(leaf);
    } else {
      assembly.remittance.put(leaf);
    }
  }

  /** The claim's or, in words that serve both, the payment's. */
  private void payment(KeyFinder.Found one) {
    ClaimDraft claim = assembly.claim;
    boolean claims =
        claim != null
            && claim.begun()
            && (assembly.block || (!claim.has(Field.PAID) && claim.amounts() > 0));
    if (claims && isEither(one) && !(isBesideNumber(one) && exceeds(one.leaf()))) {
      amount(one.leaf().as(Field.PAID).trusted(0.9), false);
    } else {
      assembly.told(one.leaf());
    }
  }

  /** Whether more was paid than was allowed of a claim: then it was for several. */
  private boolean exceeds(Leaf paid) {
    ClaimDraft claim = assembly.claim;
    Leaf allowed = claim == null ? null : claim.leaf(Field.ALLOWED);
    return allowed != null && paid.money().compareTo(allowed.money()) > 0;
  }

  /** Whether the payment's number stands beside it. */
  private boolean isBesideNumber(KeyFinder.Found one) {
    return page.found.get(one.line()).stream()
        .anyMatch(other -> other.leaf().field() == Field.TRACE && !other.below());
  }

  private boolean isEither(KeyFinder.Found one) {
    List<String> label = page.line(one.line()).tokens(one.label().from(), one.label().to());
    return !one.below() && EITHER.contains(Set.copyOf(label));
  }

  /**
   * @param total whether its label says that it is one
   */
  private void amount(Leaf leaf, boolean total) {
    ClaimDraft claim = assembly.claim;
    LineDraft line = assembly.line;
    if (claim == null && leaf.field() == Field.PAID) {
      assembly.remittance.put(leaf.as(Field.PAYMENT_AMOUNT).trusted(ABOVE)); // of all that follow
    }
    if (claim == null || assembly.summed || (assembly.block && line != null && line.put(leaf))) {
      return;
    }
    boolean ofTable =
        !assembly.block
            && !total
            && line != null
            && line.amounts() > 0
            && !claim.totalled
            && assembly.table != null
            && assembly.table.has(leaf.field())
            && !ClaimSums.tells(claim, leaf);
    boolean known =
        claim.has(Field.CLAIM_NUMBER) || (claim.has(Field.MEMBER_ID) && claim.has(Field.ACCOUNT));
    boolean summary = !known && claim.lines.isEmpty();
    if (ofTable || summary) {
      return;
    }
    claim.put(leaf);
    if (!claim.lines.isEmpty()) {
      claim.totalled = true;
      assembly.block = false;
    }
  }
}
