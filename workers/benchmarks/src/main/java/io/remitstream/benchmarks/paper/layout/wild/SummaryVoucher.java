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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a uniformed services' contractor pays a clinic: many sponsors on one typewritten voucher.
 */
final class SummaryVoucher {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "021", "ALLOWABLE AMOUNT IS THE STATE PREVAILING CHARGE.",
              "045", "CLAIM PROCESSED AFTER OTHER HEALTH INSURANCE PAYMENT.",
              "127", "PAYMENT REDUCED. NETWORK PROVIDER AGREEMENT APPLIES.",
              "310", "FISCAL YEAR CATASTROPHIC CAP HAS BEEN MET FOR THIS FAMILY."));
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("CARE DATES", 36, line -> java.util.List.of(line.from(), " ", line.to())),
          Column.text("PROC", 118, LineForm::procedure),
          Column.text("MD", 146, line -> line.modifiers(" ")),
          new Column("SVC", 200, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("BILLED", 250, Amount.CHARGE),
          Column.money("APPROVED", 304, Amount.ALLOWED),
          Column.text("MSG", 314, line -> line.remarks(" ")),
          Column.money("DEDUCTIBLE", 386, Amount.DEDUCTIBLE),
          Column.money("COPAY", 430, Amount.COPAY),
          Column.money("COST SHARE", 484, Amount.COINSURANCE),
          Column.money("PAID", 540, Amount.PAID));

  private SummaryVoucher() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(66)
                .font(Face.MONO, 7.5)
                .plain()
                .left(400, "PAGE: ", page.page(), " OF ", page.of()));
    ink.head(on -> top(on, form));
    ink.page();
    top(ink, form);
    ink.left(36, form.payee()).down(9);
    ink.left(36, form.remit().payee().street().toUpperCase(Locale.ROOT)).down(9);
    ink.left(36, form.remit().payee().city().toUpperCase(Locale.ROOT)).down(18);
    form.claims().forEach(claim -> claim(ink, claim));
    totals(ink, form);
  }

  private static void top(Ink ink, Form form) {
    ink.at(48).font(Face.MONO, 7.5).plain();
    ink.left(36, form.payer()).left(400, "PREPARED: ", form.paidOn()).down(18);
    ink.left(36, "SUMMARY PAYMENT VOUCHER").down(9);
    ink.left(36, "PROVIDER CALLS: ", form.remit().payer().phone());
    ink.left(400, "PROVIDER TIN: ", form.tin()).down(9);
    ink.left(36, "PO BOX 7937, ", form.remit().payer().city().toUpperCase(Locale.ROOT));
    ink.left(400, form.method(SummaryVoucher::word), form.trace()).down(22);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(94);
    ink.font(Face.MONO, 7).left(36, "PATIENT: ", claim.patient());
    ink.left(250, "PATIENT ACCT: ", claim.account()).left(400, "CLAIM: ", claim.number()).down(9);
    ink.left(36, "DOD BENEFITS NO: ", claim.member());
    ink.left(250, "SPONSOR: XXX-XX-", Odds.digits(claim.claim().patient().memberId(), 4));
    ink.left(400, "STATUS: ", claim.status(SummaryVoucher::word)).down(12).size(6.5);
    GRID.heads(ink);
    ink.down(1);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.MONO, 6.5), line);
    }
    ink.room(40);
    ink.left(36, "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.left(118, "OTHER INSURANCE PAID").right(304, claim.money(Amount.OTHER_INSURANCE));
    ink.left(330, "PATIENT RESPONSIBILITY");
    ink.right(484, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(7);
    ink.rule(36, 576, 0.4).down(14);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "CHECK NUMBER: ";
      case EFT -> "EFT NUMBER: ";
      case NONE -> "NO CHECK ISSUED";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PAID";
      case SECONDARY -> "PAID SECOND TO OHI";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }

  private static void totals(Ink ink, Form form) {
    ink.room(84);
    ink.font(Face.MONO, 7.5).left(36, "VOUCHER TOTALS").down(10);
    ink.left(60, "BILLED").right(250, form.total(Amount.CHARGE)).down(9);
    ink.left(60, "PAID ON CLAIMS").right(250, form.total(Amount.PAID)).down(9);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(60, form.reason(at, SummaryVoucher::reason)).right(250, form.taken(at));
      ink.left(270, "REF ", form.adjustment(at).reference()).down(9);
    }
    ink.left(60, "TOTAL PAYMENT").right(250, form.amount()).down(18);
    ink.left(36, "MESSAGES").down(10);
    Odds.legend(ink, form.claims(), CODES, 36, 26, 480);
    ink.down(4).left(36, "YOU MAY ASK FOR RECONSIDERATION WITHIN 90 DAYS OF THE DATE PREPARED.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OFFSET OF DEBT" : "PROMPT PAY INTEREST";
  }
}
