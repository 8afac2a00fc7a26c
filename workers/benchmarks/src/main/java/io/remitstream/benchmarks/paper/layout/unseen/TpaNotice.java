package io.remitstream.benchmarks.paper.layout.unseen;

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

/**
 * An administrator's notice: how it was paid in a sentence, a column of what is left, notes under
 * services.
 */
final class TpaNotice {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Type of Service", 46, LineForm::description),
          Column.text("Incurred", 160, LineForm::from),
          Column.money("Charge", 262, Amount.CHARGE),
          Column.money("Not\nEligible", 308, Amount.NOT_COVERED),
          Column.money("Provider\nDiscount", 356, Amount.DISCOUNT),
          Column.money("Deduct.", 400, Amount.DEDUCTIBLE),
          Column.money("Co-pay", 440, Amount.COPAY),
          new Column("Balance", 490, Align.RIGHT, TpaNotice::balance, claim -> null),
          new Column("%", 514, Align.RIGHT, TpaNotice::rate, claim -> null),
          Column.money("Benefit", 566, Amount.PAID));

  private TpaNotice() {}

  private static long left(LineForm line) {
    return line.line().cents(Amount.PAID) + line.line().cents(Amount.COINSURANCE);
  }

  private static Object balance(LineForm line) {
    return line.form().style().money().spell(left(line));
  }

  private static Object rate(LineForm line) {
    long both = left(line);
    return both == 0 ? "" : Math.round(100.0 * line.line().cents(Amount.PAID) / both);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(752)
                .font(Face.SANS, 7.5)
                .plain()
                .left(46, "Claims administrator for the Saltmarsh Transit Employees' plan")
                .right(566, page.page()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 13).bold().left(46, form.payer()).plain().size(9).down(40);
    ink.left(46, first.patient()).down(11).left(46, "2210 Larkspur Blvd").down(11);
    ink.left(46, "Saltmarsh, NJ 08999").down(26).size(11).bold();
    ink.left(46, "Explanation of Benefits").plain().size(9).down(18);
    ink.left(46, "Participant ID: ", first.member()).left(230, "Plan: 4417-00 Medical").down(20);
    paid(ink, form);
    ink.down(24);
    form.claims().forEach(claim -> claim(ink, form, claim));
    ink.room(40);
    ink.size(8).left(46, "You have the right to appeal within 180 days of receiving this notice.");
  }

  private static void paid(Ink ink, Form form) {
    if (form.pays()) {
      ink.left(46, "On ", form.paidOn(), " we paid ", form.amount(MoneyForm.DOLLARS), " to ");
      double so = 46 + ink.wide("On " + form.paidOn().spelled() + " we paid ");
      so += ink.wide(form.amount(MoneyForm.DOLLARS).spelled() + " to ");
      ink.left(so, form.payee(), " with check number ", form.trace(), ".");
    } else {
      ink.left(46, "On ", form.paidOn(), " your claims were processed; no payment is due to ");
      ink.down(11).left(46, form.payee(), ".");
    }
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 8).rule(46, 566, 0.5).down(12);
    ink.left(46, "Claim ", claim.number()).left(210, "Provider's account ", claim.account());
    ink.right(566, claim.status(TpaNotice::word)).down(16).bold();
    GRID.heads(ink);
    ink.plain().down(3);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(40);
    ink.bold().left(46, "Totals");
    GRID.total(ink, claim);
    ink.plain().left(262, "Amount you may owe your provider:");
    ink.right(566, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(20);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(24);
    GRID.line(ink, line);
    if (line.line().cents(Amount.NOT_COVERED) != 0) {
      ink.size(7).left(56, "Not eligible under the plan, see Exclusions.").size(8).down(10);
    } else if (line.line().cents(Amount.DEDUCTIBLE) != 0) {
      ink.size(7).left(56, "Applied to this year's deductible.").size(8).down(10);
    }
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
