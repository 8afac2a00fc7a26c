package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** A member's explanation: each claim is a sum from left to right, in large print, then a table. */
final class EquationStrip {

  private static final double WIDE = 108;
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Your visit", 48, LineForm::description),
          Column.text("Date", 190, LineForm::from),
          Column.money("Billed", 306, Amount.CHARGE).untotaled(),
          Column.money("Goes to your\ndeductible", 370, Amount.DEDUCTIBLE),
          Column.money("Your\ncopay", 416, Amount.COPAY),
          Column.money("Your\ncoinsurance", 474, Amount.COINSURANCE),
          Column.money("Not\ncovered", 520, Amount.NOT_COVERED),
          Column.money("Your\nshare", 564, Amount.PATIENT_RESPONSIBILITY).untotaled());

  private EquationStrip() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .center(306, "Not a bill. Page ", page.page(), " of ", page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 17).bold().left(48, form.payer()).plain().size(9).down(16);
    ink.left(48, "Explanation of Benefits").right(564, form.paidOn()).down(30);
    ink.size(12).left(48, "Hello, ", first.patient(), ".").size(9).down(16);
    ink.left(48, "Here is how your plan worked for you. Your member ID is ", first.member(), ".");
    ink.down(28);
    form.claims().forEach(claim -> claim(ink, form, claim));
    paid(ink, form);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(190);
    ink.font(Face.SANS, 11).bold().left(48, form.payee()).plain().size(8);
    ink.right(564, claim.status(EquationStrip::word)).down(13);
    ink.left(48, "Claim ", claim.number(), "   Their account number for you: ", claim.account());
    ink.down(14);
    double top = ink.y();
    part(ink, top, 48, claim.money(Amount.CHARGE), "They billed");
    sign(ink, top, 164, "-");
    part(ink, top, 178, claim.money(Amount.DISCOUNT), "You saved in network");
    sign(ink, top, 298, "-");
    part(ink, top, 312, claim.money(Amount.PAID), "Your plan paid");
    sign(ink, top, 434, "=");
    ink.fill(450, top, 450 + WIDE, top + 46, 0.86);
    part(ink, top, 450, claim.money(Amount.PATIENT_RESPONSIBILITY), "Your share");
    ink.at(top + 64).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(48, ink.y() - 7, 564, ink.y() - 7, 0.4).down(4).size(8);
    for (LineForm line : claim.lines()) {
      ink.room(16);
      GRID.line(ink, line);
      ink.down(3);
    }
    ink.bold().left(48, "Makes up your share");
    GRID.total(ink, claim);
    ink.plain().down(26);
  }

  /** The amount above what it is. */
  private static void part(Ink ink, double top, double x, Leaf amount, String label) {
    ink.box(x, top, x + WIDE, top + 46).at(top + 22).size(14).bold();
    ink.center(x + WIDE / 2, amount).plain().size(8).down(14).center(x + WIDE / 2, label);
  }

  private static void sign(Ink ink, double top, double x, String sign) {
    ink.at(top + 26).size(14).center(x + 3, sign);
  }

  private static void paid(Ink ink, Form form) {
    ink.room(60);
    ink.size(9).rule(48, 564, 0.8).down(16).bold().left(48, "Where your plan's money went").plain();
    ink.down(14)
        .left(48, form.payee())
        .left(250, form.method(EquationStrip::by), " ", form.trace());
    ink.right(564, form.amount()).down(20).size(8);
    ink.left(48, "Not happy with a decision? You have 180 days to appeal. Call ");
    ink.left(290, form.remit().payer().phone());
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Direct deposit";
      case NONE -> "No payment was due";
    };
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Approved";
  }
}
