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
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;

/** A health plan's statement to its member: what each side pays under heads of two rows. */
final class MemberSummary {

  static final Glossary NOTES =
      Glossary.of(
          "PB1", "The provider accepts our payment and your share as payment in full.",
          "PB4", "Our records show that this service needed approval in advance.",
          "PC2", "Benefits for this service are limited by your certificate of coverage.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service date", 38, LineForm::from),
          Column.text("Service", 92, LineForm::description),
          Column.money("Provider\ncharge", 236, Amount.CHARGE),
          Column.money("Member\nsavings", 282, Amount.DISCOUNT),
          Column.money("Plan\npaid", 332, Amount.PAID),
          Column.money("Deductible", 384, Amount.DEDUCTIBLE),
          Column.money("Copay", 422, Amount.COPAY),
          Column.money("Coinsurance", 472, Amount.COINSURANCE),
          Column.money("Not\ncovered", 516, Amount.NOT_COVERED),
          Column.money("Your\ntotal", 560, Amount.PATIENT_RESPONSIBILITY));

  private MemberSummary() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7)
                .plain()
                .left(38, "Questions? Call the number on your ID card.")
                .right(574, page.page(), " of ", page.of()));
    ink.page();
    top(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void top(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 16).bold().left(38, form.payer()).plain().size(8.5).down(12);
    ink.left(38, form.remit().payer().street(), "  |  ", form.remit().payer().city()).down(30);
    double top = ink.y();
    ink.size(9.5).left(54, first.patient()).down(12).left(54, "904 Beacon Row").down(12);
    ink.left(54, "Aldervale, TX 75999").at(top).size(9);
    Desk.pair(ink, 350, 430, 13, "Member ID:", first.member());
    Desk.pair(ink, 350, 430, 13, "Group:", "Quarry Hill Schools 88-2041");
    Desk.pair(ink, 350, 430, 13, "Statement date:", form.paidOn());
    Desk.oneMember(ink, form);
    ink.at(top + 64).size(13).bold().left(38, "Your Explanation of Benefits").plain().size(9);
    ink.down(14).left(38, "This is not a bill. It shows how we processed your recent claims.");
    ink.down(18);
    double box = ink.y() - 10;
    ink.fill(38, box, 574, box + 40, 0.92).down(4);
    Desk.above(ink, 50, 16, "Total charges", form.total(Amount.CHARGE));
    Desk.above(ink, 190, 16, "You saved", form.total(Amount.DISCOUNT));
    Desk.above(ink, 330, 16, "We paid", form.total(Amount.PAID));
    Desk.above(ink, 450, 16, "Your share", form.total(Amount.PATIENT_RESPONSIBILITY));
    ink.at(box + 62);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 9).bold().left(38, "Provider: ", form.payee()).plain();
    ink.left(330, "Claim number: ", claim.number()).down(12);
    ink.left(38, "Patient account: ", claim.account());
    ink.left(330, "Claim status: ", claim.status(MemberSummary::word)).down(16).size(7).bold();
    ink.center(472, "What you pay").line(346, ink.y() + 3, 562, ink.y() + 3, 0.4).down(12);
    Desk.heads(ink, GRID, 38, 574);
    for (LineForm line : claim.lines()) {
      line(ink, line);
    }
    ink.room(18);
    ink.line(38, ink.y() - 8, 574, ink.y() - 8, 0.5).down(2).bold().left(38, "Claim totals");
    GRID.total(ink, claim);
    ink.plain().down(16);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(24);
    ink.font(Face.SANS, 7);
    GRID.line(ink, line);
    ink.left(92, "Code ", line.procedure(), line.line().remarks().isEmpty() ? "" : "   Note ");
    ink.left(160, line.remarks(" ")).down(12);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SANS, 9);
    if (form.pays()) {
      ink.left(38, "We sent ", form.amount(), " to your provider");
      ink.left(250, "Payment number: ", form.trace()).down(20);
    }
    ink.bold().left(38, "Notes").plain().down(12).size(8);
    NOTES.write(ink, form.claims(), 38, 30, 480, 10);
    ink.down(6).left(38, "Deductible: you have paid $412.18 of $1,000.00 for this plan year.");
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
