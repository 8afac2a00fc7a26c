package io.remitstream.benchmarks.paper.layout.sealed;

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
import io.remitstream.benchmarks.paper.remit.Status;

/** A third-party administrator's stub above its check: a line a service, sums, what was taken. */
final class AdminCheck {

  static final Glossary NOTES =
      Glossary.of(
          "AA", "Repriced under the agreement with your network.",
          "CD", "Charge is not covered under the plan document.",
          "EF", "Applied to the plan year deductible.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Svc Date", 38, LineForm::from),
          Column.text("CPT", 86, line -> Desk.code(line, "-")),
          Column.money("Charge", 190, Amount.CHARGE),
          Column.money("Repricing\nAdj.", 240, Amount.DISCOUNT),
          Column.money("Repriced\nAmt", 292, Amount.ALLOWED),
          Column.money("Not\nCovered", 340, Amount.NOT_COVERED),
          Column.money("Ded.", 384, Amount.DEDUCTIBLE),
          Column.money("Copay", 420, Amount.COPAY),
          Column.money("Coins.", 464, Amount.COINSURANCE),
          Column.money("Plan\nBenefit", 516, Amount.PAID),
          Column.text("Notes", 528, line -> line.remarks(" ")));

  private AdminCheck() {}

  static void draw(Ink ink, Form form) {
    ink.page();
    ink.font(Face.SANS, 12).bold().left(38, form.payer()).plain().size(8.5).down(12);
    ink.left(38, "as claims administrator for Saltmarsh Cannery Employee Plan").down(14);
    double top = ink.y();
    ink.box(38, top, 574, top + 34).down(12);
    Desk.above(ink, 46, 14, "Check No.", form.pays() ? form.trace() : "None");
    Desk.above(ink, 150, 14, "Check Date", form.paidOn());
    Desk.above(ink, 250, 14, "Check Amount", form.amount());
    Desk.above(ink, 350, 14, "Payee", form.payee());
    ink.at(top + 50).left(38, "Payee Tax ID: ", form.tin()).left(200, "Payee NPI: ", form.npi());
    ink.right(574, "Please detach and keep this explanation of payment").down(20);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
    check(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(92);
    ink.font(Face.SANS, 8).fill(36, ink.y() - 9, 576, ink.y() + 14, 0.94);
    ink.bold().left(38, "Patient: ", claim.patient()).plain();
    ink.left(230, "Employee ID: ", claim.member())
        .left(400, "Status: ", claim.status(AdminCheck::word));
    ink.down(11)
        .left(38, "Claim: ", claim.number())
        .left(230, "Account: ", claim.account())
        .down(18);
    ink.size(7.2);
    Desk.heads(ink, GRID, 38, 574);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      ink.size(7.2);
      GRID.line(ink, line);
    }
    ink.room(28);
    ink.line(140, ink.y() - 7, 516, ink.y() - 7, 0.4).down(2).bold().left(38, "Claim Total");
    GRID.total(ink, claim);
    ink.plain()
        .right(464, "Patient owes provider")
        .right(516, claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(18);
  }

  private static void end(Ink ink, Form form) {
    ink.room(70);
    ink.font(Face.SANS, 8).rule(38, 574, 0.6).down(12).left(292, "Total plan benefits");
    ink.right(516, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      ink.left(292, taken ? "Less " : "Plus ", form.reason(at, AdminCheck::reason));
      ink.right(516, Hand.unsigned(form, at)).down(11);
    }
    ink.left(292, "Total of check").right(516, form.amount()).down(16);
    NOTES.write(ink, form.claims(), 38, 20, 500, 10);
  }

  private static void check(Ink ink, Form form) {
    if (form.pays()) {
      ink.room(150);
      ink.down(10).rule(24, 588, 0.4).down(24).font(Face.SERIF, 10);
      ink.left(60, form.remit().payer().name()).right(560, "Date ", form.paidOn()).down(24);
      ink.left(60, "Pay ", Hand.dollars(form.remit().payment().cents()));
      ink.right(560, form.amount()).down(20).left(60, "To the order of").down(13);
      ink.left(80, form.remit().payee().name()).down(12).left(80, form.remit().payee().street());
      ink.down(12).left(80, form.remit().payee().city()).left(380, "Authorized signature").down(22);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "overpayment recovery" : "interest";
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Paid";
  }
}
