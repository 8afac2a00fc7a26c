package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;

/** A drug plan's monthly summary: a prescription a row of three lines, stages, year to date. */
final class DrugStages {

  private static final List<Amount> COLUMNS =
      List.of(
          Amount.CHARGE,
          Amount.DISCOUNT,
          Amount.ALLOWED,
          Amount.PAID,
          Amount.PATIENT_RESPONSIBILITY,
          Amount.OTHER_INSURANCE);
  private static final double[] RIGHT = {290, 346, 402, 458, 514, 574};

  private DrugStages() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SERIF, 8.5)
                .plain()
                .left(42, "Member Services ", form.remit().payer().phone(), " (TTY 711)")
                .right(574, page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().left(42, form.payer()).plain().size(10).down(16);
    ink.left(42, "Your Prescription Drug Summary").down(24);
    who(ink, form);
    ink.bold().size(12).left(42, "SECTION 1. Your prescriptions in this period").plain();
    ink.size(9).down(16);
    heads(ink);
    ink.head(DrugStages::heads);
    form.claims().forEach(claim -> fill(ink, form, claim));
    totals(ink, form);
    ink.head(on -> {});
    stages(ink);
    year(ink, form);
  }

  private static void who(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.left(42, "Member: ", first.patient()).left(300, "Member ID: ", first.member()).down(13);
    ink.left(42, "Date of this summary: ", form.spelled(form.remit().payment().date()));
    ink.left(300, "Rx Group: MDRX", Odds.digits(first.claim().patient().memberId(), 3)).down(13);
    Hand.paragraph(
        ink,
        42,
        520,
        12,
        "This is not a bill. It shows what you and others have paid for your prescriptions, and"
            + " which drug payment stage you are in. Please check it and tell us about mistakes.");
    ink.down(12);
  }

  private static void heads(Ink ink) {
    ink.fill(42, ink.y() - 11, 578, ink.y() + 18, 0.88).font(Face.SERIF, 8).bold();
    String[] upper = {"Pharmacy's", "Plan", "Drug", "Plan", "You", "Other"};
    String[] lower = {"usual price", "savings", "price", "paid", "paid", "payments"};
    for (int at = 0; at < RIGHT.length; at++) {
      ink.right(RIGHT[at], upper[at]).down(10).right(RIGHT[at], lower[at]).down(-10);
    }
    ink.left(46, "CHART 1. Prescriptions for").down(10).left(46, "covered Part D drugs").plain();
    ink.down(22);
  }

  private static void fill(Ink ink, Form form, ClaimForm claim) {
    for (LineForm line : claim.lines()) {
      ink.room(50);
      ink.font(Face.SERIF, 9).bold().left(46, line.description()).plain();
      for (int at = 0; at < RIGHT.length; at++) {
        ink.right(RIGHT[at], line.money(COLUMNS.get(at)));
      }
      ink.size(8).down(10).left(46, line.from(), ", ", form.payee()).down(10);
      ink.left(46, "Rx# ", claim.number(), ", ", 30 * line.line().units(), " day supply");
      ink.left(230, "NDC ", line.procedure()).down(5).rule(42, 578, 0.3).down(13);
    }
  }

  private static void totals(Ink ink, Form form) {
    ink.room(60);
    ink.font(Face.SERIF, 9).bold().left(46, "TOTALS for this period");
    for (int at = 0; at < RIGHT.length; at++) {
      ink.right(RIGHT[at], form.total(COLUMNS.get(at)));
    }
    ink.plain().down(13);
    ink.left(46, "Your \"out-of-pocket costs\": ");
    ink.left(230, form.total(Amount.PATIENT_RESPONSIBILITY)).down(12);
    ink.left(46, "Your \"total drug costs\": ").left(230, form.total(Amount.ALLOWED));
    ink.down(26);
  }

  private static void stages(Ink ink) {
    ink.room(116);
    ink.bold().size(12).left(42, "SECTION 2. Which \"drug payment stage\" are you in?").plain();
    ink.size(8.5).down(18);
    stage(ink, 42, "STAGE 1", "Yearly Deductible", "You pay the full cost until", "$615.00.");
    stage(
        ink,
        224,
        "STAGE 2",
        "Initial Coverage",
        "You pay your share until your",
        "out-of-pocket costs reach $2,100.00.");
    stage(
        ink,
        406,
        "STAGE 3",
        "Catastrophic Coverage",
        "You pay nothing for",
        "covered Part D drugs.");
    ink.down(74);
  }

  private static void stage(Ink ink, double x, String number, String name, String... words) {
    double top = ink.y();
    ink.box(x, top - 11, x + 172, top + 50).bold().left(x + 6, number).down(12);
    ink.left(x + 6, name).plain().down(14);
    for (String row : words) {
      ink.left(x + 6, row).down(11);
    }
    ink.at(top);
  }

  private static void year(Ink ink, Form form) {
    ink.room(84);
    long before = 10_000L + 100L * Odds.of(form.remit().payer().tin(), 400);
    ink.bold().size(12).left(42, "SECTION 3. Your year-to-date amounts").plain().size(9).down(16);
    total(ink, form, "Year-to-date out-of-pocket costs", before, Amount.PATIENT_RESPONSIBILITY);
    total(ink, form, "Year-to-date total drug costs", 5 * before, Amount.ALLOWED);
  }

  private static void total(Ink ink, Form form, String name, long before, Amount amount) {
    ink.left(46, name).right(402, Odds.spell(form, before + form.remit().cents(amount))).down(13);
  }
}
