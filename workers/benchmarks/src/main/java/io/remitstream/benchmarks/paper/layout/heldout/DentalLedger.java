package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;

/** A dental plan's check to an office: submitted and approved codes, no totals but the check's. */
final class DentalLedger {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Date", 44, LineForm::from),
          new Column("Tooth", 124, Align.CENTER, DentalLedger::tooth, claim -> null),
          Column.text("Submitted\nCode", 146, LineForm::procedure),
          Column.text("Approved\nCode", 200, LineForm::procedure),
          Column.text("Procedure", 252, LineForm::description),
          Column.money("Submitted\nFee", 424, Amount.CHARGE),
          Column.money("Approved\nFee", 484, Amount.ALLOWED),
          Column.money("Fee\nAdjustment", 548, Amount.DISCOUNT),
          Column.money("Patient\nDeductible", 610, Amount.DEDUCTIBLE),
          Column.money("Co-\ninsurance", 672, Amount.COINSURANCE),
          Column.money("Our\nPayment", 744, Amount.PAID));

  private DentalLedger() {}

  private static Object tooth(LineForm line) {
    boolean single = line.line().procedure().compareTo("D2") > 0;
    return single ? 2 + Math.floorMod(line.pointer().hashCode(), 30) : "";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Fee adjustments may not be charged to patients.")
                .right(752, "Sheet ", page.page(), " of ", page.of()));
    ink.page();
    letterhead(ink, form);
    heads(ink);
    ink.head(DentalLedger::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void letterhead(Ink ink, Form form) {
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).plain().size(9);
    ink.right(752, "Dental Office Remittance Advice").down(13);
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city()).down(24);
    ink.left(40, form.payee()).left(330, "Office TIN ", form.tin());
    ink.right(752, form.pays() ? "Check/EFT No. " : "No check", form.trace()).down(12);
    ink.left(40, form.remit().payee().street(), ", ", form.remit().payee().city());
    ink.left(330, "Office NPI ", form.npi() == null ? "missing" : form.npi());
    ink.right(752, "Issued ", form.paidOn()).down(26);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 8).bold().rule(40, 752, 1).down(12);
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 7, 752, ink.y() - 7, 1).down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(50);
    ink.font(Face.SANS, 8).fill(40, ink.y() - 9, 752, ink.y() + 4, 0.9).bold();
    ink.left(44, claim.patient()).plain().left(200, "Subscriber ", claim.member());
    ink.left(330, "Claim ", claim.number()).left(484, "Office acct. ", claim.account());
    ink.right(748, claim.status(DentalLedger::word)).down(14);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.down(5);
  }

  private static void end(Ink ink, Form form) {
    ink.room(70);
    ink.font(Face.SANS, 8.5).rule(40, 752, 1).down(14);
    ink.left(484, "Payments listed above").right(744, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(484, form.reason(at, DentalLedger::reason));
      ink.left(610, form.adjustment(at).reference()).right(744, form.taken(at)).down(12);
    }
    ink.bold().left(484, "Amount of this check/EFT").right(744, form.amount()).plain();
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovered overpayment" : "Interest";
  }

  /** What is paid as usual is not said. */
  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal of earlier payment";
      case CORRECTED -> "Corrected";
    };
  }
}
