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
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** A clearinghouse's ledger: each line repeats its claim, no claim has a total. */
final class LineLedger {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("DOS", 400, LineForm::from),
          Column.text("Svc", 448, LineForm::procedure),
          new Column("Qty", 498, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Chg Amt", 552, Amount.CHARGE),
          Column.money("Contr Adj", 606, Amount.DISCOUNT),
          Column.money("Pt Liab", 660, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Pmt Amt", 718, Amount.PAID),
          Column.text("RARC", 726, line -> line.remarks(" ")));

  private LineLedger() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(598)
                .font(Face.SANS, 6.5)
                .plain()
                .left(24, "Converted from an electronic remittance")
                .right(768, "pg " + page.page() + " of " + page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(24, "Electronic Remittance Viewer - Line Detail").plain();
    ink.size(8).down(20);
    ink.left(24, "Payer Name: ", form.payer()).left(260, "Payee Name: ", form.payee());
    ink.left(540, "Payee Tax ID: ", form.tin()).down(11);
    ink.left(24, "Check/EFT Date: ", form.paidOn());
    ink.left(260, "Payee NPI: ", form.npi() == null ? "not given" : form.npi()).down(11);
    ink.left(24, "Check/EFT Amt: ", form.amount());
    ink.left(260, "Pmt Method: ", form.method(LineLedger::word));
    ink.left(540, form.pays() ? "Check/EFT Trace: " : "", form.trace()).down(20);
    heads(ink);
    ink.head(LineLedger::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.rule(24, 768, 0.8).down(12).bold().left(24, "All lines");
    ink.right(552, form.total(Amount.CHARGE)).right(606, form.total(Amount.DISCOUNT));
    ink.right(660, form.total(Amount.PATIENT_RESPONSIBILITY)).right(718, form.total(Amount.PAID));
    ink.plain().down(16);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(24, "PLB ", form.reason(at, reason -> reason), "  ");
      ink.left(80, form.adjustment(at).reference()).right(718, form.taken(at)).down(11);
    }
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7).bold().rule(24, 768, 0.8).down(10);
    ink.left(24, "Patient Ctrl Nbr").left(92, "Patient").left(196, "Member Identifier");
    ink.left(272, "Payer Claim Ctrl Nbr").left(364, "Clm Sts");
    GRID.heads(ink);
    ink.plain().line(24, ink.y() - 8, 768, ink.y() - 8, 0.4).down(2);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.left(24, claim.account()).left(92, claim.patient()).left(196, claim.member());
      ink.left(272, claim.number()).left(364, claim.status(LineLedger::word));
      GRID.line(ink, line);
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "1-Prim";
      case SECONDARY -> "2-Sec";
      case DENIED -> "4-Den";
      case REVERSAL -> "22-Rev";
      case CORRECTED -> "1-Corr";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "CHK";
      case EFT -> "ACH";
      case NONE -> "NON";
    };
  }
}
