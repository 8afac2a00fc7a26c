package io.remitstream.benchmarks.paper.layout.everyday;

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

/** A compensation carrier's review of a bill: one page of labels and a table for every bill. */
final class InjuryBill {

  static final Glossary CODES =
      Glossary.of(
          "B12", "The charge exceeds the official fee schedule for the locality.",
          "G03", "Reimbursement is made under the state treatment guidelines.",
          "N40", "Documentation submitted with the bill was reviewed.",
          "X21", "Time limits for reconsideration are stated at the foot of this form.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("\nLine", 40, InjuryBill::number),
          Column.text("Service\nDate", 62, LineForm::from),
          Column.text("Billed\nCode", 114, LineForm::procedure),
          Column.text("\nMod", 154, line -> line.modifiers(" ")),
          Usual.units("\nUnits", 222),
          Column.money("Billed\nCharge", 282, Amount.CHARGE),
          Column.money("Fee Schedule\nReduction", 350, Amount.DISCOUNT),
          Column.money("Disallowed\nAmount", 412, Amount.NOT_COVERED),
          Usual.allowed("Recommended\nAllowance", 482),
          Column.money("Amount\nPaid", 536, Amount.PAID),
          Column.text("Reason\nCode", 544, line -> line.remarks(" ")));

  private InjuryBill() {}

  private static String number(LineForm line) {
    String pointer = line.pointer();
    return String.valueOf(1 + Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "A second review may be requested within 90 days of receipt.")
                .right(572, "Page ", page.page(), " of ", page.of()));
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).plain().size(8.5).down(12);
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city()).down(11);
    ink.left(40, "Bill review telephone ", form.remit().payer().phone()).at(top);
    ink.size(12).bold().right(572, "EXPLANATION OF REVIEW").plain().at(top + 46);
    ink.font(Face.SANS, 9).bold().left(40, "Provider").left(330, "Payment").plain().down(13);
    top = ink.y();
    ink.left(40, form.payee()).down(11).left(40, form.remit().payee().street()).down(11);
    ink.left(40, form.remit().payee().city()).down(11).left(40, "FEIN: ", form.tin());
    if (form.npi() != null) {
      ink.left(140, "NPI: ", form.npi());
    }
    ink.at(top);
    Desk.pair(ink, 330, 420, 11, "Date Issued:", form.paidOn());
    Desk.pair(ink, 330, 420, 11, "Check Number:", form.pays() ? form.trace() : "No check issued");
    Desk.pair(ink, 330, 420, 11, "Check Amount:", form.amount());
    ink.at(top + 58);
    form.claims().forEach(claim -> bill(ink, claim));
    if (CODES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8.5).bold().left(40, "Explanation of Reason Codes").plain().down(12);
      CODES.write(ink, form.claims(), 40, 26, 490, 10);
    }
  }

  private static void bill(Ink ink, ClaimForm claim) {
    ink.room(120 + 12 * claim.lines().size());
    String number = claim.claim().number();
    double top = ink.y();
    ink.font(Face.SANS, 8.5).down(13);
    field(ink, 46, 120, "Injured Worker:", claim.patient());
    field(ink, 330, 420, "Claim Number:", claim.number());
    ink.down(12);
    field(ink, 46, 120, "Employer:", Desk.pick(number, "Saltmarsh Freight", "Northgate Mills"));
    field(ink, 330, 420, "Date of Injury:", Desk.pick(number, "01/09/2025", "02/14/2025"));
    ink.down(12);
    field(ink, 46, 120, "Patient Acct:", claim.account());
    field(ink, 330, 420, "Bill Status:", claim.status(InjuryBill::word));
    ink.down(6).box(40, top, 572, ink.y()).down(15).size(7.5);
    Desk.heads(ink, GRID, 40, 572);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.line(236, ink.y() - 8, 536, ink.y() - 8, 0.4).down(2).bold().left(114, "Bill Total");
    GRID.total(ink, claim);
    ink.plain().down(20);
  }

  private static void field(Ink ink, double x, double at, String label, Object value) {
    ink.bold().left(x, label).plain().left(at, value);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Reviewed for payment";
  }
}
