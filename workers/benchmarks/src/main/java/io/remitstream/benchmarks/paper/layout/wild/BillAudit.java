package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review company's explanation for an injured worker's bill: two reductions a line, a page each.
 */
final class BillAudit {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "G1", "The charge exceeds the official medical fee schedule allowance.",
              "P12", "The provider network's agreement sets the price of this service.",
              "G56", "Time of this procedure was not documented in the report received.",
              "B20", "Multiple procedures of one visit are paid by descending value."));
  private static final Grid GRID =
      Grid.of(
          9,
          new Column("LN", 48, Align.RIGHT, BillAudit::number, claim -> null),
          Column.text("SERVICE\nDATE", 56, LineForm::from),
          new Column("POS", 112, Align.LEFT, line -> "11", claim -> null),
          Column.text("CPT/HCPCS\n-MOD", 134, line -> Odds.coded(line, "-")),
          new Column("UNITS", 222, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("PROVIDER\nCHARGE", 280, Amount.CHARGE),
          new Column("FEE SCHED\nREDUCTION", 340, Align.RIGHT, BillAudit::schedule, c -> null),
          new Column("PPO\nREDUCTION", 400, Align.RIGHT, BillAudit::network, c -> null),
          Column.money("AMOUNT\nPAID", 460, Amount.PAID),
          Column.text("EXPLANATION\nCODES", 476, line -> line.remarks(" ")));

  private BillAudit() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static int number(LineForm line) {
    return 1 + Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  private static long ppo(LineForm line) {
    return line.line().cents(Amount.DISCOUNT) / 5;
  }

  private static Object schedule(LineForm line) {
    return Odds.spell(line.form(), line.line().cents(Amount.DISCOUNT) - ppo(line));
  }

  private static Object network(LineForm line) {
    return Odds.spell(line.form(), ppo(line));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Explanation of review. Do not bill the injured worker (Labor Code).")
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.head(on -> on.font(Face.SANS, 8).plain().left(36, form.payer()).down(18));
    form.claims().forEach(claim -> bill(ink, form, claim));
    payment(ink, form);
  }

  private static void bill(Ink ink, Form form, ClaimForm claim) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(36, "EXPLANATION OF REVIEW").size(9);
    ink.right(576, form.payer()).plain().down(22).size(8);
    header(ink, form, claim);
    ink.size(6.5).bold();
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 6, 576, ink.y() - 6, 0.5).down(5);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      GRID.line(ink.font(Face.SANS, 7.5).plain(), line);
      ink.size(6.5).left(134, line.description()).down(11);
    }
    ink.room(90);
    totals(ink, claim);
    ink.down(8).bold().left(36, "EXPLANATION CODES").plain().size(7.5).down(11);
    Odds.legend(ink, List.of(claim), CODES, 36, 30, 480);
    ink.down(6);
    Hand.paragraph(
        ink,
        36,
        540,
        9,
        "If you disagree with the amount paid you may ask for a second bill review within 90 days"
            + " of receipt of this explanation, and after that for independent bill review.");
  }

  private static void header(Ink ink, Form form, ClaimForm claim) {
    double top = ink.y();
    String number = claim.claim().number();
    ink.box(36, top - 10, 576, top + 66);
    entry(ink, 40, "Injured worker:", claim.patient());
    entry(ink, 40, "Claim number:", claim.number());
    entry(ink, 40, "Employer:", Odds.of(number, Odds.GROUPS));
    String injured = form.spelled(claim.claim().from().minusDays(20L + Odds.of(number, 90)));
    entry(ink, 40, "Date of injury:", injured);
    entry(ink, 40, "Diagnosis:", Odds.of(number, Odds.DIAGNOSES));
    entry(ink, 40, "Jurisdiction:", "CA");
    ink.at(top);
    entry(ink, 310, "Provider:", form.payee());
    entry(ink, 310, "Provider TIN:", form.tin());
    entry(ink, 310, "Provider NPI:", form.npi());
    entry(ink, 310, "Patient account:", claim.account());
    entry(ink, 310, "Bill ID / received:", bill(form, claim));
    entry(ink, 310, "Service dates:", List.of(claim.from(), " - ", claim.to()));
    ink.at(top + 82);
  }

  private static String bill(Form form, ClaimForm claim) {
    return Odds.digits(claim.claim().number(), 8) + "-01 / " + Odds.received(form, claim);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 78, value == null ? "not given" : value).down(12);
  }

  private static void totals(Ink ink, ClaimForm claim) {
    ink.line(36, ink.y() - 7, 576, ink.y() - 7, 0.5).down(4).size(8);
    sum(ink, "Total charges", claim.money(Amount.CHARGE));
    sum(ink, "Total reductions", claim.money(Amount.DISCOUNT));
    sum(ink, "Interest and penalty", Odds.spell(claim.form(), 0));
    ink.bold();
    sum(ink, "Total paid this bill", claim.money(Amount.PAID));
    ink.plain();
  }

  private static void sum(Ink ink, String label, Object amount) {
    ink.left(280, label).right(460, amount).down(11);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check number: ";
      case EFT -> "EFT number: ";
      case NONE -> "No check issued";
    };
  }

  private static void payment(Ink ink, Form form) {
    ink.room(60);
    ink.down(10).rule(36, 576, 0.8).down(13).font(Face.SANS, 8).bold();
    ink.left(36, "PAYMENT").plain().down(12).left(36, "Payment date: ", form.paidOn());
    ink.left(200, form.method(BillAudit::word), form.trace());
    ink.left(380, "Payment amount: ", form.amount());
  }
}
