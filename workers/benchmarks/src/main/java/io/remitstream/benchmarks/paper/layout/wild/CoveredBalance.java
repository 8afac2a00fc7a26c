package io.remitstream.benchmarks.paper.layout.wild;

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
import io.remitstream.benchmarks.paper.remit.Service;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A carrier's explanation of payment: a balance and a rate before each payment, the plan year. */
final class CoveredBalance {

  private static final Map<String, String> NOTES =
      new TreeMap<>(
          Map.of(
              "A0", "Your contract's rate was applied. The patient does not owe the discount.",
              "C7", "The maximum for this service has been paid for this plan year.",
              "T2", "We asked the patient whether there is other coverage.",
              "ZE", "This procedure is included in a more comprehensive one."));
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("DATE OF\nSERVICE", 30, LineForm::from),
          Column.text("PROC\nCODE", 66, line -> Odds.coded(line, " ")),
          new Column("NO.", 132, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("AMOUNT\nCHARGED", 174, Amount.CHARGE),
          Column.money("PROVIDER\nDISCOUNT", 216, Amount.DISCOUNT),
          Column.money("NOT\nCOVERED", 257, Amount.NOT_COVERED),
          Column.money("DEDUCT-\nIBLE", 296, Amount.DEDUCTIBLE),
          Column.money("COPAY", 330, Amount.COPAY),
          new Column("COVERED\nBALANCE", 372, Align.RIGHT, CoveredBalance::balance, c -> null),
          new Column("PAID\nAT", 396, Align.RIGHT, CoveredBalance::rate, claim -> null),
          Column.money("COINSUR-\nANCE", 436, Amount.COINSURANCE),
          Column.money("PLAN\nPAYMENT", 482, Amount.PAID),
          Column.money("PATIENT\nRESP.", 526, Amount.PATIENT_RESPONSIBILITY),
          Column.text("SEE\nNOTE", 534, line -> line.remarks(" ")));

  private CoveredBalance() {}

  static String[] codes() {
    return NOTES.keySet().toArray(String[]::new);
  }

  private static long left(Service line) {
    return line.cents(Amount.PAID) + line.cents(Amount.COINSURANCE);
  }

  private static Object balance(LineForm line) {
    return Odds.spell(line.form(), left(line.line()));
  }

  private static @Nullable Object rate(LineForm line) {
    long left = left(line.line());
    return left == 0 ? null : Math.round(100.0 * line.line().cents(Amount.PAID) / left) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 6.5)
                .plain()
                .left(30, "591688b  Rev. 04/2024  THIS IS NOT A BILL")
                .right(582, page.page(), " / ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(30, form.payer()).down(14).size(9);
    ink.left(30, "Explanation of Medical Payment").plain().size(8).down(26);
    parties(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payment(ink, form);
    ink.down(6).font(Face.SANS, 7.5).bold().left(30, "NOTES").plain().down(11);
    Odds.legend(ink, form.claims(), NOTES, 30, 24, 500);
  }

  private static void parties(Ink ink, Form form) {
    double top = ink.y();
    ink.left(30, form.payee()).down(10).left(30, form.remit().payee().street()).down(10);
    ink.left(30, form.remit().payee().city()).at(top);
    ink.left(330, "Payment date").left(440, form.paidOn()).down(10);
    ink.left(330, "Tax identification no.").left(440, form.tin()).down(10);
    if (form.npi() != null) {
      ink.left(330, "Billing provider NPI").left(440, form.npi()).down(10);
    }
    ink.left(330, "Customer service").left(440, form.remit().payer().phone()).down(26);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(122);
    String number = claim.claim().number();
    ink.fill(28, ink.y() - 9, 584, ink.y() + 26, 0.9).font(Face.SANS, 7.5).bold();
    ink.left(32, "Patient: ", claim.patient()).plain().left(210, "Member ID: ", claim.member());
    ink.left(340, "Reference #: ", claim.number()).left(470, "Patient #: ", claim.account());
    ink.down(11).left(32, "Account name: ", Odds.of(number, Odds.GROUPS));
    ink.left(210, "Account #: 33", Odds.digits(number, 5)).left(340, "Plan: OAP80");
    ink.left(470, "Rec'd: ", Odds.received(form, claim)).down(11);
    ink.left(32, "Rendered by: ", form.payee()).down(15).size(6.2).bold();
    GRID.heads(ink);
    ink.plain().size(6.5);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SANS, 6.5).plain(), line);
    }
    ink.room(36);
    ink.line(134, ink.y() - 6, 528, ink.y() - 6, 0.4).down(3).bold().left(66, "Total");
    GRID.total(ink, claim);
    ink.plain().down(2);
    if (Odds.of(number, 3) > 0) {
      year(ink, number);
    }
    ink.down(20);
  }

  private static void year(Ink ink, String number) {
    int used = 100 + 25 * Odds.of(number, 50);
    ink.left(
        32, "Plan year to date: individual deductible $%,d.00 of $1,500.00 met;".formatted(used));
    ink.left(300, "out-of-pocket $%,d.00 of $4,000.00 met.".formatted(used + 410));
  }

  private static void payment(Ink ink, Form form) {
    ink.room(96);
    ink.font(Face.SANS, 8).bold().left(30, "Payment summary").plain().down(12);
    entry(ink, "Plan payment, all patients", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(150, "re: ", form.adjustment(at).reference());
      entry(ink, form.reason(at, CoveredBalance::reason), form.taken(at));
    }
    ink.bold();
    entry(ink, "Amount of this payment", form.amount());
    ink.plain().left(30, "Payment method: ", form.method(CoveredBalance::word));
    ink.left(190, form.pays() ? "Payment number: " : "", form.trace()).down(16);
  }

  private static void entry(Ink ink, Object label, Object amount) {
    ink.left(30, label).right(340, amount).down(11);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Refund taken" : "Late payment interest";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Direct deposit";
      case NONE -> "None";
    };
  }
}
