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

/** An insurance pool's payment of injured workers' bills: framed, what was done in a row below. */
final class CompensationBill {

  static final Glossary NOTES =
      Glossary.of(
          "WC05", "Paid at the maximum of the state's treatment fee schedule.",
          "WC22", "The unit count is more than the referral authorized. See the attached letter.",
          "WC41", "Acceptance of the body part treated is under review.",
          "WC60", "A network agreement applies to this charge.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Treatment\nDate", 48, LineForm::from),
          Column.text("CPT/HCPCS\nBilled", 104, line -> Desk.code(line, "-")),
          new Column("No. of\nUnits", 202, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Provider's\nCharge", 268, Amount.CHARGE),
          Column.money("Fee Schedule\nDifference", 334, Amount.DISCOUNT),
          Column.money("Schedule\nMaximum", 394, Amount.ALLOWED),
          Column.money("Amount\nObjected To", 454, Amount.NOT_COVERED),
          Column.money("Payment\nThis Bill", 512, Amount.PAID),
          Column.text("\nNotes", 522, line -> line.remarks(" ")));

  private CompensationBill() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SERIF, 8)
                .plain()
                .center(
                    306, "A dispute must be filed with the Board within one year. ", page.page()));
    ink.page();
    ink.font(Face.SERIF, 15).bold().center(306, form.payer()).plain().size(10).down(13);
    ink.center(306, "Bills reviewed by Tarn Hollow Medical Review").down(13);
    ink.center(306, form.remit().payer().phone()).down(22).size(12).bold();
    ink.center(306, "EXPLANATION OF MEDICAL BILL PAYMENT").plain().size(9.5).down(24);
    double top = ink.y();
    Desk.pair(ink, 48, 120, 12, "Bill from:", form.payee());
    Desk.pair(ink, 48, 120, 12, "", form.remit().payee().street());
    Desk.pair(ink, 48, 120, 12, "", form.remit().payee().city());
    ink.at(top);
    Desk.pair(ink, 350, 430, 12, "Federal I.D.:", form.tin());
    Desk.pair(ink, 350, 430, 12, "Provider N.P.I.:", form.npi());
    ink.at(top + 46);
    form.claims().forEach(claim -> bill(ink, claim));
    disbursed(ink, form);
  }

  private static void bill(Ink ink, ClaimForm claim) {
    ink.room(110 + 26 * claim.lines().size());
    double top = ink.y();
    String number = claim.claim().number();
    ink.font(Face.SERIF, 9).down(12);
    ink.left(48, "Worker: ", claim.patient()).left(250, "WC Claim: ", claim.number());
    ink.left(420, "Patient Acct.: ", claim.account()).down(12);
    ink.left(48, "Employer: ", Desk.pick(number, "Village of Bramley", "Elmsford Transit"));
    ink.left(250, "Accident date: ", Desk.pick(number, "01/17/2025", "02/20/2025"));
    ink.left(420, "Adjuster: ", Desk.pick(number, "K. Moss", "T. Reyes")).down(17).size(7.8);
    Desk.heads(ink, GRID, 42, 570);
    claim.lines().forEach(line -> line(ink, line));
    ink.line(250, ink.y() - 8, 512, ink.y() - 8, 0.5).down(3).bold().left(104, "Sum of bill");
    GRID.total(ink, claim);
    ink.plain().down(2).box(42, top, 570, ink.y()).down(18);
  }

  private static void line(Ink ink, LineForm line) {
    GRID.line(ink, line);
    ink.left(104, line.description()).down(12);
  }

  private static void disbursed(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SERIF, 9.5).bold().left(48, "Disbursement").plain().down(13);
    ink.left(48, "Paid amount: ", form.amount()).left(210, "Paid date: ", form.paidOn());
    ink.left(370, form.pays() ? "Warrant number: " : "", form.trace()).down(22);
    if (NOTES.any(form.claims())) {
      ink.bold().left(48, "Notes to this bill").plain().down(12).size(9);
      NOTES.write(ink, form.claims(), 48, 40, 460, 11);
    }
  }
}
