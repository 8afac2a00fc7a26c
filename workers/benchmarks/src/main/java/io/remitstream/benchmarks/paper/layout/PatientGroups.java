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
import java.util.Locale;

/** Claims under patients' headings with subtotals, a boxed voucher on top, heads on every page. */
final class PatientGroups {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("SERVICE\nDATE(S)", 40, LineForm::from),
          Column.text(
              "PROCEDURE",
              92,
              line -> java.util.List.of(line.procedure(), " ", line.modifiers(" "))),
          new Column("QTY", 172, Align.CENTER, LineForm::units, claim -> null),
          Column.money("TOTAL\nCHARGES", 232, Amount.CHARGE),
          Column.money("NOT\nALLOWED", 286, Amount.DISCOUNT),
          Column.money("COVERED\nAMOUNT", 340, Amount.ALLOWED),
          Column.money("NON-\nCOVERED", 392, Amount.NOT_COVERED),
          Column.money("DEDUCT", 436, Amount.DEDUCTIBLE),
          Column.money("COPAY/\nCOINS", 486, Amount.COINSURANCE),
          Column.money("AMOUNT\nPAID", 544, Amount.PAID),
          new Column("RMK", 562, Align.CENTER, line -> line.remarks(" "), claim -> null));

  private PatientGroups() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Retain for your records")
                .right(
                    574, String.format(Locale.ROOT, "Sheet %02d of %02d", page.page(), page.of())));
    ink.page();
    voucher(ink, form);
    heads(ink);
    ink.head(PatientGroups::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    taken(ink, form);
  }

  private static void voucher(Ink ink, Form form) {
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).size(8).plain().down(13);
    ink.left(
            40, "Claims office: ", form.remit().payer().street(), ", ", form.remit().payer().city())
        .down(20);
    double top = ink.y();
    ink.box(40, top, 574, top + 62).down(14);
    pair(ink, 48, "PAY TO", form.payee());
    pair(
        ink, 330, form.pays() ? "CHECK NUMBER" : "STATUS", form.pays() ? form.trace() : "NO CHECK");
    ink.down(14);
    pair(ink, 48, "TAX ID NO", form.tin());
    pair(ink, 330, "CHECK DATE", form.paidOn());
    ink.down(14);
    pair(ink, 48, "NPI", form.npi());
    pair(
        ink,
        330,
        "CHECK AMOUNT",
        form.amount(new io.remitstream.benchmarks.paper.draw.MoneyForm("$", true, "%s-", null)));
    ink.at(top + 88);
  }

  private static void pair(
      Ink ink, double x, String label, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      ink.bold().left(x, label, ":").plain().left(x + 90, value);
    }
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).bold();
    GRID.heads(ink);
    ink.plain().line(38, ink.y() - 8, 576, ink.y() - 8, 1).down(4);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(54);
    ink.font(Face.SANS, 8).fill(38, ink.y() - 9, 576, ink.y() + 3, 0.9).bold();
    ink.left(40, "PATIENT: ", claim.patient()).left(230, "ID#: ", claim.member());
    ink.left(350, "PAT ACCT#: ", claim.account())
        .left(465, "CLAIM#: ", claim.number())
        .plain()
        .size(7.5)
        .down(14);
    for (LineForm line : claim.lines()) {
      if (ink.room(14)) {
        ink.font(Face.SANS, 7.5).left(40, "(claim continued)").down(12);
      }
      GRID.line(ink, line);
    }
    ink.room(30);
    ink.bold().left(92, "SUBTOTAL");
    GRID.total(ink, claim);
    ink.plain()
        .left(92, "PATIENT LIABILITY: ", claim.money(Amount.PATIENT_RESPONSIBILITY))
        .down(18);
  }

  private static void taken(Ink ink, Form form) {
    ink.room(60);
    ink.bold().left(92, "TOTAL ALL CLAIMS").right(544, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          92,
          form.reason(
              at, reason -> reason.equals("WO") ? "Overpayment recovery" : "Interest payment"));
      ink.left(250, "Ref: ", form.adjustment(at).reference()).right(544, form.taken(at)).down(12);
    }
  }
}
