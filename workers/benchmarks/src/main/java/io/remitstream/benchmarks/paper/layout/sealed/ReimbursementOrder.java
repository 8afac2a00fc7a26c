package io.remitstream.benchmarks.paper.layout.sealed;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;

/** A state's insurance fund for injuries: bills in blocks, each with its sums in a line below. */
final class ReimbursementOrder {

  static final Glossary CODES =
      Glossary.of(
          "E012", "Billed charge is reduced to the fund's maximum fee.",
          "E146", "Service is covered under the treatment plan of the claim.",
          "E233", "Report for this date of service is on file.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("From date", 44, LineForm::from),
          Column.text("To date", 104, LineForm::to),
          Column.text("Code", 164, LineForm::procedure),
          Column.text("Mod.", 204, line -> line.modifiers(" ")),
          new Column("Units", 282, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed amount", 356, Amount.CHARGE).untotaled(),
          Column.money("Adjustment", 424, Amount.DISCOUNT).untotaled(),
          Column.money("Amount paid", 498, Amount.PAID).untotaled(),
          Column.text("EOB codes", 516, line -> line.remarks(", ")));

  private ReimbursementOrder() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SERIF, 8)
                .plain()
                .left(44, "Form IF-2210")
                .right(568, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(44, form.payer()).plain().size(9.5).down(13);
    ink.left(44, form.remit().payer().street(), ", ", form.remit().payer().city()).down(22);
    ink.size(12)
        .bold()
        .left(44, "Remittance Advice to Medical Providers")
        .plain()
        .size(9.5)
        .down(22);
    double top = ink.y();
    ink.left(44, "Payee").left(110, form.payee()).down(12).left(110, form.remit().payee().street());
    ink.down(12).left(110, form.remit().payee().city()).at(top);
    Desk.pair(ink, 370, 450, 12, "Warrant date", form.paidOn());
    Desk.pair(ink, 370, 450, 12, "Warrant no.", form.trace());
    Desk.pair(ink, 370, 450, 12, "Warrant total", form.amount());
    Desk.pair(ink, 370, 450, 12, "FEIN", form.tin());
    Desk.pair(ink, 370, 450, 12, "NPI", form.npi());
    ink.at(top + 76);
    form.claims().forEach(claim -> bill(ink, claim));
    end(ink, form);
  }

  private static void bill(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SERIF, 9.5).rule(44, 568, 0.7).down(13);
    ink.bold().left(44, "Injured employee: ", claim.patient()).plain();
    ink.left(300, "Claim number: ", claim.number()).down(12);
    ink.left(44, "Patient account: ", claim.account());
    ink.left(300, "Bill reference: ", Desk.digits(claim.claim().number(), 10)).down(16);
    ink.font(Face.SANS, 7.5);
    Desk.heads(ink, GRID, 44, 568);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.font(Face.SANS, 7.5);
      GRID.line(ink, line);
    }
    ink.room(24);
    ink.down(4).font(Face.SERIF, 9.5).left(44, "Total billed: ", claim.money(Amount.CHARGE));
    ink.left(210, "Total adjustments: ", claim.money(Amount.DISCOUNT));
    ink.left(390, "Total paid this bill: ", claim.money(Amount.PAID)).down(18);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.rule(44, 568, 0.7).down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(44, form.reason(at, ReimbursementOrder::reason));
      ink.left(240, "Reference ", form.adjustment(at).reference()).right(498, form.taken(at));
      ink.down(12);
    }
    ink.bold().left(44, "Total of this warrant").right(498, form.amount()).plain().down(20);
    if (CODES.any(form.claims())) {
      ink.left(44, "EOB codes used in this advice").down(12);
      CODES.write(ink, form.claims(), 44, 34, 480, 11);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment withheld" : "Interest added";
  }
}
