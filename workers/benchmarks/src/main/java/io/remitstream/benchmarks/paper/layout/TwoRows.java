package io.remitstream.benchmarks.paper.layout;

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

/** A service takes two rows, and the heads do too: charges above, what is taken off below. */
final class TwoRows {

  private static final Grid ABOVE =
      Grid.of(
          11,
          Column.text("Date of Svc", 46, LineForm::from),
          Column.text("Svc Code", 126, LineForm::procedure),
          Column.text("Modifier", 190, line -> line.modifiers(",")),
          new Column("Units", 284, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed Amt", 366, Amount.CHARGE),
          Column.money("Allowed Amt", 448, Amount.ALLOWED),
          Column.money("Paid Amt", 556, Amount.PAID));
  private static final Grid BELOW =
      Grid.of(
          11,
          Column.text("Description", 60, LineForm::description),
          Column.money("Provider Disc", 284, Amount.DISCOUNT),
          Column.money("Deductible", 366, Amount.DEDUCTIBLE),
          Column.money("Co-Insurance", 448, Amount.COINSURANCE),
          Column.money("Copay", 500, Amount.COPAY),
          Column.money("Pt Resp", 556, Amount.PATIENT_RESPONSIBILITY));

  private TwoRows() {}

  static void draw(Ink ink, Form form) {
    ink.stamp((on, page) -> on.at(756).font(Face.SANS, 8).plain().right(560, "Page ", page.page()));
    ink.page();
    ink.font(Face.SANS, 12).bold().right(560, form.payer()).size(9).plain().down(12);
    ink.right(560, "Remittance Detail").down(30);
    ink.left(46, "Provider Name: ", form.payee()).left(350, "Remit Date: ", form.paidOn()).down(12);
    ink.left(46, "Provider Tax ID: ", form.tin());
    ink.left(350, form.pays() ? "EFT/Check #: " : "Zero payment notice", form.trace()).down(12);
    if (form.npi() != null) {
      ink.left(46, "Provider NPI: ", form.npi());
    }
    ink.left(350, "Net Paid: ", form.amount()).down(24);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.bold()
        .left(46, "Remittance totals")
        .right(366, form.total(Amount.CHARGE))
        .right(556, form.total(Amount.PAID))
        .plain();
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 8.5).bold().left(46, "Patient Name: ", claim.patient());
    ink.left(300, "Member #: ", claim.member()).plain().down(11);
    ink.left(46, "Claim ID: ", claim.number()).left(220, "Patient Control #: ", claim.account());
    ink.left(400, "Status: ", claim.status(TwoRows::word)).down(14);
    ink.size(8).bold();
    ABOVE.heads(ink);
    BELOW.heads(ink);
    ink.plain().line(46, ink.y() - 7, 560, ink.y() - 7, 0.5).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(26);
      ABOVE.line(ink, line);
      BELOW.line(ink, line);
      ink.down(2);
    }
    ink.room(30);
    ink.bold().left(126, "Claim Totals:");
    ABOVE.total(ink, claim);
    BELOW.total(ink, claim);
    ink.plain().down(14);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Void";
      case CORRECTED -> "Replacement - corrected";
    };
  }
}
