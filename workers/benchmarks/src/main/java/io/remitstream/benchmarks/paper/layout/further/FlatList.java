package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;

/** Every row says whose it is: patient and claim in columns of their own, a total row a claim. */
final class FlatList {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Svc Date", 250, LineForm::from),
          Column.text("HCPCS", 312, LineForm::procedure),
          new Column("Qty", 366, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Amt Charged", 430, Amount.CHARGE),
          Column.money("Write-Off", 486, Amount.DISCOUNT),
          Column.money("Non-Cov", 538, Amount.NOT_COVERED),
          Column.money("Deduct", 588, Amount.DEDUCTIBLE),
          Column.money("CoIns", 638, Amount.COINSURANCE),
          Column.money("Other Ins", 694, Amount.OTHER_INSURANCE),
          Column.money("Amt Paid", 758, Amount.PAID));

  private FlatList() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) -> on.at(596).font(Face.SANS, 7).plain().right(758, "Page No. ", page.page()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(34, form.payer()).plain().size(9).down(14);
    ink.left(34, "Payment Listing for ", form.payee())
        .left(430, "Fed Tax ID ", form.tin())
        .down(12);
    ink.left(34, "Payment Date ", form.paidOn())
        .left(200, "Payment Method ", form.method(FlatList::word));
    ink.left(430, form.pays() ? "Payment ID " : "", form.trace())
        .left(600, "Amount ", form.amount(MoneyForm.DOLLARS))
        .down(22);
    heads(ink);
    ink.head(FlatList::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(30);
    ink.rule(34, 758, 0.8)
        .down(12)
        .bold()
        .left(34, "Listing total")
        .right(430, form.total(Amount.CHARGE))
        .right(758, form.total(Amount.PAID))
        .plain();
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 8).bold().left(34, "Patient").left(130, "Claim No.").left(200, "Acct");
    GRID.heads(ink);
    ink.plain().line(34, ink.y() - 8, 758, ink.y() - 8, 0.6).down(3);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.left(34, claim.patient()).left(130, claim.number()).left(200, claim.account());
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.bold().left(250, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(5);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "ACH";
      case NONE -> "None";
    };
  }
}
