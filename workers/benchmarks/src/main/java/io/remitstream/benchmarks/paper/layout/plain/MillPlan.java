package io.remitstream.benchmarks.paper.layout.plain;

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

/** A mill's own plan to an employee with other coverage: what was claimed, and who paid of it. */
final class MillPlan {

  static final Glossary FOOTNOTES =
      Glossary.of(
          "*1", "Amount above reasonable and customary for your area.",
          "*2", "Your other plan pays first. Its payment was taken into account.",
          "*3", "See your Plan booklet for the expenses that are eligible.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Expense\nIncurred", 40, LineForm::from),
          Column.text("\nNature of Expense", 88, LineForm::description),
          Column.money("Amount\nClaimed", 222, Amount.CHARGE),
          Column.money("Above\nR & C", 268, Amount.DISCOUNT),
          Column.money("Ineligible\nExpense", 316, Amount.NOT_COVERED),
          Column.money("Less\nDeductible", 366, Amount.DEDUCTIBLE),
          Column.money("Less Co-\nInsurance", 414, Amount.COINSURANCE),
          Column.money("Other\nPlan Paid", 462, Amount.OTHER_INSURANCE),
          Column.money("This\nPlan Paid", 508, Amount.PAID),
          Column.money("Your\nBalance", 552, Amount.PATIENT_RESPONSIBILITY),
          Column.text("Foot-\nnote", 560, line -> line.remarks(" ")));

  private MillPlan() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SERIF, 8)
                .plain()
                .left(40, "You may ask for a review within 180 days. See your Plan booklet.")
                .right(576, "Page ", page.page()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SERIF, 15).bold().left(40, form.payer()).plain().size(10).down(14);
    ink.left(40, "Explanation of Benefit Determination").right(576, form.remit().payer().phone());
    ink.down(28).left(40, "Employee/Patient:").left(140, first.patient());
    ink.left(360, "Employee No.:").left(450, first.member()).down(13);
    ink.left(40, "Provider:").left(140, form.payee());
    ink.left(360, "Other Plan:").left(450, "Tidewater Life").down(26);
    Desk.oneMember(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    paid(ink, form);
    if (FOOTNOTES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SERIF, 9.5).bold().left(40, "Footnotes").plain().down(13);
      FOOTNOTES.write(ink, form.claims(), 40, 20, 480, 12);
    }
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SERIF, 9.5).rule(40, 576, 0.8).down(13);
    ink.left(40, "Claim Reference ", claim.number()).left(222, "Account ", claim.account());
    ink.left(366, "Determination: ", claim.status(MillPlan::word)).down(15).font(Face.SANS, 7);
    Desk.heads(ink, GRID, 40, 576);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.font(Face.SANS, 7);
      GRID.line(ink, line);
      ink.down(1);
    }
    ink.room(20);
    ink.line(180, ink.y() - 8, 552, ink.y() - 8, 0.4).down(3).bold().left(88, "Totals");
    GRID.total(ink, claim);
    ink.plain().down(10);
  }

  private static void paid(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SERIF, 9.5).rule(40, 576, 0.8).down(14).bold().left(40, "Payments");
    ink.left(222, "Check").left(316, "Dated").right(508, "Amount").plain().down(13);
    ink.left(40, form.remit().payee().name()).left(222, form.pays() ? form.trace() : "none");
    ink.left(316, form.paidOn()).right(508, form.amount()).down(13);
    ink.left(40, "Employee").left(222, "none").right(508, Desk.spell(form, 0)).down(24);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Paid as secondary plan";
  }
}
