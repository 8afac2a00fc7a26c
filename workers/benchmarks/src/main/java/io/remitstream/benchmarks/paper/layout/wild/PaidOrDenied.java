package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A southern state's status report: billed and allowed twice each, claims that still wait. */
final class PaidOrDenied {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "00162", "THIS PROCEDURE REQUIRES PRIOR AUTHORIZATION.",
              "00475", "CLIENT IS ELIGIBLE FOR EMERGENCY SERVICES ONLY ON THIS DATE.",
              "01147", "PLEASE REFER TO OTHER EOB MESSAGES ASSIGNED TO THIS CLAIM.",
              "01361", "PAID ACCORDING TO THE MEDICAID FEE SCHEDULE."));

  private static final DateTimeFormatter SLASHED =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  private PaidOrDenied() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 7)
                .plain()
                .right(762, "Page : ", page.page(), "   of ", page.of()));
    ink.head(on -> top(on, form));
    ink.page();
    top(ink, form);
    section(ink, form, "CLAIMS - PAID OR DENIED", PaidOrDenied::first);
    section(ink, form, "ADJUSTMENTS - PAID OR DENIED", status -> !first(status));
    transactions(ink, form);
    waiting(ink, form);
    summary(ink, form);
    ink.down(12).left(30, "THE FOLLOWING ARE THE EOB CODES THAT APPEAR ON THIS REPORT:").down(10);
    Odds.legend(ink, form.claims(), CODES, 30, 40, 600);
  }

  private static boolean first(Status status) {
    return status != Status.REVERSAL && status != Status.CORRECTED;
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.MONO, 7).plain().center(396, form.payer()).down(9);
    ink.center(396, "REMITTANCE AND STATUS REPORT").down(9);
    ink.center(396, "DATE: ", Hand.day(form.paidOn(), SLASHED)).down(12);
    ink.left(30, form.payee()).left(470, "TPI: ", tpi(form));
    ink.left(560, "NPI/API: ", form.npi()).down(9);
    ink.left(30, form.remit().payee().street().toUpperCase(Locale.ROOT));
    ink.left(470, "REPORT SEQ. NUMBER: 2", Odds.digits(form.remit().payee().tin(), 1)).down(9);
    ink.left(30, form.remit().payee().city().toUpperCase(Locale.ROOT));
    ink.left(470, "TAXONOMY: 207Q00000X").down(9);
    ink.left(470, "BENEFIT CODE:").down(11);
    ink.left(30, "PATIENT NAME").left(190, "CLAIM NUMBER").left(330, "MEDICAID #");
    ink.left(410, "PATIENT ACCT #").left(500, "MEDICAL RECORD #").left(600, "DIAGNOSIS").down(9);
    ink.left(40, "---SERVICE DATES---").left(172, "-------BILLED-------");
    ink.left(292, "------ALLOWED-------").down(9).left(40, "FROM").left(86, "TO");
    ink.left(130, "TOS PROC").right(196, "QTY").right(256, "CHARGE").right(316, "QTY");
    ink.right(376, "CHARGE").left(390, "POS").right(470, "PAID AMT").left(490, "EOB CODES");
    ink.left(600, "MOD").down(5).rule(30, 762, 0.5).down(11);
  }

  private static String tpi(Form form) {
    return Odds.digits(form.remit().payee().name(), 7) + "-01";
  }

  private static void section(Ink ink, Form form, String title, Predicate<Status> kind) {
    List<ClaimForm> of =
        form.claims().stream().filter(claim -> kind.test(claim.claim().status())).toList();
    if (of.isEmpty()) {
      return;
    }
    ink.room(60);
    ink.center(396, title).down(12);
    of.forEach(claim -> claim(ink, claim));
    ink.room(24);
    ink.left(40, title, " TOTALS").right(256, Odds.sum(form, of, Amount.CHARGE));
    ink.right(470, Odds.sum(form, of, Amount.PAID)).down(16);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(50);
    String number = claim.claim().number();
    ink.left(30, claim.patient()).left(190, claim.number()).left(330, claim.member());
    ink.left(410, claim.account()).left(500, Odds.digits(number, 6));
    ink.left(600, Odds.of(number, Odds.DIAGNOSES).replace(".", "")).down(10);
    if (!first(claim.claim().status())) {
      ink.left(40, "*** ", claim.status(PaidOrDenied::word), " ***").down(9);
    }
    for (LineForm line : claim.lines()) {
      ink.room(12);
      line(ink, line, claim.claim().status() == Status.DENIED);
    }
    ink.room(14);
    boolean denied = claim.claim().status() == Status.DENIED;
    ink.left(40, "CLAIM TOTALS:").right(256, claim.money(Amount.CHARGE));
    ink.right(376, denied ? null : claim.money(Amount.ALLOWED));
    ink.right(470, claim.money(Amount.PAID)).down(14);
  }

  private static void line(Ink ink, LineForm line, boolean denied) {
    ink.left(40, line.from()).left(86, line.to());
    ink.left(
        130, Odds.of(line.line().procedure(), List.of("1", "5", "T")), "   ", line.procedure());
    ink.right(196, line.units(), ".0").right(256, line.money(Amount.CHARGE));
    ink.right(316, denied ? ".0" : line.line().units() + ".0");
    ink.right(376, denied ? null : line.money(Amount.ALLOWED)).left(394, "1");
    ink.right(470, line.money(Amount.PAID)).left(490, line.remarks(" "));
    ink.left(600, line.modifiers(" ")).down(9);
  }

  private static String word(Status status) {
    return status == Status.REVERSAL ? "REVERSAL OF ORIGINAL CLAIM" : "CORRECTED CLAIM";
  }

  private static void transactions(Ink ink, Form form) {
    if (form.adjustments() == 0) {
      return;
    }
    ink.room(64);
    ink.center(396, "FINANCIAL TRANSACTIONS").down(12).left(40, "TYPE").left(190, "CONTROL NUMBER");
    ink.right(376, "ORIGINAL AMT").right(470, "APPLIED AMT").left(490, "FYE").down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(40, form.reason(at, PaidOrDenied::reason));
      ink.left(190, form.adjustment(at).reference());
      ink.right(376, Odds.spell(form, form.adjustment(at).cents())).right(470, form.taken(at));
      ink.left(490, "0000").down(9);
    }
    ink.down(8);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "ACCOUNTS RECEIVABLE" : "SYSTEM PAYOUT INTEREST";
  }

  /** Claims that nothing was decided on yet, every other time. */
  private static void waiting(Ink ink, Form form) {
    ink.room(50);
    ink.center(396, "CLAIMS IN PROCESS").down(12);
    String name = form.remit().payee().tin();
    if (Odds.of(name, 2) == 0) {
      ink.left(40, "*** NO CLAIMS IN PROCESS THIS CYCLE ***").down(14);
      return;
    }
    ink.left(40, "TOTAL CLAIMS IN PROCESS: ", 1 + Odds.of(name + 1, 9));
    ink.left(292, "TOTAL BILLED: ", Odds.digits(name, 4), ".00");
    ink.left(490, "EOPS 00A01: AWAITING MEDICAL REVIEW").down(14);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(110);
    ink.center(396, "PAYMENT SUMMARY FOR TAX ID ", form.tin()).down(14);
    ink.right(316, "*AFFECTING PAYMENT").right(470, "*AFFECTING 1099 EARNINGS*").down(9);
    ink.right(316, "THIS CYCLE").right(400, "THIS CYCLE").right(470, "YEAR TO DATE").down(10);
    long paid = form.remit().cents(Amount.PAID);
    amounts(ink, form, "CLAIMS PAID", paid, null);
    long taken = paid - form.remit().payment().cents();
    amounts(ink, form, "ADJUSTMENTS TO PAYMENT", -taken, null);
    amounts(ink, form, "PAYMENT AMOUNT", paid - taken, form.amount());
    ink.left(40, form.pays() ? "CHECK/EFT NUMBER: " : "NO PAYMENT THIS CYCLE", form.trace())
        .down(12);
  }

  private static void amounts(
      Ink ink, Form form, String label, long cents, @Nullable Object printed) {
    ink.left(40, label).right(316, printed == null ? Odds.spell(form, cents) : printed);
    ink.right(400, Odds.spell(form, cents)).right(470, Odds.spell(form, 3 * cents + 1_250_075));
    ink.down(9);
  }
}
