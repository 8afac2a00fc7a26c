package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;

/** An administrator's voucher: claims above, the check to tear off at the foot of the last page. */
final class CheckBelow {

  static final String[] CODES = {"AB", "CF", "DX", "NP"};
  private static final Map<String, String> WORDS =
      Map.of(
          "AB", "The discount is that of the network named on the member's card.",
          "CF", "Charges above what is usual for this area are not eligible.",
          "DX", "Please send the office notes of this visit.",
          "NP", "The plan does not provide benefits for this service.");
  private static final MoneyForm CHECK = new MoneyForm("$", true, "-%s", null);

  /** Whatever the payer meant, a check is what the page shows. */
  private static final List<Object> CHECK_NUMBER =
      List.of(new Leaf("/payment/method", "check", "CHECK"), " NO. ");

  private static final double STUB = 236;

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Service\nFrom", 42, LineForm::from),
          Column.text("Service\nThru", 84, LineForm::to),
          Column.text("Proc.", 128, LineForm::procedure),
          Column.text("Mod.", 158, line -> line.modifiers(" ")),
          Column.money("Total\nCharge", 246, Amount.CHARGE),
          Column.money("PPO\nDiscount", 298, Amount.DISCOUNT),
          Column.money("Not\nEligible", 346, Amount.NOT_COVERED),
          Column.text("Cd.", 354, line -> line.remarks(" ")),
          Column.money("Deduct.\nAmount", 418, Amount.DEDUCTIBLE),
          Column.money("Co-Pay\nAmount", 462, Amount.COPAY),
          Column.money("Coins.\nAmount", 512, Amount.COINSURANCE),
          Column.money("Benefit\nAmount", 570, Amount.PAID));

  private CheckBelow() {}

  static void draw(Ink ink, Form form) {
    ink.page();
    ink.font(Face.SANS, 12).bold().left(42, form.payer()).plain().size(8.5);
    ink.right(570, "Provider Voucher").down(11);
    ink.left(42, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(570, "Customer service ", form.remit().payer().phone()).down(24);
    ink.left(42, "Plan Sponsor: Bramley Foundry Works").left(300, "Plan No.: 00-4471 PPO").down(12);
    ink.left(42, "Provider Tax I.D.: ", form.tin());
    ink.left(300, "Provider N.P.I.: ", form.npi() == null ? "NONE" : form.npi()).down(22);
    form.claims().forEach(claim -> claim(ink, claim));
    adjustments(ink, form);
    notes(ink, form);
    stub(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 8).rule(42, 570, 0.8).down(11);
    ink.left(42, "Patient: ").bold().left(76, claim.patient()).plain();
    ink.left(230, "Employee ID: ", claim.member()).left(400, "Acct. No.: ", claim.account());
    ink.down(11).left(42, "Claim No.: ", claim.number()).left(230, "Relation: Self");
    ink.left(400, "Claim Status: ", claim.status(CheckBelow::word)).down(14).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(2);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(30);
    ink.bold().left(42, "Claim Totals");
    GRID.total(ink, claim);
    ink.plain().right(512, "Patient's Responsibility:");
    ink.right(570, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(12);
  }

  private static void adjustments(Ink ink, Form form) {
    ink.room(40);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(300, form.reason(at, CheckBelow::reason));
      ink.left(440, form.adjustment(at).reference()).right(570, form.taken(at)).down(11);
    }
    ink.down(6);
  }

  private static void notes(Ink ink, Form form) {
    ink.room(64);
    ink.size(7.5);
    for (String code : CODES) {
      if (form.claims().stream().anyMatch(claim -> noted(claim, code))) {
        ink.left(42, code, " = ", WORDS.get(code)).down(10);
      }
    }
  }

  private static boolean noted(ClaimForm claim, String code) {
    return claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code));
  }

  private static void stub(Ink ink, Form form) {
    ink.room(STUB - 40);
    ink.at(ink.height() - STUB);
    for (double x = 30; x < 582; x += 8) {
      ink.line(x, ink.y(), x + 4, ink.y(), 0.5);
    }
    ink.down(9).size(6).center(306, "DETACH BEFORE DEPOSITING").down(24).size(11).bold();
    ink.left(60, form.payer()).plain().size(9);
    ink.right(560, form.pays() ? CHECK_NUMBER : "VOID  NON-NEGOTIABLE", form.trace()).down(12);
    ink.left(60, "Benefit account of Bramley Foundry Works");
    ink.right(560, "DATE ", form.paidOn()).down(30);
    ink.left(60, "PAY  ", Hand.dollars(form.remit().payment().cents()));
    ink.box(472, ink.y() - 13, 562, ink.y() + 5).bold().right(558, form.amount(CHECK)).plain();
    ink.down(22).left(60, "TO THE").down(10).left(60, "ORDER OF").left(120, form.payee());
    ink.down(12).left(120, form.remit().payee().street()).down(12);
    ink.left(120, form.remit().payee().city()).line(380, ink.y(), 560, ink.y(), 0.5).down(9);
    ink.size(7).left(380, "Authorized signature").left(60, "First Carrow Bank").down(22);
    ink.font(Face.MONO, 10).center(306, "|:044199990|:  2201188377||'");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Prior overpayment" : "Interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Processed";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }
}
