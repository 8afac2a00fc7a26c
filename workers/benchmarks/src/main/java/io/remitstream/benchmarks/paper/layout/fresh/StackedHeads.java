package io.remitstream.benchmarks.paper.layout.fresh;

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

/** A dense landscape table with heads of two lines; claims that cross a page are continued. */
final class StackedHeads {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service Dates\nFrom", 30, LineForm::from),
          Column.text("\nThru", 74, LineForm::to),
          Column.text("Proc\nCode", 118, LineForm::procedure),
          Column.text("Modi-\nfier", 150, line -> line.modifiers(" ")),
          new Column("Svc\nCnt", 212, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Submitted\nAmount", 268, Amount.CHARGE),
          Column.money("Provider\nWrite-Off", 322, Amount.DISCOUNT),
          Column.money("Contract\nAmount", 376, Amount.ALLOWED),
          Column.money("Excluded\nAmount", 430, Amount.NOT_COVERED),
          Column.money("Applied\nto Ded", 480, Amount.DEDUCTIBLE),
          Column.money("Copay\nAmount", 526, Amount.COPAY),
          Column.money("Co-Ins\nAmount", 576, Amount.COINSURANCE),
          Column.money("Other\nCarrier", 626, Amount.OTHER_INSURANCE),
          Column.money("Net\nPaid", 684, Amount.PAID),
          new Column("Msg\nCodes", 724, Align.CENTER, line -> line.remarks(","), claim -> null));

  private StackedHeads() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(44)
                .font(Face.SANS, 7)
                .plain()
                .right(762, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().center(396, "PROVIDER CLAIM PAYMENT REPORT").down(15);
    ink.size(10).center(396, form.payer()).plain().size(8).down(20);
    ink.left(30, "Pay-To Provider").left(110, form.payee());
    ink.left(420, "Remittance Date").left(510, form.paidOn()).down(11);
    ink.left(30, "Pay-To NPI").left(110, form.npi());
    ink.left(420, "Remittance Amount").left(510, form.amount()).down(11);
    ink.left(30, "IRS Number").left(110, form.tin());
    ink.left(420, form.pays() ? "Draft/ACH Number" : "Zero pay").left(510, form.trace()).down(20);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.head(StackedHeads::heads).room(60);
    ink.rule(28, 762, 1).down(12).bold().left(30, "Report Totals");
    ink.right(268, form.total(Amount.CHARGE)).right(684, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          30,
          form.reason(at, reason -> reason.equals("WO") ? "Prior overpayment offset" : "Interest"));
      ink.left(200, form.adjustment(at).reference()).right(684, form.taken(at)).down(11);
    }
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).fill(28, ink.y() - 9, 762, ink.y() + 15, 0.87).bold();
    GRID.heads(ink);
    ink.plain().down(4);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.head(StackedHeads::heads).room(46);
    title(ink, claim, "");
    ink.head(
        on -> {
          heads(on);
          title(on, claim, "   (continued)");
        });
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink, line);
    }
    ink.room(12);
    ink.bold().left(30, "Claim Total");
    GRID.total(ink, claim);
    ink.plain().line(28, ink.y() - 6, 762, ink.y() - 6, 0.3).down(5);
  }

  private static void title(Ink ink, ClaimForm claim, String more) {
    ink.left(30, "Patient ").bold().left(60, claim.patient(), more).plain();
    ink.left(220, "Contract No. ", claim.member());
    ink.left(350, "Claim Ref. ", claim.number());
    ink.left(490, "Pt. Acct. ", claim.account());
    ink.left(600, "Status ", claim.status(StackedHeads::word)).down(11);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid Secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
