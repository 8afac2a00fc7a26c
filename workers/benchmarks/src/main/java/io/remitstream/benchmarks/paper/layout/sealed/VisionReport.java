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
import io.remitstream.benchmarks.paper.remit.Method;

/** A vision plan's payment report: one wide table, a patient's name in his first row only. */
final class VisionReport {

  static final Glossary CODES =
      Glossary.of(
          "V1", "Paid at the plan's fee for this service.",
          "V5", "Material allowance has been applied.",
          "V8", "Copay was collected by the office.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service\nDate", 296, LineForm::from),
          Column.text("Service\nCode", 346, LineForm::procedure),
          Column.text("\nService or Material", 388, LineForm::description),
          Column.money("Usual and\nCustomary", 540, Amount.CHARGE),
          Column.money("Plan\nAllowance", 594, Amount.ALLOWED),
          Column.money("Patient\nCopay", 642, Amount.COPAY),
          Column.money("Plan\nPayment", 696, Amount.PAID),
          Column.text("Msg\nCode", 712, line -> line.remarks(" ")));

  private VisionReport() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(586)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Doctor relations 1-800-555-0121")
                .right(756, page.page(), " of ", page.of()));
    ink.head(VisionReport::heads);
    ink.page();
    ink.font(Face.SANS, 14).bold().left(36, form.payer()).plain().size(9);
    ink.right(756, "Doctor Payment Report").down(20).size(8.5);
    double top = ink.y();
    Desk.pair(ink, 36, 110, 11, "Practice", form.payee());
    Desk.pair(ink, 36, 110, 11, "Location", form.remit().payee().city());
    ink.at(top);
    Desk.pair(ink, 346, 420, 11, "Tax ID", form.tin());
    Desk.pair(ink, 346, 420, 11, "NPI", form.npi());
    ink.at(top);
    Desk.pair(ink, 560, 650, 11, "Pay date", form.paidOn());
    Desk.pair(ink, 560, 650, 11, "Payment ID", form.trace());
    Desk.pair(ink, 560, 650, 11, "Total payment", form.amount());
    ink.at(top + 50);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).bold().down(10).left(36, "Patient").left(150, "Member ID");
    ink.left(224, "Claim No.").down(-10);
    Desk.heads(ink, GRID, 36, 756);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(40);
    ink.font(Face.SANS, 7.5).left(36, claim.patient()).left(150, claim.member());
    ink.left(224, claim.number());
    for (LineForm line : claim.lines()) {
      ink.room(13);
      ink.font(Face.SANS, 7.5);
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.line(490, ink.y() - 7, 700, ink.y() - 7, 0.3).down(2).left(388, "Patient subtotal");
    GRID.total(ink, claim);
    ink.down(4);
  }

  private static void end(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8).rule(36, 756, 0.8).down(12).bold().left(388, "Report total");
    ink.right(540, form.total(Amount.CHARGE)).right(594, form.total(Amount.ALLOWED));
    ink.right(642, form.total(Amount.COPAY)).right(696, form.total(Amount.PAID)).plain().down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(388, form.reason(at, VisionReport::reason))
          .right(696, Desk.added(form, at))
          .down(11);
    }
    ink.left(388, "Payment by ", form.method(VisionReport::method)).right(696, form.amount());
    ink.down(18);
    CODES.write(ink, form.claims(), 36, 22, 500, 10);
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "check";
      case EFT -> "electronic deposit";
      case NONE -> "none, nothing is due";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment deducted" : "Interest";
  }
}
