package io.remitstream.benchmarks.paper.layout.heldout;

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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an insurer of people abroad pays a hospital in America: British words, dollars named. */
final class SettlementAbroad {

  private static final MoneyForm NAMED = new MoneyForm("USD ", true, "-%s", null);
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Treatment\ndate", 46, LineForm::from),
          Column.text("Treatment", 110, LineForm::description),
          Column.text("Code", 232, LineForm::procedure),
          Column.money("Claimed\n(USD)", 330, Amount.CHARGE),
          Column.money("Tariff\nreduction", 388, Amount.DISCOUNT),
          Column.money("Policy\nexcess", 438, Amount.DEDUCTIBLE),
          Column.money("Co-\ninsurance", 490, Amount.COINSURANCE),
          Column.money("Settled\n(USD)", 560, Amount.PAID));

  private SettlementAbroad() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(754)
                .font(Face.SERIF, 8)
                .plain()
                .left(46, "Registered in England and Wales. Claims centre open at all hours.")
                .right(562, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().left(46, form.payer()).plain().size(9).down(13);
    ink.left(46, "Claims Centre, 4 Gannet Quay, Plymouth PL1 9ZZ, United Kingdom").down(34);
    ink.size(12).bold().left(46, "Remittance advice").plain().size(9.5).down(22);
    block(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    statement(ink, form);
  }

  private static void block(Ink ink, Form form) {
    double top = ink.y();
    ink.left(46, form.payee()).down(12).left(46, form.remit().payee().street()).down(12);
    ink.left(46, form.remit().payee().city()).down(12).left(46, "United States of America");
    ink.at(top);
    entry(ink, "Date of payment", form.paidOn());
    entry(ink, "Paid by", form.method(SettlementAbroad::by));
    entry(ink, "Payment reference", form.pays() ? form.trace() : "n/a");
    entry(ink, "Your tax number", form.tin());
    entry(ink, "Amount paid", form.amount(NAMED));
    ink.down(18);
  }

  private static void entry(Ink ink, String label, @Nullable Object value) {
    ink.left(330, label).left(430, value).down(13);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(120);
    ink.font(Face.SERIF, 9.5).rule(46, 562, 0.8).down(13);
    ink.left(46, "Patient").bold().left(110, claim.patient()).plain();
    ink.left(330, "Policy number").left(430, claim.member()).down(12);
    ink.left(46, "Claim ref.").left(110, claim.number());
    ink.left(330, "Your invoice").left(430, claim.account()).down(12);
    ink.left(46, "Treated").left(110, claim.from(), " \u2013 ", claim.to());
    ink.left(330, "Outcome").left(430, claim.status(SettlementAbroad::word)).down(18).size(8.5);
    ink.bold();
    GRID.heads(ink);
    ink.plain().down(3);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(36);
    ink.line(280, ink.y() - 9, 562, ink.y() - 9, 0.4).down(1).bold().left(110, "Claim total");
    GRID.total(ink, claim);
    ink.plain().right(490, "Shortfall to be collected from the patient");
    ink.right(560, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(20);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(28);
    int rows = Prose.cell(ink, 110, 116, 10, line.description());
    Grid rest = new Grid(11, GRID.columns().stream().filter(one -> one.x() != 110).toList());
    rest.line(ink, line);
    ink.down(10 * (rows - 1));
  }

  private static void statement(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SERIF, 9.5).rule(46, 562, 0.8).down(14);
    ink.left(330, "Claims settled").right(560, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(330, form.reason(at, SettlementAbroad::reason));
      ink.left(450, form.adjustment(at).reference()).right(560, form.taken(at)).down(12);
    }
    ink.bold().left(330, "Amount paid").right(560, form.amount()).plain().down(24);
    List<String> rows =
        List.of(
            "The tariff reduction must not be charged to the patient.",
            "Please quote the claim ref. whenever you write to us.");
    rows.forEach(row -> ink.left(46, row).down(11));
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovered" : "Late payment interest";
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "Cheque";
      case EFT -> "Bank transfer";
      case NONE -> "No payment";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Settled";
      case DENIED -> "Declined";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
