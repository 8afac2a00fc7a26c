package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;

/** A third-party administrator's ledger: days before months, blanks for nothing. */
final class DayMonth {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Incurred", 44, LineForm::from),
          Column.text(
              "CPT/HCPCS",
              112,
              line ->
                  List.of(
                      line.procedure(),
                      line.modifiers("").isEmpty() ? "" : "-",
                      line.modifiers("-"))),
          Column.money("Charge", 262, Amount.CHARGE),
          Column.money("PPO Reduction", 336, Amount.DISCOUNT),
          Column.money("Deductible", 394, Amount.DEDUCTIBLE),
          Column.money("Copayment", 452, Amount.COPAY),
          Column.money("Co-Insurance", 512, Amount.COINSURANCE),
          Column.money("Benefit", 566, Amount.PAID));

  private DayMonth() {}

  static void draw(Ink ink, Form form) {
    ink.stamp((on, page) -> on.at(754).font(Face.SERIF, 8).plain().right(566, "p. ", page.page()));
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(44, form.payer()).plain().size(9.5).down(14);
    ink.left(44, "Remittance to provider of service").down(26);
    ink.left(44, "Provider").left(120, form.payee()).down(13);
    ink.left(44, "Tax ID")
        .left(120, form.tin())
        .left(340, "Issued")
        .left(430, form.paidOn())
        .down(13);
    if (form.npi() != null) {
      ink.left(44, "NPI").left(120, form.npi());
    }
    ink.left(340, "Check amount").left(430, form.amount(MoneyForm.DOLLARS)).down(13);
    if (form.pays()) {
      ink.left(340, "Check number").left(430, form.trace());
    }
    ink.down(20);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(84);
    ink.font(Face.SERIF, 9.5).bold().left(44, claim.patient()).plain();
    ink.left(220, "Cert. no. ", claim.member())
        .left(340, "Claim ", claim.number())
        .left(460, "Acct no. ", claim.account())
        .down(15);
    ink.size(8.5);
    GRID.heads(ink);
    ink.line(44, ink.y() - 8, 566, ink.y() - 8, 0.4).down(3);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(26);
    ink.bold().left(112, "Total");
    GRID.total(ink, claim);
    ink.plain()
        .left(112, "Patient's balance: ", claim.money(Amount.PATIENT_RESPONSIBILITY))
        .down(20);
  }
}
