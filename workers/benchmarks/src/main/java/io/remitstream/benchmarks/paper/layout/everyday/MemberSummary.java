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

/** An insurer to its member: the sums of all in four boxes on top, then each claim in a table. */
final class MemberSummary {

  static final Glossary NOTES =
      Glossary.of(
          "a", "You saved because this provider is in your network.",
          "b", "This amount counts toward your deductible.",
          "c", "Your plan covers a limited number of these services each year.",
          "d", "Call us if you have questions about this service.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Date of\nservice", 40, LineForm::from),
          Column.text("\nService", 90, LineForm::description),
          Column.money("Amount\nbilled", 238, Amount.CHARGE),
          Column.money("Plan\ndiscount", 284, Amount.DISCOUNT),
          Column.money("Not\ncovered", 326, Amount.NOT_COVERED),
          Column.money("Your\ndeductible", 373, Amount.DEDUCTIBLE),
          Column.money("Your\ncopay", 409, Amount.COPAY),
          Column.money("Your\ncoinsurance", 461, Amount.COINSURANCE),
          Column.money("Plan\npaid", 508, Amount.PAID),
          Column.money("You\nowe", 552, Amount.PATIENT_RESPONSIBILITY),
          Column.text("\nNote", 558, line -> line.remarks(",")));

  private MemberSummary() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7.5)
                .plain()
                .left(36, "Member services ", form.remit().payer().phone())
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 18).bold().left(36, form.payer()).plain().size(8.5).down(13);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city()).down(30);
    double top = ink.y();
    ink.size(10).left(54, first.patient()).down(12).left(54, "87 Beacon Row").down(12);
    ink.left(54, "Saltmarsh, NJ 08999").at(top - 14).size(13).bold();
    ink.left(340, "Explanation of Benefits").plain().size(9).down(13);
    ink.left(340, "THIS IS NOT A BILL").down(16);
    Desk.pair(ink, 340, 420, 12, "Member ID:", first.member());
    Desk.pair(ink, 340, 420, 12, "Statement date:", Usual.longDay(form));
    Desk.pair(ink, 340, 420, 12, "Group:", "Fenwick Paper Products");
    Desk.oneMember(ink, form);
    boxes(ink.at(top + 78), form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payment(ink, form);
    if (NOTES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 9).bold().left(36, "Notes").plain().down(12);
      NOTES.write(ink, form.claims(), 36, 16, 500, 11);
    }
  }

  private static void boxes(Ink ink, Form form) {
    ink.font(Face.SANS, 11).bold().left(36, "Summary of this statement").down(8);
    box(ink, 36, "Amount billed", form.total(Amount.CHARGE));
    box(ink, 174, "Plan discounts", form.total(Amount.DISCOUNT));
    box(ink, 312, "Your plan paid", form.total(Amount.PAID));
    box(ink, 450, "What you owe", form.total(Amount.PATIENT_RESPONSIBILITY));
    ink.down(66);
  }

  private static void box(Ink ink, double x, String label, String amount) {
    double top = ink.y();
    ink.box(x, top, x + 126, top + 42).at(top + 15).plain().size(9).center(x + 63, label);
    ink.down(18).bold().size(13).center(x + 63, amount).at(top);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(90 + 12 * claim.lines().size());
    ink.font(Face.SANS, 10).bold().left(36, "Claim for services by ", form.payee()).plain().size(8);
    ink.down(12).left(36, "Claim number: ", claim.number());
    ink.left(210, "Provider's account number for you: ", claim.account());
    ink.right(576, "Claim status: ", claim.status(MemberSummary::word)).down(17).size(7.5);
    Desk.heads(ink, GRID, 36, 576);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(3);
    }
    ink.fill(36, ink.y() - 9, 576, ink.y() + 4, 0.9).bold().left(40, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(20);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(60);
    ink.font(Face.SANS, 9).bold().left(36, "Payment to your provider").plain().down(13);
    if (form.pays()) {
      ink.left(36, "Amount paid: ", form.amount()).left(200, "Date paid: ", form.paidOn());
      ink.left(350, "Check number: ", form.trace()).down(24);
    } else {
      ink.left(36, "Amount paid: ", form.amount()).down(24);
    }
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
