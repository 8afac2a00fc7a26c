package io.remitstream.benchmarks.paper.layout.fresh;

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
import io.remitstream.benchmarks.paper.remit.Status;

/** A check's voucher with a list of its claims; what makes each up follows from the second page. */
final class SummaryFirst {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Date of\nService", 40, LineForm::from),
          Column.text("Service\nRendered", 104, LineForm::procedure),
          Column.text("", 140, line -> line.modifiers(" ")),
          new Column("No. of\nServices", 236, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Total\nCharge", 292, Amount.CHARGE),
          Column.money("Allowable\nCharge", 346, Amount.ALLOWED),
          Column.money("Charges Not\nCovered", 402, Amount.NOT_COVERED),
          Column.money("Deductible", 452, Amount.DEDUCTIBLE),
          Column.money("Member\nCoinsurance", 510, Amount.COINSURANCE),
          Column.money("Benefit\nAmount", 568, Amount.PAID));

  private SummaryFirst() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764).font(Face.SERIF, 8).plain().left(40, "Voucher page ", page.page()));
    ink.page();
    voucher(ink, form);
    list(ink, form);
    ink.page();
    ink.font(Face.SERIF, 12).bold().left(40, "Detail of claims in this voucher").plain().down(22);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  private static void voucher(Ink ink, Form form) {
    ink.font(Face.SERIF, 15).bold().left(40, form.payer()).plain().size(9.5).down(13);
    ink.left(40, form.remit().payer().street(), "  ", form.remit().payer().city()).down(24);
    double top = ink.y();
    ink.left(40, "PROVIDER VOUCHER").down(18);
    ink.left(40, "To: ", form.payee()).down(12).left(58, form.remit().payee().street()).down(12);
    ink.left(58, form.remit().payee().city()).at(top);
    entry(ink, "Voucher date", form.paidOn());
    entry(ink, form.pays() ? "Check no." : "Check", form.pays() ? form.trace() : "NOT ISSUED");
    entry(ink, "Check amount", form.amount(new MoneyForm("$", true, "-%s", null)));
    entry(ink, "Provider no.", form.npi() == null ? "A-2207" : form.npi());
    entry(ink, "Fed. tax no.", form.tin());
    ink.down(20);
  }

  private static void entry(
      Ink ink, String label, @org.jspecify.annotations.Nullable Object value) {
    ink.left(380, label).left(460, value).down(13);
  }

  private static void list(Ink ink, Form form) {
    ink.bold().left(40, "Claims in this voucher").plain().down(14);
    ink.left(40, "Claim").left(150, "Subscriber").right(420, "Charge").right(568, "Benefit");
    ink.down(4).rule(40, 568, 0.5).down(11);
    for (ClaimForm claim : form.claims()) {
      ink.left(40, claim.number()).left(150, claim.patient());
      ink.right(420, claim.money(Amount.CHARGE)).right(568, claim.money(Amount.PAID)).down(12);
    }
    ink.line(40, ink.y() - 8, 568, ink.y() - 8, 0.5).down(3).bold().left(40, "Benefits");
    ink.right(420, form.total(Amount.CHARGE)).right(568, form.total(Amount.PAID)).plain().down(13);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          40,
          form.reason(at, reason -> reason.equals("WO") ? "Less prior overpayment" : "Interest"));
      ink.left(200, form.adjustment(at).reference()).right(568, form.taken(at)).down(12);
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SERIF, 9.5).bold().left(40, claim.patient()).plain();
    ink.right(568, claim.status(SummaryFirst::word)).down(13).size(9);
    ink.left(40, "Claim ", claim.number()).left(210, "Identification no. ", claim.member());
    ink.left(400, "Your account ", claim.account()).down(15).size(8.5);
    GRID.heads(ink);
    ink.line(40, ink.y() - 8, 568, ink.y() - 8, 0.5).down(3);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(30);
    ink.line(250, ink.y() - 8, 568, ink.y() - 8, 0.5).down(3);
    GRID.total(ink, claim);
    ink.left(104, "Member owes ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(24);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "No benefits payable" : "Benefits paid";
  }
}
