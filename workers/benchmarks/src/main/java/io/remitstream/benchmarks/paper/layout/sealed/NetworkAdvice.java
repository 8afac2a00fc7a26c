package io.remitstream.benchmarks.paper.layout.sealed;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;

/** An insurer's advice to providers: members with their groups, adjustments by code in rows. */
final class NetworkAdvice {

  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Dates of Service", 36, line -> List.of(line.from(), " - ", line.to())),
          Column.text("Proc", 138, LineForm::procedure),
          Column.text("Mod", 172, line -> line.modifiers(" ")),
          new Column("Units", 236, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed", 296, Amount.CHARGE),
          Column.money("Allowed", 352, Amount.ALLOWED),
          Column.money("Deduct", 402, Amount.DEDUCTIBLE),
          Column.money("Copay", 444, Amount.COPAY),
          Column.money("Coins", 490, Amount.COINSURANCE),
          Column.money("Paid to Provider", 560, Amount.PAID),
          Column.text("Adj Code", 580, line -> null),
          Column.text("Adj Amount", 640, line -> null),
          Column.text("Rmk", 712, line -> line.remarks(" ")));

  private NetworkAdvice() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Provider Remittance Advice")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.head(NetworkAdvice::heads);
    ink.page();
    top(ink, form);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void top(Ink ink, Form form) {
    double top = ink.y();
    ink.font(Face.SANS, 13).bold().left(36, form.payer()).plain().size(8).down(12);
    ink.left(36, form.remit().payer().street()).down(10).left(36, form.remit().payer().city());
    ink.at(top).size(12).bold().right(756, "Provider Remittance Advice").plain().size(8).down(14);
    Desk.pair(ink, 540, 640, 10, "Payment Date:", form.paidOn());
    Desk.pair(ink, 540, 640, 10, "Payment Amount:", form.amount());
    Desk.pair(ink, 540, 640, 10, "Payment Number:", form.trace());
    Desk.pair(ink, 540, 640, 10, "Payee TIN:", form.tin());
    Desk.pair(ink, 540, 640, 10, "Payee NPI:", form.npi());
    ink.at(top + 46).left(60, form.payee()).down(10).left(60, form.remit().payee().street());
    ink.down(10).left(60, form.remit().payee().city()).down(24);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7).fill(34, ink.y() - 9, 758, ink.y() + 4, 0.85);
    ink.bold();
    GRID.heads(ink);
    ink.plain().down(4);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(60);
    ink.font(Face.SANS, 7.5).bold().left(36, "Subscriber ID: ", claim.member());
    ink.left(190, "Patient: ", claim.patient()).plain();
    ink.left(350, "Claim Number: ", claim.number()).left(510, "Patient Acct: ", claim.account());
    ink.right(756, claim.status(NetworkAdvice::word)).down(10);
    ink.left(36, "Group: ", Desk.digits(claim.claim().number(), 6));
    ink.left(190, "Plan: Choice Plus").down(11);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(16);
    ink.size(7).line(240, ink.y() - 7, 560, ink.y() - 7, 0.4).down(2).left(138, "Claim Total:");
    GRID.total(ink, claim);
    ink.down(-9).left(580, "Patient Responsibility:");
    ink.right(756, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(16);
  }

  private static void line(Ink ink, LineForm line) {
    int many = Math.max(1, line.adjustments().size());
    ink.room(12 + 9.0 * many);
    ink.font(Face.SANS, 7);
    GRID.line(ink, line);
    ink.down(-9);
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.left(580, line.group(at), line.reason(at)).right(690, line.adjusted(at)).down(9);
    }
    ink.down(line.adjustments().isEmpty() ? 10 : 1);
  }

  private static void end(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8)
        .rule(36, 756, 0.8)
        .down(12)
        .bold()
        .left(36, "Remittance Summary")
        .plain();
    ink.down(12).left(36, "Total claims payment").right(296, form.total(Amount.PAID)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(36, form.reason(at, NetworkAdvice::reason));
      ink.left(150, form.adjustment(at).reference()).right(296, Desk.added(form, at)).down(10);
    }
    ink.left(36, "Net payment").right(296, form.amount()).down(20).size(7);
    ink.left(
        36, "CO contractual obligation; PR patient responsibility. 1 deductible, 2 coinsurance,");
    ink.down(9).left(36, "3 copay, 45 charge exceeds fee arrangement, 96 non-covered charge.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment offset" : "Interest payment";
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
