package io.remitstream.benchmarks.paper.layout.latest;

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
import java.util.List;
import java.util.Locale;

/** A national carrier's advice: days from and to in one cell, codes glued to their groups. */
final class UnifiedAdvice {

  private static final double REASON = 640;
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("DATE(S) OF\nSERVICE", 30, line -> List.of(line.from(), "-", line.to())),
          Column.text("PROC/\nMOD", 118, UnifiedAdvice::coded),
          new Column("QTY", 204, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("CHARGE\nAMT", 262, Amount.CHARGE),
          Column.money("ALLOWED\nAMT", 318, Amount.ALLOWED),
          Column.money("DEDUCT\nAMT", 368, Amount.DEDUCTIBLE),
          Column.money("COPAY\nAMT", 412, Amount.COPAY),
          Column.money("COINS\nAMT", 462, Amount.COINSURANCE),
          Column.money("PAID TO\nPROVIDER AMT", 530, Amount.PAID),
          Column.money("PATIENT\nRESP AMT", 584, Amount.PATIENT_RESPONSIBILITY),
          new Column("ADJ\nAMT", 632, Align.RIGHT, line -> null, claim -> null),
          Column.text("GRP/\nRSN", REASON, line -> null),
          Column.text("RMK\nCD", 676, line -> line.remarks(" ")));

  private UnifiedAdvice() {}

  private static Object coded(LineForm line) {
    List<Object> modifiers = line.modifiers(" ");
    return List.of(line.procedure(), modifiers.isEmpty() ? "" : "/", modifiers);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(592)
                .font(Face.SANS, 7)
                .plain()
                .left(
                    30, "For claim questions sign in to our provider portal or call 800-555-0164.")
                .right(762, "PAGE ", page.page(), " OF ", page.of()));
    ink.head(on -> top(on, form));
    ink.page();
    ink.at(44);
    top(ink, form);
    address(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    levels(ink, form);
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.SANS, 11).bold().left(30, form.payer());
    ink.right(762, "PROVIDER REMITTANCE ADVICE").plain().size(7.5).down(11);
    ink.left(30, "PAYEE: ", form.payee()).left(300, "PAYMENT DATE: ", form.paidOn());
    ink.right(762, form.pays() ? "PAYMENT NUMBER: " : "NO PAYMENT DUE", form.trace()).down(5);
    ink.rule(30, 762, 0.8).down(14);
  }

  private static void address(Ink ink, Form form) {
    double top = ink.y();
    ink.size(8).left(30, form.remit().payee().street().toUpperCase(Locale.ROOT)).down(10);
    ink.left(30, form.remit().payee().city().toUpperCase(Locale.ROOT)).at(top);
    ink.left(300, "PAYEE TAX ID: ", form.tin()).down(10);
    ink.left(300, "PAYEE NPI: ", form.npi() == null ? "N/A" : form.npi()).at(top);
    ink.right(762, "PAYMENT METHOD: ", form.method(UnifiedAdvice::paid)).down(10);
    ink.right(762, "TOTAL PAID TO PROVIDER: ", form.amount()).down(22);
  }

  private static String paid(Method method) {
    return switch (method) {
      case CHECK -> "CHECK";
      case EFT -> "ACH";
      case NONE -> "NON-PAYMENT";
    };
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(90);
    who(ink, claim, "");
    ink.left(30, "GROUP NO/NAME: 0744120 / BRAMLEY FOUNDRY WORKS");
    ink.left(300, "PRODUCT: CHOICE POS").left(470, "CLAIM STATUS: ");
    ink.left(532, claim.status(UnifiedAdvice::word)).down(13).bold();
    GRID.heads(ink);
    ink.plain().down(1);
    for (LineForm line : claim.lines()) {
      if (ink.room(12 + 9.0 * line.adjustments().size())) {
        who(ink, claim, " (CONTINUED)");
        GRID.heads(ink.bold());
        ink.plain();
      }
      line(ink, line);
    }
    ink.room(22);
    ink.line(210, ink.y() - 7, 584, ink.y() - 7, 0.4).down(3).bold().left(118, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.plain().down(10);
  }

  private static void who(Ink ink, ClaimForm claim, String more) {
    ink.fill(28, ink.y() - 9, 764, ink.y() + 3, 0.87).font(Face.SANS, 7.5).bold();
    ink.left(30, "PATIENT: ", claim.patient(), more).plain();
    ink.left(230, "SUBSCRIBER ID: ", claim.member()).left(390, "CLAIM NUMBER: ", claim.number());
    ink.left(580, "PATIENT ACCT: ", claim.account()).down(13);
  }

  private static void line(Ink ink, LineForm line) {
    double top = ink.y();
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.right(632, line.adjusted(at)).left(REASON, line.group(at), line.reason(at)).down(9);
    }
    double bottom = ink.y();
    ink.at(top);
    GRID.line(ink, line);
    ink.at(Math.max(bottom + 2, ink.y() + 1));
  }

  private static void levels(Ink ink, Form form) {
    if (form.adjustments() == 0) {
      return;
    }
    ink.room(80);
    ink.down(8).rule(30, 762, 0.8).down(14).bold().left(30, "PROVIDER LEVEL ADJUSTMENTS").down(12);
    ink.left(30, "REASON").left(230, "REFERENCE").right(462, "AMOUNT").plain().down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(30, form.reason(at, UnifiedAdvice::reason));
      ink.left(230, form.adjustment(at).reference()).right(462, form.taken(at)).down(11);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "WO - OVERPAYMENT RECOVERY" : "L6 - INTEREST OWED";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PROCESSED AS PRIMARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL OF PREVIOUS PAYMENT";
      case CORRECTED -> "CORRECTED CLAIM";
    };
  }
}
