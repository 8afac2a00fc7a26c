package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import java.util.Locale;

/** A dental plan's check on the first third of a sheet, what it pays for below, codes in words. */
final class DentalWindow {

  private static final MoneyForm CHECK = new MoneyForm("$**", true, "-%s", null);

  /** Whatever the payer meant, a check is what the page shows. */
  private static final List<Object> CHECK_NUMBER =
      List.of(new Leaf("/payment/method", "check", "Check"), " no. ");

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Date of\nservice", 42, LineForm::from),
          Column.text("\nTooth", 92, DentalWindow::tooth),
          Column.text("\nProcedure", 122, DentalWindow::words),
          Column.money("Submitted\nfee", 290, Amount.CHARGE),
          Column.money("Maximum plan\nallowance", 352, Amount.ALLOWED),
          Column.money("Paid by\nother plan", 404, Amount.OTHER_INSURANCE),
          Column.money("Deduct.\napplied", 448, Amount.DEDUCTIBLE),
          new Column("Plan\n%", 474, Align.RIGHT, DentalWindow::level, claim -> null),
          Column.money("Plan\nbenefit", 522, Amount.PAID),
          Column.money("Patient\npayment", 572, Amount.PATIENT_RESPONSIBILITY));

  private DentalWindow() {}

  private static String tooth(LineForm line) {
    int number = 2 + Math.floorMod(line.pointer().hashCode(), 29);
    return line.line().procedure().compareTo("D2") > 0 ? "#" + number : "";
  }

  private static Object words(LineForm line) {
    return List.of(line.description(), " (", line.procedure(), ")");
  }

  private static String level(LineForm line) {
    long share = line.line().cents(Amount.COINSURANCE);
    long base = line.line().cents(Amount.ALLOWED) - line.line().cents(Amount.DEDUCTIBLE);
    return base == 0 ? "0" : Long.toString(Math.round(100 - 100.0 * share / base));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(42, "Dental offices: 1-800-555-0136, members: 1-800-555-0137")
                .right(572, page.page(), " / ", page.of()));
    ink.page();
    check(ink, form);
    ink.at(290).font(Face.SANS, 11).bold().left(42, "Explanation of dental payment").plain();
    ink.size(8).down(16).left(42, "Treating office: ", form.payee());
    ink.left(300, "Office TIN: ", form.tin());
    ink.left(430, "Office NPI: ", form.npi() == null ? "none" : form.npi()).down(20);
    form.claims().forEach(claim -> claim(ink, claim));
    foot(ink, form);
  }

  private static void check(Ink ink, Form form) {
    ink.font(Face.SANS, 11).bold().left(42, form.payer()).plain().size(8);
    ink.right(572, form.pays() ? CHECK_NUMBER : "NO PAYMENT - ADVICE ONLY", form.trace()).down(11);
    ink.left(42, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(572, "Issue date ", form.paidOn()).down(34).size(9);
    ink.left(42, "Pay exactly  ", Hand.dollars(form.remit().payment().cents()));
    ink.right(572, form.amount(CHECK)).down(26).left(42, "To the order of").down(14);
    ink.left(70, name(form)).down(11).left(70, form.remit().payee().street()).down(11);
    ink.left(70, form.remit().payee().city()).left(400, "Void after 180 days").down(30);
    ink.font(Face.MONO, 10).center(306, "\"004417\" :044109998: 7720055113\"").down(14);
    for (double x = 24; x < 588; x += 9) {
      ink.line(x, ink.y(), x + 5, ink.y(), 0.4);
    }
  }

  private static String name(Form form) {
    return form.remit().payee().name().toUpperCase(Locale.ROOT);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(90);
    ink.font(Face.SANS, 8).rule(42, 572, 0.8).down(12).bold().left(42, claim.patient()).plain();
    ink.left(190, "Subscriber: ", claim.member()).left(310, "Claim: ", claim.number());
    ink.left(440, "Office chart: ", claim.account()).down(14).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(2);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(18);
    ink.line(246, ink.y() - 7, 572, ink.y() - 7, 0.4).down(3).left(122, "Patient total");
    GRID.total(ink, claim);
    ink.down(4);
  }

  private static void foot(Ink ink, Form form) {
    ink.room(100);
    ink.rule(42, 572, 0.8).down(13).size(8).left(300, "Total plan benefit");
    ink.right(522, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      ink.left(300, form.reason(at, code -> taken ? "Less prior overpayment" : "Plus interest"));
      ink.right(522, Hand.unsigned(form, at)).down(11);
    }
    ink.bold().left(300, "Check total").right(522, form.amount()).plain().down(22);
    Hand.paragraph(
        ink.size(7.5),
        42,
        520,
        10,
        "A participating office may not charge more than the maximum plan allowance. Cleanings"
            + " are limited to two in a calendar year and benefits to $1,750.00 a person.");
  }
}
