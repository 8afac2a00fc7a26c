package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;

/** What a Medicare supplement plan tells the insured: Medicare's shares beside its own. */
final class SupplementBenefits {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Date of\nservice", 54, LineForm::from),
          Column.text("\nType of service", 116, LineForm::description),
          Column.money("Amount\ncharged", 290, Amount.CHARGE),
          Column.money("Medicare\napproved", 346, Amount.ALLOWED),
          Column.money("Medicare\npaid", 402, Amount.OTHER_INSURANCE),
          Column.money("Part B\ndeductible", 456, Amount.DEDUCTIBLE),
          Column.money("Plan benefit\npaid", 514, Amount.PAID),
          Column.money("You may\nowe", 562, Amount.PATIENT_RESPONSIBILITY));

  private SupplementBenefits() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(754)
                .font(Face.SERIF, 8)
                .plain()
                .center(306, "THIS IS NOT A BILL - please keep for your records")
                .right(562, page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 16).bold().left(54, form.payer()).plain().size(10).down(14);
    ink.left(54, "Medicare Supplement Insurance").down(14);
    ink.left(54, form.remit().payer().street()).down(12).left(54, form.remit().payer().city());
    window(ink, form);
    ink.size(14).bold().left(54, "Your Explanation of Benefits").plain().size(10).down(20);
    Hand.paragraph(
        ink,
        54,
        508,
        13,
        "Medicare has sent us the claims below. This statement shows what Medicare approved and"
            + " paid, and what your Plan G pays after Medicare. The Medicare Part B deductible for"
            + " 2026 is $283.00; your plan does not pay it.");
    ink.down(14);
    table(ink, form);
    foot(ink, form);
  }

  private static void window(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.down(34).left(66, first.patient()).left(340, "Claims through: ", through(form)).down(13);
    ink.left(66, "2207 Beacon Row, Apt 4").left(340, "Membership number: ", first.member());
    ink.down(13).left(66, "Saltmarsh, NJ 08999").left(340, "Plan: G (Standardized)").down(38);
  }

  private static String through(Form form) {
    return form.spelled(form.remit().payment().date().minusDays(3));
  }

  private static void table(Ink ink, Form form) {
    heads(ink);
    ink.head(SupplementBenefits::heads);
    for (ClaimForm claim : form.claims()) {
      ink.room(60);
      ink.size(9).bold().left(54, form.payee()).plain();
      ink.right(562, "Claim number ", claim.number()).down(13);
      for (LineForm line : claim.lines()) {
        ink.room(16);
        GRID.line(ink, line);
      }
      ink.room(24);
      ink.line(240, ink.y() - 8, 562, ink.y() - 8, 0.4).down(3).left(116, "Total for this claim");
      GRID.total(ink, claim);
      ink.down(10);
    }
    ink.head(on -> {});
  }

  private static void heads(Ink ink) {
    ink.font(Face.SERIF, 9).bold().rule(54, 562, 1).down(12);
    GRID.heads(ink);
    ink.plain().line(54, ink.y() - 8, 562, ink.y() - 8, 1).down(6);
  }

  private static void foot(Ink ink, Form form) {
    ink.room(130);
    ink.rule(54, 562, 1).down(14).size(10).bold().left(54, "Total benefit paid");
    ink.right(514, form.amount()).plain().down(18);
    if (form.pays()) {
      ink.left(54, "We paid your provider by ", form.method(SupplementBenefits::paid));
      ink.left(200, " on ", form.paidOn()).left(350, "Reference number: ", form.trace()).down(22);
    }
    Hand.paragraph(
        ink.size(9),
        54,
        508,
        12,
        "Please do not send money to us. If your provider asks for more than the amount that you"
            + " may owe, call us at 1-800-555-0119 on weekdays. Foreign travel emergency care is"
            + " covered up to a lifetime maximum of $50,000.00 after a $250.00 deductible.");
  }

  private static String paid(Method method) {
    return method == Method.CHECK ? "check" : "direct deposit";
  }
}
