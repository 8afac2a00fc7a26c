package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;

/** One wide table over landscape pages, its heads repeated, a claim's ids above its lines. */
final class WideTable {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("From", 32, LineForm::from),
          Column.text("Thru", 82, LineForm::to),
          Column.text("CPT", 134, LineForm::procedure),
          Column.text("Mods", 170, line -> line.modifiers(" ")),
          new Column("Units", 236, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed Charges", 304, Amount.CHARGE),
          Column.money("Contractual", 362, Amount.DISCOUNT),
          Column.money("Eligible", 418, Amount.ALLOWED),
          Column.money("Ineligible", 472, Amount.NOT_COVERED),
          Column.money("Ded", 518, Amount.DEDUCTIBLE),
          Column.money("Copay", 562, Amount.COPAY),
          Column.money("Coins", 610, Amount.COINSURANCE),
          Column.money("COB", 656, Amount.OTHER_INSURANCE),
          Column.money("Net Payable", 720, Amount.PAID),
          Column.text("Remark", 728, line -> line.remarks(" ")));

  private WideTable() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SERIF, 8)
                .plain()
                .left(32, form.spelled(form.remit().payment().date()))
                .right(760, page.page() + " / " + page.of()));
    ink.page();
    top(ink, form);
    heads(ink);
    ink.head(WideTable::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    bottom(ink, form);
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.SERIF, 16).bold().center(396, form.payer()).down(16).size(11);
    ink.center(396, "EXPLANATION OF PAYMENT TO PROVIDER").plain().size(9).down(24);
    ink.left(32, "Provider: ", form.payee())
        .left(330, "Provider NPI: ", form.npi() == null ? "pending" : form.npi());
    ink.left(540, "T.I.N.: ", form.tin()).down(12);
    ink.left(32, "Payment Date: ", form.paidOn());
    if (form.pays()) {
      ink.left(330, "Check or Trace #: ", form.trace());
    }
    ink.left(540, "Payment Total: ", form.amount()).down(22);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SERIF, 8.5).bold().rule(30, 762, 1).down(11);
    GRID.heads(ink);
    ink.plain().line(30, ink.y() - 7, 762, ink.y() - 7, 0.5).down(5);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(48);
    ink.font(Face.SERIF, 8.5).bold().left(32, claim.patient()).plain();
    ink.left(200, "Subscriber ID ", claim.member()).left(340, "Pt Acct ", claim.account());
    ink.left(470, "Claim Control No. ", claim.number())
        .left(650, claim.status(WideTable::word))
        .down(12);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.bold().left(134, "Totals");
    GRID.total(ink, claim);
    ink.plain().down(6);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PAID";
      case SECONDARY -> "PAID SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }

  private static void bottom(Ink ink, Form form) {
    ink.room(60);
    ink.rule(30, 762, 1).down(14).bold().left(32, "Sum of all claims");
    ink.right(304, form.total(Amount.CHARGE)).right(720, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          32,
          "Less: ",
          form.reason(
              at, reason -> reason.equals("WO") ? "Recoupment of overpayment" : "Interest"));
      ink.left(240, form.adjustment(at).reference()).right(720, form.taken(at)).down(12);
    }
  }
}
