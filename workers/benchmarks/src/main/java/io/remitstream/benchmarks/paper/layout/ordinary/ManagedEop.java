package io.remitstream.benchmarks.paper.layout.ordinary;

import io.remitstream.benchmarks.paper.draw.Align;
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
import org.jspecify.annotations.Nullable;

/** A Medicaid health plan's explanation of payment: claims in ruled rows, its payments last. */
final class ManagedEop {

  static final Glossary CODES =
      Glossary.of(
          "0C1", "PAID AT THE STATE MEDICAID FEE SCHEDULE",
          "1F7", "MEMBER NOT ELIGIBLE ON THE DATE OF SERVICE",
          "2B4", "PRIMARY INSURANCE PAYMENT HAS BEEN APPLIED",
          "3A0", "AUTHORIZATION NOT ON FILE");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Serv Dates\nFrom", 34, LineForm::from),
          Column.text("\nThru", 84, LineForm::to),
          Column.text("Proc\nCode", 134, LineForm::procedure),
          Column.text("\nModifiers", 172, line -> line.modifiers(":")),
          new Column("Qty\nBilled", 244, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charged\nAmount", 306, Amount.CHARGE),
          Column.money("Provider\nDiscount", 366, Amount.DISCOUNT),
          Column.money("Allowed\nAmount", 426, Amount.ALLOWED),
          Column.money("Denied\nAmount", 484, Amount.NOT_COVERED),
          Column.money("Member\nCopay", 534, Amount.COPAY),
          Column.money("TPL\nAmount", 588, Amount.OTHER_INSURANCE),
          Column.money("Payment\nAmount", 650, Amount.PAID),
          Column.text("Expl\nCodes", 664, line -> line.remarks(" ")));

  private ManagedEop() {}

  static void draw(Ink ink, Form form) {
    ink.head(on -> continued(on, form));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(34, form.payer()).plain().size(8).down(11);
    ink.left(34, "A Medicaid Managed Care Organization").down(11);
    ink.left(34, form.remit().payer().street(), ", ", form.remit().payer().city()).at(54);
    ink.size(11).bold().right(758, "EXPLANATION OF PAYMENT").plain().size(8).down(14);
    right(ink, "Payment Date:", form.paidOn());
    right(ink, "Check/EFT Number:", form.pays() ? form.trace() : "NONE");
    right(ink, "Check/EFT Amount:", form.amount());
    ink.down(8).left(34, "Payee: ", form.payee()).left(330, "Payee NPI: ", form.npi());
    ink.left(520, "Payee Tax ID: ", form.tin()).down(11).left(62, form.remit().payee().street());
    ink.down(10).left(62, form.remit().payee().city()).down(20);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void right(Ink ink, String label, @Nullable Object value) {
    ink.left(570, label).right(758, value).down(11);
  }

  private static void continued(Ink ink, Form form) {
    ink.font(Face.SANS, 8).plain().left(34, form.remit().payer().name(), " (continued)").down(18);
    heads(ink);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7).rule(34, 758, 0.8).down(10);
    Desk.heads(ink, GRID, 34, 758);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(56);
    ink.font(Face.SANS, 7).left(34, "Member: ").bold().left(66, claim.patient()).plain();
    ink.left(200, "Medicaid ID: ", claim.member()).left(330, "Claim No: ", claim.number());
    ink.left(480, "Pat Acct: ", claim.account()).left(600, claim.status(ManagedEop::word)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      ink.size(7);
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.down(1).left(134, "Claim Total:");
    GRID.total(ink, claim);
    ink.line(34, ink.y() - 5, 758, ink.y() - 5, 0.3).down(7);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.down(4).bold().left(34, "Total for all claims").right(306, form.total(Amount.CHARGE));
    ink.right(366, form.total(Amount.DISCOUNT)).right(650, form.total(Amount.PAID)).plain();
    ink.down(18);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(34, form.reason(at, ManagedEop::reason));
      ink.left(240, "Ref ", form.adjustment(at).reference()).right(650, form.taken(at)).down(10);
    }
    ink.bold().left(34, "Net check/EFT amount").right(650, form.amount()).plain().down(20);
    if (CODES.any(form.claims())) {
      ink.left(34, "Explanation code descriptions").down(10);
      CODES.write(ink, form.claims(), 34, 28, 600, 9);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recoupment of prior claim payment" : "Prompt pay interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Status: Paid";
      case SECONDARY -> "Status: Paid Secondary";
      case DENIED -> "Status: Denied";
      case REVERSAL -> "Status: Reversed";
      case CORRECTED -> "Status: Corrected";
    };
  }
}
