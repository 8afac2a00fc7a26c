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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Medicaid and marketplace plan's EOP: lines by tens, third parties, EX codes, sums per doctor.
 */
final class ExCodes {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "EX0C", "PAID AT THE STATE MEDICAID FEE SCHEDULE",
              "EX35", "BENEFIT LIMIT OF THIS SERVICE HAS BEEN REVIEWED",
              "EXa7", "PAYMENT ACCORDING TO MODIFIER REDUCTION RULES",
              "EX92", "CONTRACTED RATE OF PROVIDER AGREEMENT APPLIED"));
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Serv", 34, ExCodes::tens),
          Column.text("Dates of\nService", 58, line -> Odds.days(line, "-")),
          Column.text("Proc #", 142, LineForm::procedure),
          Column.text("Modifiers", 176, line -> line.modifiers("/")),
          new Column("Days/\nCt/Qty", 242, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charged", 298, Amount.CHARGE),
          Column.money("Allowed", 350, Amount.ALLOWED),
          Column.money("Deduct", 398, Amount.DEDUCTIBLE),
          Column.money("Copay", 438, Amount.COPAY),
          Column.money("Coinsurance", 490, Amount.COINSURANCE),
          Column.money("Disallow/\nDiscount", 542, Amount.DISCOUNT),
          Column.money("TPP", 588, Amount.OTHER_INSURANCE),
          Column.money("Denied", 638, Amount.NOT_COVERED),
          Column.money("Payment", 694, Amount.PAID),
          Column.text("Code", 706, line -> line.remarks(" ")));

  private ExCodes() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static Object tens(LineForm line) {
    String at = line.pointer().substring(line.pointer().lastIndexOf('/') + 1);
    return 10 * (Integer.parseInt(at) + 1);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SERIF, 7)
                .plain()
                .left(30, "Keep for your files. Checks over 180 days old are void.")
                .right(762, "Page ", page.page(), " of ", page.of()));
    ink.head(on -> again(on, form));
    ink.page();
    ink.font(Face.SERIF, 15).bold().left(30, form.payer()).size(11);
    ink.right(762, "EXPLANATION OF PAYMENT").plain().size(8.5).down(24);
    double top = ink.y();
    ink.left(30, form.payee()).down(10).left(30, form.remit().payee().street()).down(10);
    ink.left(30, form.remit().payee().city()).at(top);
    ink.left(430, "Check/EFT Date: ", form.paidOn()).down(10);
    ink.left(430, form.pays() ? "Check/EFT Number: " : "No check was issued", form.trace())
        .down(10);
    ink.left(430, "Check/EFT Amount: ", form.amount()).at(top);
    ink.left(620, "Payee ID: ", Odds.digits(form.remit().payee().name(), 6)).down(10);
    ink.left(620, "Payee IRS#: ", form.tin()).down(10);
    ink.left(620, form.npi() == null ? null : "Payee NPI: ", form.npi()).down(24);
    form.claims().forEach(claim -> claim(ink, form, claim));
    totals(ink, form);
  }

  private static void again(Ink ink, Form form) {
    ink.font(Face.SERIF, 8.5).plain().left(30, form.payee());
    ink.right(762, "Check/EFT Date: ", form.paidOn()).down(18);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(104);
    String number = claim.claim().number();
    ink.font(Face.SERIF, 8).rule(30, 762, 0.5).down(10);
    ink.bold().left(30, "Insured Name: ", claim.patient()).plain();
    ink.left(210, "Insured ID: ", claim.member()).left(350, "Carrier: ", carrier(claim));
    ink.left(440, "Claim No: ", claim.number()).left(590, "Recd: ", Odds.received(form, claim));
    ink.down(10).left(30, "PCN: ", claim.account());
    ink.left(210, "MRN: ", Odds.digits(number, 7)).left(350, "Auth #: OP0", Odds.digits(number, 7));
    ink.left(440, "Serv Prov: ", form.payee()).left(660, "DRG:").down(13).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(2);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SERIF, 7.5).plain(), line);
    }
    ink.room(30);
    ink.line(250, ink.y() - 7, 696, ink.y() - 7, 0.4).down(2).left(142, "Claim Totals:");
    GRID.total(ink, claim);
    ink.down(8);
  }

  private static String carrier(ClaimForm claim) {
    return Odds.of(claim.claim().patient().memberId(), List.of("MCAID", "CHIP", "MPLACE"));
  }

  private static void totals(Ink ink, Form form) {
    ink.room(110);
    ink.rule(30, 762, 0.8).down(12).font(Face.SERIF, 8).bold().left(30, "Payee Totals");
    ink.right(298, form.total(Amount.CHARGE)).right(350, form.total(Amount.ALLOWED));
    ink.right(694, form.total(Amount.PAID)).plain().down(12);
    ink.left(142, "Previous negative balance").right(694, Odds.spell(form, 0)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(142, form.reason(at, ExCodes::reason));
      ink.left(350, form.adjustment(at).reference()).right(694, form.taken(at)).down(10);
    }
    ink.left(142, "Net check/EFT amount").right(694, form.amount()).down(18);
    ink.bold().left(30, "EX Code").left(90, "Description").plain().down(11);
    Odds.legend(ink, form.claims(), CODES, 30, 60, 500);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovery of claim overpaid" : "Interest on late claims";
  }
}
