package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.Map;

/**
 * A Medicare Advantage plan's advice: group and reason codes with amounts in a row below a line.
 */
final class AdvantageAdvice {

  private static final Map<String, String> WORDS =
      Map.of(
          "CO-45", "Charge exceeds contracted or legislated fee arrangement",
          "PR-1", "Deductible",
          "PR-2", "Coinsurance",
          "PR-3", "Copayment",
          "PR-96", "Non-covered charge");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("DOS From", 40, LineForm::from),
          Column.text("DOS To", 96, LineForm::to),
          Column.text("Procedure", 152, LineForm::procedure),
          Column.text("Modifier", 204, line -> line.modifiers(" ")),
          Usual.units("Units", 276),
          Column.money("Charges", 344, Amount.CHARGE),
          Usual.allowed("Allowed", 410),
          Column.money("Deductible", 472, Amount.DEDUCTIBLE),
          Column.money("Copay", 528, Amount.COPAY),
          Column.money("Coinsurance", 594, Amount.COINSURANCE),
          Column.money("Plan Paid", 664, Amount.PAID),
          Column.text("Remark Codes", 680, line -> line.remarks(", ")));

  private AdvantageAdvice() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Provider portal: www.sunmeadowadvantage.example")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.page();
    double top = ink.y();
    ink.font(Face.SERIF, 16).bold().left(36, form.payer()).font(Face.SANS, 10).down(15);
    ink.left(36, "Remittance Advice").plain().size(8.5).down(24);
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).at(top);
    Desk.pair(ink, 420, 520, 12, "Payment Date", form.paidOn());
    Desk.pair(ink, 420, 520, 12, "Payment Method", form.method(Usual::method));
    Desk.pair(ink, 420, 520, 12, "Check/Trace Number", form.trace());
    Desk.pair(ink, 420, 520, 12, "Vendor Tax ID", form.tin());
    Desk.pair(ink, 420, 520, 12, "Billing NPI", form.npi());
    sums(ink.at(top), form);
    ink.at(top + 92);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(80);
    ink.font(Face.SANS, 8).bold().left(36, "Adjustment codes").plain().down(12);
    form.claims().stream()
        .flatMap(claim -> claim.claim().lines().stream())
        .flatMap(line -> line.adjustments().stream())
        .map(adjustment -> adjustment.group() + "-" + adjustment.reason())
        .distinct()
        .sorted()
        .forEach(code -> ink.left(36, code).left(72, WORDS.getOrDefault(code, "")).down(10));
  }

  private static void sums(Ink ink, Form form) {
    ink.left(620, "Claim payments").right(752, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(620, form.reason(at, AdvantageAdvice::reason)).right(752, Desk.added(form, at));
      ink.down(12);
    }
    ink.bold().left(620, "Payment amount").right(752, form.amount()).plain();
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(80 + 24 * claim.lines().size());
    ink.rule(36, 756, 1).down(12).font(Face.SANS, 8);
    ink.left(40, "Member: ", claim.patient()).left(204, "Member ID: ", claim.member());
    ink.left(344, "Claim ID: ", claim.number()).left(500, "Patient Control #: ", claim.account());
    ink.left(660, "Claim status: ", claim.status(Usual::status)).down(16);
    Desk.heads(ink, GRID, 36, 756);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(16);
    ink.line(290, ink.y() - 7, 664, ink.y() - 7, 0.4).down(3).bold().left(152, "Claim totals");
    GRID.total(ink, claim);
    ink.plain().left(152, "Member responsibility: ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(14);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(26);
    ink.font(Face.SANS, 8);
    GRID.line(ink, line);
    double x = 200;
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.left(152, at == 0 ? "Adjusted: " : "");
      ink.left(x, line.group(at), "-", line.reason(at), "  ", line.adjusted(at));
      x += 90;
    }
    ink.down(line.adjustments().isEmpty() ? 2 : 13);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment offset" : "Interest";
  }
}
