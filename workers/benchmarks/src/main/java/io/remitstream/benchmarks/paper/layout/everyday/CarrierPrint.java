package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import java.util.Map;

/** A Medicare contractor's remittance as its free print program lays it out, in typewriter type. */
final class CarrierPrint {

  private static final double EM = 4.8;
  private static final Map<String, String> REASONS =
      Map.of(
          "1", "Deductible amount.",
          "2", "Coinsurance amount.",
          "45", "Charge is above the fee schedule or contracted amount.",
          "96", "Charge is not covered.",
          "253", "Sequestration, reduction of federal payment.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("REND-PROV", at(0), line -> line.form().npi()),
          Column.text("SERV-DATE", at(12), CarrierPrint::days),
          Column.text("POS", at(25), line -> "11"),
          Usual.units("NOS", at(32)),
          Column.text("PROC", at(34), LineForm::procedure),
          Column.text("MODS", at(41), line -> line.modifiers(" ")),
          Column.money("BILLED", at(62), Amount.CHARGE),
          Usual.allowed("ALLOWED", at(74)),
          Column.money("DEDUCT", at(85), Amount.DEDUCTIBLE),
          Column.money("COINS", at(96), Amount.COINSURANCE),
          Column.text("GRP/RC", at(100), line -> null),
          new Column("AMT", at(121), Align.RIGHT, line -> null, CarrierPrint::reduced),
          Column.money("PROV-PD", at(134), Amount.PAID));

  private CarrierPrint() {}

  private static double at(int sign) {
    return 60 + EM * sign;
  }

  /** The first day without its year, as these papers have it. */
  private static Object days(LineForm line) {
    String spelled = line.from().spelled();
    return List.of(Desk.as(line.from(), spelled.substring(0, 4)), " ", line.to());
  }

  private static String reduced(ClaimForm claim) {
    return Desk.spell(
        claim.form(), claim.claim().cents(Amount.CHARGE) - claim.claim().cents(Amount.PAID));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 8)
                .plain()
                .right(at(134), "PAGE ", page.page(), " OF ", page.of()));
    ink.head(CarrierPrint::heads);
    ink.page();
    ink.font(Face.MONO, 8).plain();
    double top = ink.y();
    ink.left(at(0), form.payer()).down(10);
    Usual.address(ink, at(0), 10, form.remit().payer());
    ink.down(14);
    ink.left(at(0), form.payee()).down(10);
    Usual.address(ink, at(0), 10, form.remit().payee());
    ink.at(top);
    ink.left(at(92), "MEDICARE REMITTANCE ADVICE").down(44);
    Desk.pair(ink, at(92), at(106), 10, "NPI:", form.npi());
    Desk.pair(ink, at(92), at(106), 10, "TAX ID:", form.tin());
    Desk.pair(ink, at(92), at(106), 10, "DATE:", form.paidOn());
    Desk.pair(ink, at(92), at(106), 10, "CHECK/EFT #:", form.trace());
    ink.at(top + 100);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.head(on -> {});
    totals(ink, form);
    glossary(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.MONO, 8).plain();
    GRID.heads(ink);
    ink.line(at(0), ink.y() - 7, at(134), ink.y() - 7, 0.5).down(4);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(60 + 20 * Math.min(4, claim.lines().size()));
    ink.left(at(0), "NAME ", claim.patient()).left(at(34), "MID ", claim.member());
    ink.left(at(52), "ACNT ", claim.account()).left(at(72), "ICN ", claim.number());
    ink.left(at(100), "ASG Y").left(at(110), "MOA MA01").down(10);
    claim.lines().forEach(line -> line(ink, line));
    ink.left(at(0), "PT RESP ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.left(at(34), "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.right(at(121), "NET").right(at(134), claim.money(Amount.PAID)).down(4);
    ink.rule(at(0), at(134), 0.4).down(12);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(14 + 10 * line.adjustments().size());
    double top = ink.y();
    GRID.line(ink, line);
    ink.at(top);
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.left(at(100), line.group(at), "-", line.reason(at));
      ink.right(at(121), line.adjusted(at)).down(10);
    }
    double below = Math.max(ink.y(), top + 10);
    if (!line.line().remarks().isEmpty()) {
      ink.at(top + 10).left(at(34), "REM: ", line.remarks(" "));
      below = Math.max(below, top + 20);
    }
    ink.at(below);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(90);
    long taken = form.remit().cents(Amount.PAID) - form.remit().payment().cents();
    ink.down(4).left(at(0), "TOTALS:  # OF").right(at(36), "BILLED").right(at(50), "ALLOWED");
    ink.right(at(62), "DEDUCT")
        .right(at(74), "COINS")
        .right(at(90), "PROV PD")
        .right(at(106), "PROV");
    ink.right(at(121), "CHECK").down(10).left(at(0), "         CLAIMS").right(at(36), "AMT");
    ink.right(at(50), "AMT").right(at(62), "AMT").right(at(74), "AMT").right(at(90), "AMT");
    ink.right(at(106), "ADJ AMT").right(at(121), "AMT").down(10);
    ink.left(at(0), "         ", form.claims().size()).right(at(36), form.total(Amount.CHARGE));
    ink.right(at(50), Usual.allAllowed(form)).right(at(62), form.total(Amount.DEDUCTIBLE));
    ink.right(at(74), form.total(Amount.COINSURANCE)).right(at(90), form.total(Amount.PAID));
    ink.right(at(106), Desk.spell(form, taken)).right(at(121), form.amount()).down(18);
    if (form.adjustments() > 0) {
      ink.left(at(0), "PROVIDER ADJ DETAILS:").left(at(24), "PLB REASON CODE");
      ink.left(at(44), "FCN").right(at(90), "AMOUNT").down(10);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(at(24), form.reason(at, code -> code)).left(at(44), form.adjustment(at).reference());
      ink.right(at(90), form.taken(at)).down(10);
    }
  }

  private static void glossary(Ink ink, Form form) {
    ink.room(70);
    ink.down(8).left(at(0), "GLOSSARY: GROUP, REASON, MOA AND REMARK CODES").down(12);
    entry(ink, "CO", "Contractual obligation. The patient may not be billed for this amount.");
    entry(ink, "PR", "Patient responsibility. The patient may be billed for this amount.");
    form.claims().stream()
        .flatMap(claim -> claim.claim().lines().stream())
        .flatMap(line -> line.adjustments().stream())
        .map(adjustment -> adjustment.reason())
        .distinct()
        .sorted()
        .forEach(reason -> entry(ink, reason, REASONS.getOrDefault(reason, "See the code list.")));
    entry(ink, "MA01", "You may appeal this decision in writing within 120 days.");
  }

  private static void entry(Ink ink, String code, String words) {
    ink.room(12);
    ink.left(at(0), code).left(at(8), words).down(10);
  }
}
