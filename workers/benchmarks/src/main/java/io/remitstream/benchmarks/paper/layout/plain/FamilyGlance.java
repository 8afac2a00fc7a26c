package io.remitstream.benchmarks.paper.layout.plain;

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

/**
 * A regional health plan to a member: all claims in a list, then each in steps of three-row heads.
 */
final class FamilyGlance {

  static final Glossary REMARKS =
      Glossary.of(
          "101", "This provider takes part in our network and accepts our price as full payment.",
          "215", "Your benefit booklet tells how often this care is covered.",
          "340", "This visit counts toward the deductible of your family.",
          "377", "We asked your provider for records of this care and received them.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Date\nof\nvisit", 36, LineForm::from),
          Column.text("\n\nCare you received", 84, LineForm::description),
          Column.money("Your\nprovider's\ncharge", 214, Amount.CHARGE),
          Column.money("Member\nsavings\n(discount)", 258, Amount.DISCOUNT),
          Column.money("Charges\nwe do not\ncover", 302, Amount.NOT_COVERED),
          Column.money("Your\ncopay-\nment", 346, Amount.COPAY),
          Column.money("Applied to\nyour\ndeductible", 392, Amount.DEDUCTIBLE),
          Column.money("Your\nshare as\ncoinsurance", 438, Amount.COINSURANCE),
          Column.money("Paid by\nPrairie\nShield", 484, Amount.PAID),
          Column.money("Total you\nmay be\nbilled", 530, Amount.PATIENT_RESPONSIBILITY),
          Column.text("Remark\nnum-\nber", 542, line -> line.remarks(", ")));

  private FamilyGlance() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(768)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Prairie Shield is an independent licensee. EB-110 (01/25)")
                .right(576, "Sheet ", page.page(), " of ", page.of()));
    ink.head(FamilyGlance::again);
    ink.page();
    top(ink, form);
    glance(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    payments(ink, form);
    if (REMARKS.any(form.claims())) {
      ink.room(40);
      ink.font(Face.SANS, 8).bold().left(36, "What the remarks mean").plain().down(12);
      REMARKS.write(ink, form.claims(), 36, 24, 500, 10);
    }
  }

  private static void again(Ink ink) {
    ink.font(Face.SANS, 8).plain().left(36, "Your explanation of benefits, continued").down(20);
  }

  private static void top(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 15).bold().left(36, form.payer()).size(12);
    ink.right(576, "Explanation of Benefits").plain().size(8).down(12);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(576, "This is not a bill.").down(26).size(9);
    double top = ink.y();
    Desk.pair(ink, 36, 120, 12, "Member", first.patient());
    Desk.pair(ink, 36, 120, 12, "Identification no.", first.member());
    ink.at(top);
    Desk.pair(ink, 330, 410, 12, "Group", "0081554 Elmsford Glass Works");
    Desk.pair(ink, 330, 410, 12, "Questions?", form.remit().payer().phone());
    Desk.oneMember(ink, form);
    ink.at(top + 36);
  }

  private static void glance(Ink ink, Form form) {
    double top = ink.y();
    double high = 50 + 12 * form.claims().size();
    ink.fill(36, top, 576, top + high, 0.92).down(14).size(10).bold();
    ink.left(44, "Your claims at a glance").size(8).down(15);
    ink.left(44, "Claim number").left(130, "Provider").left(262, "When");
    ink.right(440, "Charges").right(500, "We paid").right(566, "You may owe").plain().down(12);
    for (ClaimForm claim : form.claims()) {
      ink.left(44, claim.number()).left(130, form.payee()).left(262, Desk.days(claim, " - "));
      ink.right(440, claim.money(Amount.CHARGE)).right(500, claim.money(Amount.PAID));
      ink.right(566, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(12);
    }
    ink.at(top + high + 22);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 9).bold().left(36, "Claim ", claim.number()).plain().size(8);
    ink.left(200, "Patient's account with the provider: ", claim.account());
    ink.right(576, "Status: ", claim.status(FamilyGlance::word))
        .down(4)
        .rule(36, 576, 0.8)
        .down(11)
        .size(6.8);
    Desk.heads(ink, GRID, 36, 576);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.size(6.8);
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.room(20);
    ink.size(6.8).line(170, ink.y() - 7, 530, ink.y() - 7, 0.4).down(2);
    ink.bold().left(84, "Claim in all");
    GRID.total(ink, claim);
    ink.plain().down(16);
  }

  private static void payments(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8).bold().left(36, "Payments made for these claims").down(13);
    ink.left(36, "Paid to").right(270, "Amount paid").left(300, "Payment date");
    ink.left(390, "Check or EFT number").plain().down(12);
    ink.left(36, form.remit().payee().name()).right(270, form.amount());
    ink.left(300, form.paidOn()).left(390, form.pays() ? form.trace() : "none").down(12);
    ink.left(36, "You").right(270, Desk.spell(form, 0)).down(22);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
