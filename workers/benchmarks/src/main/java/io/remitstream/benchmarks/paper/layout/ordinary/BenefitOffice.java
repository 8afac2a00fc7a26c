package io.remitstream.benchmarks.paper.layout.ordinary;

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

/** An employer's administrator to a provider: labels over values, two plans, the check last. */
final class BenefitOffice {

  static final Glossary CODES =
      Glossary.of(
          "27", "This charge is more than the usual and customary amount for your area.",
          "61", "We need the other carrier's explanation of benefits.",
          "83", "Benefits were coordinated with the patient's other coverage.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("From -\nThru", 40, line -> Desk.days(line, " ")),
          Column.text("Service\nCode", 118, line -> Desk.code(line, " ")),
          Column.money("Total\nCharge", 212, Amount.CHARGE),
          Column.money("Repricing\nDiscount", 260, Amount.DISCOUNT),
          Column.money("Amount Not\nPayable", 312, Amount.NOT_COVERED),
          Column.money("Plan\nDeduct.", 354, Amount.DEDUCTIBLE),
          Column.money("\nCopay", 390, Amount.COPAY),
          Column.money("Member\nCoins.", 430, Amount.COINSURANCE),
          Column.money("Other\nCarrier", 474, Amount.OTHER_INSURANCE),
          Column.money("Benefit\nPaid", 520, Amount.PAID),
          Column.text("\nCode", 530, line -> line.remarks(" ")));

  private BenefitOffice() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SERIF, 8)
                .plain()
                .left(40, form.remit().payer().name())
                .right(572, page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SERIF, 14).bold().center(306, form.payer()).plain().size(9).down(12);
    ink.center(306, form.remit().payer().street(), " - ", form.remit().payer().city()).down(11);
    ink.center(306, "Claims office ", form.remit().payer().phone()).down(22).size(12).bold();
    ink.center(306, "Explanation of Benefits").plain().size(9.5).down(26);
    ink.left(60, form.payee()).down(12).left(60, form.remit().payee().street()).down(12);
    ink.left(60, form.remit().payee().city()).down(30);
    form.claims().forEach(claim -> claim(ink, claim));
    check(ink, form);
    if (CODES.any(form.claims())) {
      ink.room(50);
      ink.down(16).bold().left(40, "Explanation of codes").plain().down(12);
      CODES.write(ink, form.claims(), 40, 22, 500, 11);
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(130);
    ink.font(Face.SERIF, 9).rule(40, 572, 0.8).down(13);
    Desk.above(ink, 40, 11, "Patient", claim.patient());
    Desk.above(ink, 190, 11, "Participant No.", claim.member());
    Desk.above(ink, 310, 11, "Claim No.", claim.number());
    Desk.above(ink, 430, 11, "Patient Account", claim.account());
    ink.down(28);
    Desk.above(
        ink,
        40,
        11,
        "Employer",
        Desk.pick(claim.claim().number(), "Bramley Foundry Works", "Quarry Hill Stone Co"));
    Desk.above(
        ink, 190, 11, "Relationship", Desk.pick(claim.claim().number(), "Self", "Spouse", "Child"));
    Desk.above(ink, 310, 11, "Claim Result", claim.status(BenefitOffice::word));
    ink.down(30).font(Face.SANS, 7.2);
    Desk.heads(ink, GRID, 40, 572);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.font(Face.SANS, 7.2);
      GRID.line(ink, line);
    }
    ink.room(36);
    ink.line(160, ink.y() - 7, 520, ink.y() - 7, 0.4).down(3).bold().left(118, "Totals");
    GRID.total(ink, claim);
    ink.plain().down(3).font(Face.SERIF, 9).left(312, "Patient responsibility on this claim");
    ink.right(520, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(18);
  }

  private static void check(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SERIF, 9).rule(40, 572, 0.8).down(16).bold().left(40, "Payment Information");
    ink.plain().down(13);
    ink.left(40, "Payment to: ", form.remit().payee().name());
    ink.left(310, "Tax ID: ", form.tin()).left(430, "NPI: ", form.npi()).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(40, form.reason(at, BenefitOffice::reason));
      ink.left(190, "ref. ", form.adjustment(at).reference()).right(420, form.taken(at)).down(12);
    }
    ink.left(40, "Date: ", form.paidOn());
    ink.left(190, "Amount: ", form.amount());
    ink.left(310, form.pays() ? "Check number: " : "No check issued", form.trace()).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment withheld" : "Late payment interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Voided";
      case CORRECTED -> "Adjusted";
    };
  }
}
