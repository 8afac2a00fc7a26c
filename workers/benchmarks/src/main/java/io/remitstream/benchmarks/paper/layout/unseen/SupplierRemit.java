package io.remitstream.benchmarks.paper.layout.unseen;

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

/**
 * A federal contractor's advice to a supplier: claims in frames, their adjustments in a table of
 * their own.
 */
final class SupplierRemit {

  private static final Grid GRID =
      Grid.of(
          10,
          new Column("LN", 52, Align.RIGHT, SupplierRemit::number, claim -> null),
          Column.text("FROM", 62, LineForm::from),
          Column.text("THRU", 112, LineForm::to),
          Column.text("HCPCS", 164, LineForm::procedure),
          Column.text("MODS", 206, line -> line.modifiers(" ")),
          new Column("NOS", 296, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("SUBMITTED", 376, Amount.CHARGE),
          Column.money("ALLOWED", 456, Amount.ALLOWED),
          Column.money("PROV PAID", 560, Amount.PAID));

  private SupplierRemit() {}

  private static Object number(LineForm line) {
    return Integer.toString(1 + place(line));
  }

  private static int place(LineForm line) {
    return Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(44)
                .font(Face.SANS, 7)
                .plain()
                .right(572, "PAGE: ", page.page(), " OF ", page.of()));
    ink.page();
    ink.font(Face.SANS, 11).bold().left(40, form.payer()).plain().size(8).down(11);
    ink.left(40, form.remit().payer().street()).down(10).left(40, form.remit().payer().city());
    ink.down(20).size(10).bold().center(306, "SUPPLIER REMITTANCE NOTICE - MEDICARE DMEPOS");
    ink.plain().size(8).down(14);
    double top = ink.y();
    ink.box(40, top, 300, top + 50).box(310, top, 572, top + 50).at(top + 12);
    ink.left(46, form.payee()).right(400, "SUPPLIER NPI:").left(406, form.npi()).down(11);
    ink.left(46, form.remit().payee().street())
        .right(400, "TAX ID:")
        .left(406, form.tin())
        .down(11);
    ink.left(46, form.remit().payee().city()).right(400, "NOTICE DATE:").left(406, form.paidOn());
    ink.down(11)
        .right(400, form.pays() ? "CHECK/EFT #:" : "NO CHECK OR EFT")
        .left(406, form.trace());
    ink.at(top + 66);
    form.claims().forEach(claim -> claim(ink, claim));
    balance(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    int adjusted = claim.lines().stream().mapToInt(line -> line.adjustments().size()).sum();
    double high = 84 + 10 * (claim.lines().size() + adjusted);
    ink.room(high + 14);
    double top = ink.y();
    ink.font(Face.SANS, 7.5).box(40, top, 572, top + high).at(top + 11);
    ink.left(46, "BENEFICIARY: ", claim.patient()).left(230, "MBI: ", claim.member());
    ink.left(340, "ACCT: ", claim.account()).left(440, "CCN: ", claim.number()).down(11);
    ink.left(46, "CLAIM STATUS: ", claim.status(SupplierRemit::word));
    ink.left(340, "PATIENT RESP: ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(5);
    ink.rule(40, 572, 0.4).down(10).bold();
    GRID.heads(ink);
    ink.plain();
    claim.lines().forEach(line -> GRID.line(ink, line));
    ink.bold().left(164, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.plain().line(40, ink.y() - 7, 572, ink.y() - 7, 0.4).down(4);
    if (adjusted > 0) {
      adjustments(ink, claim);
    }
    ink.at(top + high + 14);
  }

  private static void adjustments(Ink ink, ClaimForm claim) {
    ink.bold().left(46, "ADJUSTMENTS").right(130, "LN").left(150, "GROUP").left(196, "REASON");
    ink.right(296, "AMOUNT").left(320, "REMARKS").plain().down(10);
    claim.lines().forEach(line -> adjustments(ink, line));
  }

  private static void adjustments(Ink ink, LineForm line) {
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.right(130, number(line)).left(150, line.group(at)).left(196, line.reason(at));
      ink.right(296, line.adjusted(at));
      ink.left(320, at == 0 ? line.remarks(" ") : null).down(10);
    }
  }

  private static void balance(Ink ink, Form form) {
    ink.room(110);
    ink.font(Face.SANS, 8).bold().left(40, "NOTICE TOTALS").plain().down(12);
    total(ink, "CLAIMS IN THIS NOTICE", Integer.toString(form.claims().size()));
    total(ink, "TOTAL SUBMITTED", form.total(Amount.CHARGE));
    total(ink, "TOTAL PROVIDER PAID", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(330, "FCN ", form.adjustment(at).reference());
      total(ink, form.reason(at, SupplierRemit::reason), form.taken(at));
    }
    total(ink, "CHECK/EFT AMOUNT", form.amount());
    ink.down(8).size(7).left(40, "CO 253: SEQUESTRATION - REDUCTION IN FEDERAL PAYMENT.").down(9);
    ink.left(40, "CO 45: CHARGE EXCEEDS THE FEE SCHEDULE.   PR: THE PATIENT MAY BE BILLED.");
  }

  private static void total(Ink ink, Object label, Object value) {
    ink.left(46, label).right(296, value).down(11);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "WO OVERPAYMENT RECOVERY" : "L6 INTEREST OWED";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PROCESSED AS PRIMARY";
      case SECONDARY -> "PROCESSED AS SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL OF PREVIOUS PAYMENT";
      case CORRECTED -> "CORRECTED";
    };
  }
}
