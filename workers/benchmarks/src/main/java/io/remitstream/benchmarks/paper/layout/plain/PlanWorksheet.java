package io.remitstream.benchmarks.paper.layout.plain;

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
import io.remitstream.benchmarks.paper.remit.Status;

/** An administrator's worksheet to a supplier: a page a claim, the draft's stub on the last. */
final class PlanWorksheet {

  static final Glossary REFS =
      Glossary.of(
          "R1", "Expense exceeds the price in the supplier's agreement with Union Prairie PPO.",
          "R4", "Rental is limited to the purchase price of the item.",
          "R6", "The plan document limits items of comfort and convenience.",
          "R9", "Prescription or certificate of need is on file.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Service\nDates", 40, line -> Desk.days(line, " to ")),
          Column.text("\nHCPCS", 122, LineForm::procedure),
          Column.text("\nMods", 160, line -> line.modifiers(" ")),
          Column.text("\nItem", 206, LineForm::description),
          new Column("\nNo.", 322, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Expense\nSubmitted", 378, Amount.CHARGE),
          Column.money("PPO\nWrite-Off", 434, Amount.DISCOUNT),
          Column.money("Expense\nConsidered", 492, Amount.ALLOWED),
          Column.money("Plan\nExclusions", 550, Amount.NOT_COVERED),
          Column.money("Calendar Yr\nDeductible", 610, Amount.DEDUCTIBLE),
          Column.money("Co-Insurance\nShare", 670, Amount.COINSURANCE),
          Column.money("Benefit\nIssued", 724, Amount.PAID),
          Column.text("\nRef.", 734, line -> line.remarks(" ")));

  private PlanWorksheet() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(
                    40, "Copperline Benefit Services administers this plan and does not insure it.")
                .right(752, page.page(), " - ", page.of()));
    for (ClaimForm claim : form.claims()) {
      ink.page();
      top(ink, form);
      claim(ink, claim);
    }
    draft(ink, form);
    if (REFS.any(form.claims())) {
      ink.bold().left(40, "References").plain().down(12);
    }
    REFS.write(ink, form.claims(), 40, 24, 640, 10);
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).size(11);
    ink.right(752, "Explanation of Benefits - Supplier Copy").plain().size(8.5).down(12);
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(752, "Inquiries ", form.remit().payer().phone()).down(26);
    ink.left(40, form.payee()).left(420, "Supplier Tax I.D.  ", form.tin()).down(11);
    ink.left(40, form.remit().payee().street());
    if (form.npi() != null) {
      ink.left(420, "Supplier NPI  ", form.npi());
    }
    ink.down(11).left(40, form.remit().payee().city()).down(24);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    double top = ink.y();
    String number = claim.claim().number();
    ink.box(40, top - 12, 752, top + 48).line(40, top + 18, 752, top + 18, 0.4);
    Desk.above(ink, 46, 12, "Patient Name", claim.patient());
    Desk.above(ink, 220, 12, "Identification No.", claim.member());
    Desk.above(ink, 400, 12, "Claim Control No.", claim.number());
    Desk.above(ink, 580, 12, "Your Account No.", claim.account());
    ink.down(30);
    Desk.above(ink, 46, 12, "Plan Sponsor", "Aldervale School District 12");
    Desk.above(ink, 220, 12, "Plan Number", "CP-" + Desk.digits(number, 4));
    Desk.above(ink, 400, 12, "Diagnosis", Desk.pick(number, "G47.33", "J44.9", "M17.11"));
    Desk.above(ink, 580, 12, "Disposition", claim.status(PlanWorksheet::word));
    ink.at(top + 74).size(8);
    Desk.heads(ink, GRID, 40, 752);
    for (LineForm line : claim.lines()) {
      ink.room(15);
      ink.size(8);
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.line(330, ink.y() - 7, 724, ink.y() - 7, 0.6).down(4).bold().left(206, "Column Totals");
    GRID.total(ink, claim);
    ink.plain().down(4).left(206, "You may bill the patient");
    ink.right(724, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(20);
  }

  private static void draft(Ink ink, Form form) {
    ink.room(90);
    ink.rule(40, 752, 1).down(14).font(Face.SANS, 9).bold().left(40, "Draft").plain().size(8.5);
    ink.left(110, form.pays() ? "Draft No. " : "No draft issued", form.trace());
    ink.left(290, "Draft Date ", form.paidOn()).left(440, "Draft Amount ", form.amount());
    ink.down(24).size(8);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Paid";
  }
}
