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

/** A Medicare Advantage plan's monthly report: four sums a service, long heads, large type. */
final class AdvantageMonth {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.money("Amount the\nprovider has\nbilled the plan", 340, Amount.CHARGE),
          Column.money("Total cost\n(amount the plan\napproved)", 420, Amount.ALLOWED),
          Column.money("\nPlan's share\n(what we paid)", 492, Amount.PAID),
          Column.money("\nYour share\n(you pay)", 560, Amount.PATIENT_RESPONSIBILITY));

  private AdvantageMonth() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(752)
                .font(Face.SANS, 8)
                .plain()
                .left(50, "Have questions? Call Customer Service 1-800-555-0151 (TTY 711)")
                .right(560, "Page ", page.page()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(50, form.payer(), " Gold (HMO-POS)").down(30).size(18);
    ink.left(50, "Your Monthly Report").down(20).size(12);
    ink.left(50, "Explanation of Benefits, Part C").plain().size(10.5).down(24);
    ClaimForm first = form.claims().getFirst();
    ink.left(50, "For: ", first.patient()).left(330, "Member number: ", first.member()).down(15);
    String day = form.spelled(form.remit().payment().date());
    ink.left(50, "Report of ", day).left(330, "This is not a bill.").down(28);
    totals(ink, form);
    ink.bold().size(12).left(50, "Details for claims we processed").plain().size(10).down(22);
    form.claims().forEach(claim -> claim(ink, form, claim));
    limits(ink);
  }

  private static void totals(Ink ink, Form form) {
    double top = ink.y();
    ink.box(50, top - 14, 566, top + 58).bold().left(58, "Totals for this month").size(8.5);
    GRID.heads(ink);
    ink.plain().size(10).down(6).left(58, "All your claims");
    ink.right(340, form.total(Amount.CHARGE)).right(420, form.total(Amount.ALLOWED));
    ink.right(492, form.total(Amount.PAID));
    ink.right(560, form.total(Amount.PATIENT_RESPONSIBILITY)).down(40);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(150);
    ink.fill(50, ink.y() - 12, 560, ink.y() + 20, 0.9).size(10).bold();
    ink.left(56, form.payee()).plain().right(554, "(In-network provider)").down(14);
    ink.left(56, "Claim number: ", claim.number()).down(22);
    ink.size(8.5).bold();
    GRID.heads(ink);
    ink.plain().line(50, ink.y() - 8, 560, ink.y() - 8, 0.4).down(6).size(9.5);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(30);
    ink.bold().left(56, "TOTALS:");
    GRID.total(ink, claim);
    ink.plain().down(16);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(46);
    ink.left(56, line.description());
    GRID.line(ink, line);
    ink.left(56, "(billing code ", line.procedure(), ")").down(12);
    ink.left(56, "Date of service: ", line.from()).down(16);
  }

  private static void limits(Ink ink) {
    ink.room(120);
    ink.bold().left(50, "Yearly limit - this limit gives you protection").plain().down(15);
    Hand.paragraph(
        ink,
        50,
        505,
        13,
        "Your plan has a limit of $3,900.00 on what you pay in a year for covered medical"
            + " services. As of the end of this month you have had $612.40 in out-of-pocket costs"
            + " that count toward it. Once you reach it you pay nothing for covered services.");
    ink.down(8);
    Hand.paragraph(
        ink,
        50,
        505,
        13,
        "If a claim was denied in full or in part you may appeal within 65 days. See the notice"
            + " that we mailed to you apart from this report.");
  }
}
