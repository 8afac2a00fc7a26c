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

/** A Medicare Advantage carrier's remittance: a box a member, excluded amounts, sequestration. */
final class SequesterMembers {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "03R", "Paid according to the Medicare fee schedule.",
              "5AD", "The information we asked for was not received.",
              "AHK", "Services are limited by a Medicare local coverage determination.",
              "Q41", "Billed with a procedure that includes it."));
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Date of service", 40, line -> Odds.days(line, " to ")),
          Column.text("Service", 134, line -> Odds.coded(line, "-")),
          new Column("Qty", 206, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charges", 252, Amount.CHARGE),
          Column.money("Contractual\nreduction", 302, Amount.DISCOUNT),
          Column.money("Excluded\namount", 348, Amount.NOT_COVERED),
          Column.text("Excl.\ncode", 354, line -> line.remarks(" ")),
          Column.money("Deduct.", 414, Amount.DEDUCTIBLE),
          Column.money("Copay", 450, Amount.COPAY),
          Column.money("Coins.", 488, Amount.COINSURANCE),
          new Column("Seq.\nreduction", 530, Align.RIGHT, LineForm::withheld, c -> held(c)),
          Column.money("Benefit\npaid", 574, Amount.PAID));

  private SequesterMembers() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static Object held(ClaimForm claim) {
    long cents =
        claim.claim().lines().stream().map(Service::withheld).mapToLong(h -> h.cents()).sum();
    return Odds.spell(claim.form(), cents);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "GNHH0MWEN ", form.remit().payee().tin())
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 20).bold().left(36, form.payer()).plain().size(9).down(16);
    ink.left(36, "Provider remittance advice").down(24);
    double top = ink.y();
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).at(top);
    box(ink, form);
    ink.at(top + 84).size(8);
    ink.left(36, "Claims processed for the members below. Keep this page with your records.");
    ink.down(18);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void box(Ink ink, Form form) {
    double top = ink.y() - 12;
    ink.box(330, top, 576, top + 80).size(8).at(top + 13);
    entry(ink, "Remittance date:", form.paidOn());
    entry(ink, "Tax ID:", form.tin());
    entry(ink, "NPI:", form.npi());
    entry(ink, form.pays() ? form.method(SequesterMembers::word) : null, form.trace());
    entry(ink, "Total paid:", form.amount());
  }

  private static void entry(Ink ink, @Nullable Object label, @Nullable Object value) {
    if (label != null && value != null) {
      ink.left(338, label).right(570, value).down(12);
    }
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check number:";
      case EFT -> "EFT number:";
      case NONE -> "";
    };
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(128);
    double top = ink.y() - 8;
    ink.font(Face.SANS, 6.5).plain();
    under(ink, 40, "Member name", claim.patient());
    under(ink, 170, "Member ID", claim.member());
    under(ink, 260, "Claim number", claim.number());
    under(ink, 370, "Patient account number", claim.account());
    under(ink, 470, "Date received", Odds.received(form, claim));
    ink.box(36, top, 576, top + 26).at(top + 38).size(6.5).bold();
    GRID.heads(ink);
    ink.plain().down(2);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SANS, 7).plain(), line);
    }
    ink.room(34);
    ink.line(36, ink.y() - 7, 576, ink.y() - 7, 0.3).down(3).bold().left(40, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(3);
    ink.left(40, "You may bill the member: ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.left(252, "Plan: Gold Plus H", Odds.digits(claim.claim().number(), 4), "-012").down(22);
  }

  private static void under(Ink ink, double x, String label, Object value) {
    double top = ink.y();
    ink.font(Face.SANS, 6).left(x, label).down(11).size(8).left(x, value).at(top);
  }

  private static void end(Ink ink, Form form) {
    ink.room(96);
    ink.font(Face.SANS, 8).bold().left(36, "Payment reconciliation").plain().down(13);
    sum(ink, "Benefits paid on all claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(200, "claim ", form.adjustment(at).reference());
      sum(ink, form.reason(at, SequesterMembers::reason), form.taken(at));
    }
    sum(ink, "Total paid", form.amount());
    ink.down(6).bold().left(36, "Excluded amount codes").plain().down(11);
    Odds.legend(ink, form.claims(), CODES, 36, 30, 480);
  }

  private static void sum(Ink ink, Object label, Object amount) {
    ink.left(36, label).right(400, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment applied" : "Interest";
  }
}
