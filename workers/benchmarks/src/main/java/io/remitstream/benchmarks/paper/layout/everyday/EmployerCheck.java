package io.remitstream.benchmarks.paper.layout.everyday;

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
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;

/**
 * An administrator of employers' plans: benefits in a ruled table, the check below on the sheet.
 */
final class EmployerCheck {

  static final Glossary NOTES =
      Glossary.of(
          "01", "Discount taken through the plan's preferred provider network.",
          "14", "Benefits are payable at the level shown in the Schedule of Benefits.",
          "27", "This expense was reviewed under the plan's exclusions and limitations.",
          "33", "Precertification is on file for this service.");
  private static final double[] EDGES = {36, 80, 140, 193, 246, 274, 330, 386, 434, 474, 508, 576};
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Date of\nService", 38, LineForm::from),
          Column.text("Procedure\nCode", 83, line -> Desk.code(line, "-")),
          Column.money("Total\nCharges", 191, Amount.CHARGE),
          Column.money("Ineligible\nAmount", 244, Amount.NOT_COVERED),
          Column.text("See\nNote", 249, line -> line.remarks(",")),
          Column.money("PPO\nDiscount", 328, Amount.DISCOUNT),
          Usual.allowed("Covered\nAmount", 384),
          Column.money("\nDeductible", 432, Amount.DEDUCTIBLE),
          Column.money("\nCo-Pay", 472, Amount.COPAY),
          new Column("Paid\nAt", 506, Align.RIGHT, EmployerCheck::percent, claim -> null),
          Column.money("Benefit\nPayment", 574, Amount.PAID));

  private EmployerCheck() {}

  private static String percent(LineForm line) {
    long base =
        line.line().cents(Amount.ALLOWED)
            - line.line().cents(Amount.NOT_COVERED)
            - line.line().cents(Amount.DEDUCTIBLE)
            - line.line().cents(Amount.COPAY);
    return base == 0 ? "" : Math.round(100.0 * line.line().cents(Amount.PAID) / base) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 13).bold().left(36, form.payer()).plain().size(8.5).down(12);
    ink.left(36, form.remit().payer().street()).down(10);
    ink.left(36, form.remit().payer().city()).down(10);
    ink.left(36, "Customer Service: ", form.remit().payer().phone()).down(34).size(9);
    ink.left(60, form.payee()).down(11).left(60, form.remit().payee().street()).down(11);
    ink.left(60, form.remit().payee().city()).at(top);
    ink.size(12).bold().right(576, "EXPLANATION OF BENEFITS").plain().size(8).down(12);
    ink.right(576, "Provider copy").down(24).size(9);
    Desk.pair(ink, 360, 440, 12, "Plan Sponsor:", "Bramley Furniture Company");
    Desk.pair(ink, 360, 440, 12, "Group Number:", "G-20718");
    Desk.pair(ink, 360, 440, 12, "Provider Tax ID:", form.tin());
    Desk.pair(ink, 360, 440, 12, "Provider NPI:", form.npi());
    ink.at(top + 124);
    form.claims().forEach(claim -> claim(ink, claim));
    if (NOTES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8.5).bold().left(36, "Notes:").plain().down(12);
      NOTES.write(ink, form.claims(), 36, 20, 500, 10);
    }
    check(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(74 + 14 * claim.lines().size());
    ink.font(Face.SANS, 8.5).left(36, "Patient: ", claim.patient());
    ink.left(230, "Employee ID: ", claim.member());
    ink.left(400, "Claim Number: ", claim.number()).down(12);
    ink.left(36, "Patient Account: ", claim.account());
    ink.left(230, "Claim Status: ", claim.status(Usual::status)).down(8).size(7.2).bold();
    row(ink, 23, () -> GRID.heads(ink));
    ink.plain();
    claim.lines().forEach(line -> row(ink, 13, () -> GRID.line(ink, line)));
    ink.bold();
    row(ink, 13, () -> GRID.total(ink.left(83, "Totals"), claim));
    ink.plain().size(8.5).down(12).right(504, "Patient Responsibility:");
    ink.right(574, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(22);
  }

  /** A row in cells, the pen on its upper edge before and on its lower after. */
  private static void row(Ink ink, double high, Runnable written) {
    double top = ink.y();
    ink.at(top + 9);
    written.run();
    for (double edge : EDGES) {
      ink.line(edge, top, edge, top + high, 0.4);
    }
    ink.line(36, top, 576, top, 0.4).line(36, top + high, 576, top + high, 0.4).at(top + high);
  }

  private static void check(Ink ink, Form form) {
    ink.room(190);
    ink.at(Math.max(ink.y() + 10, 560)).line(0, ink.y(), 612, ink.y(), 0.3).down(26);
    ink.font(Face.SANS, 10).bold().left(48, form.payer()).plain().size(9);
    ink.left(420, "Check Number:").right(564, form.pays() ? form.trace() : "NONE").down(12);
    ink.left(48, "for Bramley Furniture Company Health Plan");
    ink.left(420, "Check Date:").right(564, Usual.longDay(form)).down(34);
    ink.left(48, "Pay  ", Hand.dollars(form.remit().payment().cents())).down(14);
    ink.left(420, "Amount:").bold().right(564, form.amount()).plain().down(14);
    ink.left(48, "To the order of").left(126, form.remit().payee().name()).down(11);
    ink.left(126, form.remit().payee().street()).down(11);
    ink.left(126, form.remit().payee().city()).rule(420, 564, 0.4).down(9).size(7);
    ink.center(492, form.pays() ? "Void after 180 days" : "NON-NEGOTIABLE");
  }
}
