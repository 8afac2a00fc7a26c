package io.remitstream.benchmarks.paper.layout.kin;

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

/** Two tiers a service under a head of two tiers, in shaded bands; days that share a year. */
final class TwoTiers {

  static final Legend CODES =
      Legend.of(
          "12A", "The fee is above the maximum allowance for this county.",
          "31C", "This service needs a referral.",
          "55B", "Benefits were coordinated with an earlier payment.");

  private final Ink ink;
  private final Form form;
  private final Grid upper;
  private final Grid lower;

  private TwoTiers(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.upper =
        Grid.of(
            11,
            Column.text("Serv dates", 40, TwoTiers::days),
            Column.text("Proc/mods", 108, line -> Respelled.code(line, " ")),
            Column.text("Qty", 176, LineForm::units),
            Column.money(whim.word("Billed", "Submitted"), 250, Amount.CHARGE),
            Column.money(whim.word("Disallow", "Prov adj"), 314, Amount.DISCOUNT),
            Column.money(whim.word("Max allow", "Elig chg"), 378, Amount.ALLOWED),
            Column.money(whim.word("Non cov", "Not elig"), 442, Amount.NOT_COVERED),
            Column.text("EX cd", 484, line -> line.remarks(" ")));
    this.lower =
        Grid.of(
            13,
            Column.text("  Service", 46, LineForm::description),
            Column.money("Deduct", 250, Amount.DEDUCTIBLE),
            Column.money("Copay", 314, Amount.COPAY),
            Column.money("Coins", 378, Amount.COINSURANCE),
            Column.money(whim.word("Oth ins", "COB"), 442, Amount.OTHER_INSURANCE),
            Column.money(whim.word("Mbr resp", "Pt owes"), 506, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("Net pmt", "Plan pd"), 570, Amount.PAID));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money =
        whim.money(
            new MoneyForm("", false, "-%s", null),
            new MoneyForm("", false, "%s-", ".00"),
            new MoneyForm("", false, "(%s)", "-"));
    new TwoTiers(ink, Whim.spelled(plain, money, "MM/dd/yy"), whim).draw();
  }

  /** {@code 01/05-01/07/26}, or one day. */
  private static Object days(LineForm line) {
    int begun = line.line().from().getYear();
    String pattern = begun == line.line().to().getYear() ? "MM/dd" : "MM/dd/yy";
    return Respelled.days(line, Respelled.day(line.from(), pattern), "-");
  }

  private void draw() {
    ink.head(on -> continued());
    ink.stamp(
        (on, page) ->
            on.at(60)
                .font(Face.SANS, 8)
                .plain()
                .right(572, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 12).bold().at(60).left(40, form.payer()).plain().size(8).down(12);
    ink.left(40, "Remittance to participating providers").down(20);
    double top = ink.y();
    ink.bold().left(40, form.payee()).plain().down(11).left(40, form.remit().payee().street());
    ink.down(11).left(40, form.remit().payee().city()).at(top);
    Respelled.pair(ink, 350, 440, "NPI", form.npi());
    Respelled.pair(ink, 350, 440, "FEIN", form.tin());
    Respelled.pair(ink, 350, 440, "Remit date", form.paidOn());
    Respelled.pair(ink, 350, 440, "Remit number", form.trace());
    Respelled.pair(ink, 350, 440, "Total remitted", form.amount());
    ink.at(top + 72);
    heads();
    form.claims().forEach(this::claim);
    end();
  }

  private void continued() {
    ink.font(Face.SANS, 8).plain().left(40, form.payer(), " - continued").down(22);
    heads();
  }

  private void heads() {
    ink.rule(40, 572, 1).down(10).size(7.5).bold();
    upper.heads(ink);
    ink.down(-1);
    lower.heads(ink);
    ink.plain().down(-9).rule(40, 572, 1).down(16);
  }

  private void claim(ClaimForm claim) {
    ink.room(64);
    ink.bold().size(8).left(40, claim.patient()).plain();
    ink.left(190, "Mbr# ", claim.member()).left(300, "Acct# ", claim.account());
    ink.left(388, "Clm# ", claim.number()).right(572, claim.status(TwoTiers::word)).down(12);
    List<LineForm> lines = claim.lines();
    for (int at = 0; at < lines.size(); at++) {
      ink.room(26);
      band(at % 2 == 0 ? 0.92 : 1);
      ink.size(7.5);
      upper.line(ink, lines.get(at));
      lower.line(ink, lines.get(at));
    }
    ink.room(30);
    ink.line(190, ink.y() - 8, 572, ink.y() - 8, 0.5).down(2).bold().left(40, "Claim totals");
    upper.total(ink, claim);
    lower.total(ink, claim);
    ink.plain().down(8);
  }

  private void band(double grey) {
    ink.fill(38, ink.y() - 8, 574, ink.y() + 15, grey);
  }

  private void end() {
    ink.room(90);
    ink.rule(40, 572, 1).down(14).size(8).bold().left(40, "REMIT SUMMARY").plain().down(13);
    summed("Claims on this remit", "" + form.claims().size());
    summed("Total plan payments", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(40, form.adjustment(at).reason(), " ", form.adjustment(at).reference());
      ink.left(130, form.reason(at, TwoTiers::reason)).right(378, form.taken(at)).down(12);
    }
    summed("Total remitted", form.amount());
    ink.down(10);
    if (Legend.any(form.remit().claims())) {
      ink.bold().left(40, "EX CODES").plain().down(11);
      CODES.write(ink, form, 40, 480, 10);
    }
  }

  private void summed(String label, Object value) {
    ink.left(40, label).right(378, value).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpaid claim recovered" : "Interest penalty paid";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PD";
      case SECONDARY -> "PD 2ND";
      case DENIED -> "DENIED";
      case REVERSAL -> "REV";
      case CORRECTED -> "CORR";
    };
  }
}
