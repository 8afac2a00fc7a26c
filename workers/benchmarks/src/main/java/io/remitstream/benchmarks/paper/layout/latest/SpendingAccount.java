package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;

/** A customer's claim summary: each sum with a sentence, details on the next page, a fund. */
final class SpendingAccount {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service\ndates", 40, LineForm::from),
          Column.text("Type of\nservice", 84, line -> null),
          Column.money("Amount\nbilled", 218, Amount.CHARGE),
          Column.money("\nDiscount", 268, Amount.DISCOUNT),
          Column.money("Covered\namount", 318, Amount.ALLOWED),
          Column.money("\nCopay", 358, Amount.COPAY),
          Column.money("\nDeductible", 408, Amount.DEDUCTIBLE),
          Column.money("What your\nplan paid", 458, Amount.PAID),
          new Column("% paid", 488, Align.RIGHT, SpendingAccount::rate, claim -> null),
          Column.money("Co-\ninsurance", 536, Amount.COINSURANCE),
          Column.money("What\nI owe", 576, Amount.PATIENT_RESPONSIBILITY));

  private SpendingAccount() {}

  private static String rate(LineForm line) {
    long paid = line.line().cents(Amount.PAID);
    long both = paid + line.line().cents(Amount.COINSURANCE);
    return both == 0 ? "0%" : Math.round(100.0 * paid / both) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "THIS IS NOT A BILL. Your provider may bill you for what you owe.")
                .right(576, "Page ", page.page(), " of ", page.of()));
    for (ClaimForm claim : form.claims()) {
      ink.page();
      top(ink, form, claim);
      summary(ink, claim);
      fund(ink);
      detail(ink, form, claim);
      met(ink);
    }
  }

  private static void top(Ink ink, Form form, ClaimForm claim) {
    ink.font(Face.SANS, 10).left(40, form.payer()).right(576, "Explanation of benefits").down(36);
    ink.size(17).bold().left(40, "Summary of a claim").plain().size(9).down(14);
    ink.left(40, "for services provided by ", form.payee(), " on ", days(claim)).down(22);
    ink.left(40, "Customer name: ").left(130, claim.patient());
    ink.left(330, "Customer ID: ").left(410, claim.member()).down(13);
    ink.left(40, "Reference #: ").left(130, claim.number());
    ink.left(330, "Account name: ").left(410, "Cobalt Street Brewing Co").down(13);
    ink.left(40, "Date processed: ").left(130, processed(form));
    ink.left(330, "Relationship: ").left(410, "Subscriber").down(26);
  }

  private static List<Object> days(ClaimForm claim) {
    boolean one = claim.claim().from().equals(claim.claim().to());
    return one ? List.of(claim.from()) : List.of(claim.from(), " - ", claim.to());
  }

  private static String processed(Form form) {
    return form.spelled(form.remit().payment().date());
  }

  private static void summary(Ink ink, ClaimForm claim) {
    sum(ink, claim, "Amount billed", Amount.CHARGE, "This was the amount that was billed.");
    sum(ink, claim, "Discount", Amount.DISCOUNT, "You saved by using a provider in the network.");
    sum(ink, claim, "What your plan paid", Amount.PAID, "Your plan paid this to the provider.");
    ink.fill(38, ink.y() - 13, 578, ink.y() + 9, 0.88).bold();
    sum(
        ink,
        claim,
        "What I owe",
        Amount.PATIENT_RESPONSIBILITY,
        "This is the amount you owe after the discount and what your plan paid.");
    ink.plain().down(6);
  }

  private static void sum(Ink ink, ClaimForm claim, String name, Amount amount, String words) {
    ink.size(11).left(44, name).right(240, claim.money(amount)).size(8.5).left(256, words).down(24);
  }

  private static void fund(Ink ink) {
    ink.size(8.5).left(44, "Your health savings account was not charged for this claim.");
    ink.right(576, "HSA balance on the last day of the month: $1,204.66").down(28);
  }

  private static void detail(Ink ink, Form form, ClaimForm claim) {
    ink.room(130);
    ink.size(12).bold().left(40, "Claim detail").plain().size(8).down(12);
    ink.left(40, "Claim received for ", claim.patient(), "   Reference # ", claim.number());
    ink.down(10).left(40, form.payee(), ", in-network").down(16).size(7).bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 7, 576, ink.y() - 7, 0.5).down(4).size(7.5);
    for (LineForm line : claim.lines()) {
      ink.room(30);
      int rows = Hand.cell(ink, 84, 92, 9, line.description());
      GRID.line(ink, line);
      ink.down(9.0 * (rows - 1) + 3);
    }
    ink.line(40, ink.y() - 8, 576, ink.y() - 8, 0.5).down(4).bold().left(40, "Total");
    GRID.total(ink, claim);
    ink.plain().down(20);
  }

  private static void met(Ink ink) {
    ink.room(110);
    ink.size(9).bold().left(40, "What I need to know for my next claim").plain().down(14);
    Hand.paragraph(
        ink,
        40,
        530,
        12,
        "You have paid $840.00 of your $1,500.00 individual in-network deductible. You have paid"
            + " $1,112.35 of your $4,000.00 out-of-pocket maximum. Questions? Call the toll-free"
            + " number on the back of your ID card or 1-800-555-0188.");
  }
}
