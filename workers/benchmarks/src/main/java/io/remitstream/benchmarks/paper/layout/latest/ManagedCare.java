package io.remitstream.benchmarks.paper.layout.latest;

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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;

/** A Medicaid managed care plan's payment: numbered lines, third parties, codes of its own. */
final class ManagedCare {

  static final String[] CODES = {"EXY1", "EX1N", "EX35", "EXLO"};
  private static final Map<String, String> WORDS =
      Map.of(
          "EXY1", "PAYMENT REDUCED TO THE STATE FEE SCHEDULE",
          "EX1N", "AUTHORIZATION ON FILE WAS APPLIED TO THIS SERVICE",
          "EX35", "BENEFIT MAXIMUM FOR THIS PERIOD WAS CONSIDERED",
          "EXLO", "PLEASE SUBMIT THE PRIMARY CARRIER'S STATEMENT WITH FUTURE CLAIMS");
  private static final MoneyForm BOX = new MoneyForm("$", true, "-%s", null);
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Serv", 36, line -> "0" + number(line) + "0"),
          Column.text("Date", 62, LineForm::from),
          Column.text("Proc#", 116, LineForm::procedure),
          Column.text("Modifiers", 152, line -> line.modifiers(" ")),
          new Column("Days/\nCount/\nQty", 226, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charged", 290, Amount.CHARGE),
          Column.money("Discount", 346, Amount.DISCOUNT),
          Column.money("Disallowed", 402, Amount.NOT_COVERED),
          Column.money("Deduct", 448, Amount.DEDUCTIBLE),
          Column.money("Copay", 492, Amount.COPAY),
          Column.money("Coinsur-\nance", 540, Amount.COINSURANCE),
          Column.money("TPP", 590, Amount.OTHER_INSURANCE),
          Column.text("EX\nCodes", 606, line -> line.remarks(" ")),
          Column.money("Payment", 756, Amount.PAID));

  private ManagedCare() {}

  private static int number(LineForm line) {
    return 1 + Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.SANS, 8)
                .plain()
                .left(36, "Explanation Of Payment")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.at(60).font(Face.SANS, 12).bold().left(36, form.payer()).plain().size(8.5).down(11);
    ink.left(36, "c/o Claims Department").down(10);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city());
    box(ink, form);
    ink.left(60, form.payee()).down(10).left(60, form.remit().payee().street()).down(10);
    ink.left(60, form.remit().payee().city()).down(34);
    form.claims().forEach(claim -> claim(ink, form, claim));
    legend(ink, form);
  }

  private static void box(Ink ink, Form form) {
    ink.at(60).box(470, 50, 756, 140);
    row(ink, "Date", List.of(form.paidOn()));
    row(ink, form.pays() ? "Check/EFT No" : "Remit Type", pay(form));
    row(ink, "Vendor IRS #", List.of(form.tin()));
    row(ink, "Provider NPI", List.of(form.npi() == null ? "" : form.npi()));
    row(ink, "Claims Payment", List.of(BOX.spell(form.remit().cents(Amount.PAID))));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(478, form.reason(at, ManagedCare::reason)).right(748, form.taken(at)).down(11);
    }
    ink.bold().left(478, "Current Payment Total").right(748, form.amount(BOX)).plain().at(116);
  }

  private static List<Object> pay(Form form) {
    Object trace = form.trace();
    return List.of(trace == null ? "Non-payment" : trace);
  }

  private static void row(Ink ink, String name, List<Object> value) {
    ink.left(478, name).right(748, value).down(11);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 8).rule(36, 756, 1).down(12);
    ink.left(36, "Insured Name: ", claim.patient()).left(240, "Member ID: ", claim.member());
    ink.left(410, "Patient Acct No: ", claim.account()).down(11);
    ink.left(36, "Patient Name: ", claim.patient()).left(240, "Claim No: ", claim.number());
    ink.left(410, "Serv Prov: ", form.payee()).down(11);
    ink.left(36, "Claim Status: ", claim.status(ManagedCare::word));
    ink.left(240, "Carrier: MC Medicaid").left(410, "PCP: Not applicable").down(14).bold();
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 7, 756, ink.y() - 7, 0.4).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(20);
    ink.down(2).bold().left(152, "Claim Total");
    GRID.total(ink, claim);
    ink.plain().down(8);
  }

  private static void legend(Ink ink, Form form) {
    ink.room(120);
    ink.rule(36, 756, 1).down(14).bold().left(36, "EX Code Explanation").plain().down(11);
    for (String code : CODES) {
      ink.left(36, code).left(76, WORDS.get(code)).down(10);
    }
    ink.down(8).left(36, "Providers may not bill members for the balance. A claim reconsideration");
    ink.down(10).left(36, "must reach us within 90 days. Provider services: ");
    ink.left(220, form.remit().payer().phone(), ". Filing fee for an outside review: $25.00.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment Recovered" : "Interest Due Provider";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid after other insurance";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
