package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** All claims in one table of totals; their services pages later, under the claim's number only. */
final class OverviewFirst {

  static final Legend CODES =
      Legend.of(
          "a", "Your plan's limit for this service is $400.00 a year; you have used $312.75.",
          "b", "Billed on 01/09/2026 together with another service of $85.00.",
          "c", "Members in your region pay the network price.");

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid overview;
  private final Grid details;

  private OverviewFirst(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.overview = overview(whim);
    this.details = details(whim);
  }

  private static Grid overview(Whim whim) {
    return Grid.of(
        14,
        claims("\nClaim", 44, ClaimForm::number),
        claims("\nDates of care", 142, claim -> Respelled.days(claim, " - ")),
        claims("\nOutcome", 246, claim -> claim.status(OverviewFirst::word)),
        Column.money("Provider\ncharged", 374, Amount.CHARGE),
        Column.money(whim.word("Network\nsavings", "Price\nreduction"), 436, Amount.DISCOUNT),
        Column.money(whim.word("Plan paid\nprovider", "Paid by\nthe plan"), 502, Amount.PAID),
        Column.money(whim.word("Your\ncost", "Your\ntotal"), 564, Amount.PATIENT_RESPONSIBILITY));
  }

  private static Column claims(
      String title, double left, java.util.function.Function<ClaimForm, Object> cell) {
    return new Column(
        title, left, io.remitstream.benchmarks.paper.draw.Align.LEFT, line -> null, cell::apply);
  }

  private static Grid details(Whim whim) {
    return Grid.of(
        13,
        Column.text("\nDay", 44, LineForm::from),
        Column.text("\nWhat was done", 92, LineForm::description),
        Column.text("\nSee", 192, line -> line.remarks(" ")),
        Column.money("Provider\ncharged", 250, Amount.CHARGE),
        Column.money(whim.word("Network\nprice", "Price for\nmembers"), 304, Amount.ALLOWED),
        Column.money("Not a\nbenefit", 354, Amount.NOT_COVERED),
        Column.money("Your\ndeductible", 406, Amount.DEDUCTIBLE),
        Column.money("Your\ncopay", 450, Amount.COPAY),
        Column.money(whim.word("Your\npercent", "Your co-\ninsurance"), 500, Amount.COINSURANCE),
        Column.money("Plan\npaid", 564, Amount.PAID));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money =
        whim.money(MoneyForm.DOLLARS, MoneyForm.PLAIN, new MoneyForm("$", false, "-%s", "\u2014"));
    String days = whim.word("MM/dd/yy", "M/d/yyyy", "MM.dd.yy");
    new OverviewFirst(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(756)
                .font(Face.SANS, 7.5)
                .plain()
                .left(44, form.remit().payer().name(), "  |  Claims line 1-800-555-0164")
                .right(564, "page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 18).left(44, form.payer()).down(22).font(Face.SANS, 11);
    ink.left(44, "Your health care statement").down(26).size(9);
    ClaimForm first = form.claims().getFirst();
    ink.left(44, "Prepared for ").bold().left(104, first.patient()).plain();
    ink.left(330, "Enrollment number ").left(420, first.member()).down(14);
    ink.left(44, "Care by ").left(104, form.payee()).left(330, "Statement of ");
    ink.left(420, form.spelled(form.remit().payment().date().plusDays(3))).down(30);
    overview();
    payment();
    ink.room(90);
    ink.size(11).bold().left(44, "The services of each claim").plain().down(20);
    form.claims().forEach(this::details);
    ink.room(40);
    ink.size(8);
    CODES.write(ink, form, 44, 480, 11);
  }

  private void overview() {
    ink.size(11).bold().left(44, "All claims at a glance").size(8).down(18);
    overview.heads(ink);
    ink.plain().line(44, ink.y() - 11, 564, ink.y() - 11, 0.8).down(2).size(8.5);
    form.claims().forEach(claim -> overview.total(ink, claim));
    ink.line(44, ink.y() - 11, 564, ink.y() - 11, 0.4).bold().left(44, "Together");
    ink.right(374, form.total(Amount.CHARGE)).right(436, form.total(Amount.DISCOUNT));
    ink.right(502, form.total(Amount.PAID)).right(564, form.total(Amount.PATIENT_RESPONSIBILITY));
    ink.plain().down(26);
  }

  private void payment() {
    Object how = form.method(OverviewFirst::method);
    if (form.pays()) {
      ink.left(
          44, "We sent ", form.amount(), " to your provider on ", form.paidOn(), " ", how, ".");
    } else {
      ink.left(44, "We sent your provider ", how, " for these claims.");
    }
    ink.down(14);
    Hand.paragraph(
        ink,
        44,
        500,
        12,
        "Your deductible for the year is $1,500.00, of which you have met $"
            + whim.decoy(200, 1400)
            + ". If you disagree, write to us by "
            + form.spelled(form.remit().payment().date().plusDays(180))
            + ".");
    ink.down(18);
  }

  private void details(ClaimForm claim) {
    ink.room(70);
    ink.fill(40, ink.y() - 10, 568, ink.y() + 5, 0.9).size(8.5).bold();
    ink.left(44, "Claim ", claim.number()).plain().down(18).size(7.2);
    details.heads(ink);
    ink.line(44, ink.y() - 11, 564, ink.y() - 11, 0.3).size(7.6);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      details.line(ink, line);
    }
    ink.down(12);
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "by check";
      case EFT -> "by electronic transfer";
      case NONE -> "no payment";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Approved";
      case DENIED -> "Turned down";
      case REVERSAL -> "Withdrawn";
      case CORRECTED -> "Redone";
    };
  }
}
