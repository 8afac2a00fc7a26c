package io.remitstream.benchmarks.paper.layout.plain;

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

/** A dental network's voucher to an office: one long table, a row of names before each claim. */
final class ToothVoucher {

  static final Glossary MESSAGES =
      Glossary.of(
          "D08", "Fee is limited to the contract fee. The difference may not be charged.",
          "D19", "A second cleaning within six months is not a benefit of this group.",
          "D27", "An alternate benefit was applied.",
          "D33", "Radiographs are required to review this procedure.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Svc\nDate", 36, LineForm::from),
          Column.text("\nCDT", 92, LineForm::procedure),
          new Column("Tooth/\nArea", 140, Align.CENTER, ToothVoucher::tooth, claim -> null),
          Column.text("Treatment\nRendered", 164, LineForm::description),
          Column.money("Fee\nSubmitted", 318, Amount.CHARGE),
          Column.money("Fee\nDifference", 378, Amount.DISCOUNT),
          Column.money("Contract\nFee", 434, Amount.ALLOWED),
          Column.money("Non-\nBenefit", 488, Amount.NOT_COVERED),
          Column.money("Ded.\nTaken", 538, Amount.DEDUCTIBLE),
          new Column("Benefit\nLevel", 584, Align.RIGHT, ToothVoucher::level, claim -> null),
          Column.money("Patient's\nPortion", 640, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Benefit\nPayable", 700, Amount.PAID),
          Column.text("\nMsg", 712, line -> line.remarks(" ")));

  private ToothVoucher() {}

  private static Object tooth(LineForm line) {
    boolean none = line.line().procedure().compareTo("D2") < 0;
    return none ? "" : Integer.toString(1 + Integer.parseInt(Desk.digits(line.pointer(), 3)) % 32);
  }

  private static Object level(LineForm line) {
    long base = line.line().cents(Amount.ALLOWED) - line.line().cents(Amount.DEDUCTIBLE);
    long paid = line.line().cents(Amount.PAID);
    return base == 0 ? "0" : Long.toString(Math.round(100.0 * paid / base));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Dental offices: www.cornerstonedental.example")
                .right(756, "Page ", page.page()));
    ink.head(ToothVoucher::heads);
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 14).bold().left(36, form.payer()).size(10).down(14);
    ink.left(36, "Dental Payment Voucher").plain().size(8.5).down(20);
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).at(top);
    Desk.pair(ink, 540, 640, 12, "Issue date", form.paidOn());
    Desk.pair(ink, 540, 640, 12, "Voucher total", form.amount());
    Desk.pair(ink, 540, 640, 12, "Check number", form.trace());
    Desk.pair(ink, 540, 640, 12, "Office TIN", form.tin());
    Desk.pair(ink, 540, 640, 12, "Billing NPI", form.npi());
    ink.at(top + 76);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    recap(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).fill(34, ink.y() - 9, 758, ink.y() + 13, 0.85);
    ink.bold();
    GRID.heads(ink);
    ink.plain().down(7);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(50);
    ink.font(Face.SANS, 7.5).bold().left(36, "Pt: ", claim.patient()).plain();
    ink.left(196, "Enrollee ID: ", claim.member()).left(330, "Claim: ", claim.number());
    ink.left(470, "Pt acct: ", claim.account());
    ink.left(584, "Claim status: ", claim.status(ToothVoucher::word)).down(12);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      ink.size(7.5);
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.room(14);
    ink.bold().left(164, "Patient subtotal");
    GRID.total(ink, claim);
    ink.plain().line(34, ink.y() - 4, 758, ink.y() - 4, 0.3).down(8);
  }

  private static void recap(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SANS, 8).down(6).bold().left(36, "Voucher recap").plain().down(12);
    ink.left(36, "Benefits of ", form.claims().size(), " claim(s)");
    ink.right(318, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(36, form.reason(at, ToothVoucher::reason));
      ink.left(164, "ref ", form.adjustment(at).reference()).right(318, Desk.added(form, at));
      ink.down(11);
    }
    ink.bold().left(36, "Voucher total").right(318, form.amount()).plain().down(20).size(7.5);
    MESSAGES.write(ink, form.claims(), 36, 26, 600, 10);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovery of overpayment" : "Interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case CORRECTED -> "Corrected";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
    };
  }
}
