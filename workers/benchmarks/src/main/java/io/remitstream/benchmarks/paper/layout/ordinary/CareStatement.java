package io.remitstream.benchmarks.paper.layout.ordinary;

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
import java.util.Locale;

/** A commercial insurer's statement to its customer: four sums first, then a table a claim. */
final class CareStatement {

  static final Glossary NOTES =
      Glossary.of(
          "A4", "Your health care professional has agreed to this discount. You do not owe it.",
          "CX", "Your plan does not pay for this service. See your plan booklet for exclusions.",
          "D2", "This amount was applied to what you pay before your plan starts to pay.",
          "P9", "This professional is in the network of your plan.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service\ndate", 36, LineForm::from),
          Column.text("\nType of service", 78, LineForm::description),
          Column.money("Amount\nbilled", 206, Amount.CHARGE),
          Column.money("\nDiscount", 248, Amount.DISCOUNT),
          Column.money("Amount not\ncovered", 293, Amount.NOT_COVERED),
          Column.money("Allowed\namount", 338, Amount.ALLOWED),
          Column.money("\nDeductible", 380, Amount.DEDUCTIBLE),
          Column.money("What your\nplan paid", 424, Amount.PAID),
          new Column("% \npaid", 446, Align.RIGHT, CareStatement::percent, claim -> null),
          Column.money("\nCoinsurance", 492, Amount.COINSURANCE),
          Column.money("What\nI owe", 534, Amount.PATIENT_RESPONSIBILITY),
          Column.text("See\nnotes", 545, line -> line.remarks(",")));

  private CareStatement() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 6.5)
                .plain()
                .left(36, "Retain this for your records.   LH-841 04/25")
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    letterhead(ink, form);
    overview(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payments(ink, form);
    notes(ink, form);
  }

  private static String percent(LineForm line) {
    long share = line.line().cents(Amount.PAID) + line.line().cents(Amount.COINSURANCE);
    return share == 0
        ? "0"
        : Long.toString(Math.round(100.0 * line.line().cents(Amount.PAID) / share));
  }

  private static void letterhead(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 15).bold().left(36, form.payer()).plain().size(8).down(12);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city()).down(34);
    double top = ink.y();
    ink.size(9).left(60, first.claim().patient().natural().toUpperCase(Locale.ROOT)).down(11);
    ink.left(60, "218 ORCHARD GATE APT 4").down(11).left(60, "STILLWATER FALLS MN 55999").at(top);
    ink.size(8.5);
    Desk.pair(ink, 350, 446, 12, "Customer name", first.patient());
    Desk.pair(ink, 350, 446, 12, "Customer ID", first.member());
    Desk.pair(ink, 350, 446, 12, "Account name / #", "NORTHGATE TRANSIT / 3214408");
    Desk.pair(ink, 350, 446, 12, "Customer service", form.remit().payer().phone());
    Desk.oneMember(ink, form);
    ink.at(top + 66).size(14).bold().left(36, "Explanation of benefits").plain().size(9).down(13);
    ink.left(36, "for services provided by ", form.payee())
        .right(576, "THIS IS NOT A BILL")
        .down(20);
  }

  private static void overview(Ink ink, Form form) {
    ink.size(11).bold().left(36, "Summary").plain().size(9).down(4).rule(36, 576, 1).down(13);
    summed(ink, "Amount billed", form.total(Amount.CHARGE), "What your professional charged.");
    summed(ink, "Discount", form.total(Amount.DISCOUNT), "You saved this by staying in network.");
    summed(ink, "What my plan paid", form.total(Amount.PAID), "See payments below.");
    summed(ink, "What I owe", form.total(Amount.PATIENT_RESPONSIBILITY), "You may have paid part.");
    ink.down(14);
  }

  private static void summed(Ink ink, String label, String sum, String words) {
    ink.bold().left(36, label).right(230, sum).plain().left(250, words).down(14);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 9).bold().left(36, "Claim detail").plain().down(12).size(7.5);
    ink.left(36, "Reference # ", claim.number()).left(200, "Patient account ", claim.account());
    ink.left(350, "Processed ", form.spelled(claim.claim().to().plusDays(16))).down(14).size(6.8);
    ink.fill(34, ink.y() - 8, 578, ink.y() + 13, 0.9);
    ink.bold();
    GRID.heads(ink);
    ink.plain().down(4);
    for (LineForm line : claim.lines()) {
      ink.room(22);
      ink.size(6.8);
      GRID.line(ink, line);
      ink.left(78, "CPT ", Desk.code(line, "-")).down(11);
    }
    ink.room(20);
    ink.line(34, ink.y() - 8, 578, ink.y() - 8, 0.6).down(2).bold().left(36, "Total");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void payments(Ink ink, Form form) {
    ink.room(70);
    ink.size(9).bold().left(36, "Payments").plain().size(8).down(12);
    ink.left(36, form.pays() ? "Payment of " : "No payment was made: ", form.amount());
    ink.left(170, "to ", form.remit().payee().name());
    ink.left(360, form.pays() ? "Payment number " : "", form.trace());
    ink.left(480, "on ", form.paidOn()).down(20);
  }

  private static void notes(Ink ink, Form form) {
    ink.room(60);
    ink.bold().left(36, "Notes").plain().down(12).size(7.5);
    NOTES.write(ink, form.claims(), 36, 22, 500, 10);
    ink.down(6).left(36, "So far this year you have met $310.00 of your $750.00 deductible.");
  }
}
