package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;

/** A check with its stub on top, then a ruled table whose heads share headings of their own. */
final class Voucher {

  private static final double[] EDGES = {36, 92, 138, 188, 246, 300, 354, 400, 444, 492, 544, 580};
  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Date", 39, LineForm::from),
          Column.text("Code", 95, LineForm::procedure),
          Column.text("Mod", 141, line -> line.modifiers(" ")),
          Column.money("Charged", 243, Amount.CHARGE),
          Column.money("Network", 297, Amount.DISCOUNT),
          Column.money("Allowed", 351, Amount.ALLOWED),
          Column.money("Excl.", 397, Amount.NOT_COVERED),
          Column.money("Ded.", 441, Amount.DEDUCTIBLE),
          Column.money("Co-ins.", 489, Amount.COINSURANCE),
          Column.money("Paid", 541, Amount.PAID),
          new Column("Note", 562, Align.CENTER, line -> line.remarks(","), claim -> null));

  private Voucher() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SERIF, 8)
                .plain()
                .center(306, "VP-7  Page " + page.page() + " of " + page.of()));
    ink.page();
    double top = ink.y();
    ink.box(36, top - 16, 580, top + 116)
        .font(Face.SERIF, 13)
        .bold()
        .left(44, form.payer())
        .plain()
        .size(9);
    ink.right(572, form.pays() ? "Check no. " : "NON-NEGOTIABLE", form.trace()).down(13);
    ink.left(44, form.remit().payer().street()).right(572, "Dated ", form.paidOn()).down(30);
    ink.left(44, "Pay to the order of ").bold().left(126, form.payee()).plain();
    ink.right(572, "Amount ", form.amount(new MoneyForm("$", true, "-%s", null)))
        .down(12)
        .left(126, form.remit().payee().street());
    ink.down(12).left(126, form.remit().payee().city()).at(top + 146);
    ink.left(36, "Payee tax number: ", form.tin())
        .left(240, "Payee NPI: ", form.npi() == null ? "unknown" : form.npi())
        .down(20);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
              39,
              form.reason(
                  at,
                  reason -> reason.equals("WO") ? "Overpayment withheld" : "Late payment interest"))
          .right(541, form.taken(at))
          .down(12);
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(92);
    ink.font(Face.SERIF, 9).bold().left(36, "Patient ", claim.patient()).plain();
    ink.left(210, "Insured's ID ", claim.member()).left(340, "Our claim no. ", claim.number());
    ink.left(470, "Your acct. ", claim.account()).down(8).size(8);
    double top = ink.y();
    ink.rule(36, 580, 0.5)
        .down(10)
        .bold()
        .center(112, "Service")
        .center(270, "Billing")
        .center(442, "Patient's part")
        .center(518, "Plan")
        .down(3);
    ink.rule(36, 580, 0.5).down(10);
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 8, 580, ink.y() - 8, 0.5).down(3);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
    }
    ink.line(36, ink.y() - 8, 580, ink.y() - 8, 0.5).down(3).bold().left(39, "Claim sum");
    GRID.total(ink, claim);
    ink.plain().line(36, ink.y() - 8, 580, ink.y() - 8, 0.5);
    for (double edge : EDGES) {
      ink.line(edge, top, edge, ink.y() - 8, 0.4);
    }
    ink.down(5).left(39, "Patient owes ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(22);
  }
}
