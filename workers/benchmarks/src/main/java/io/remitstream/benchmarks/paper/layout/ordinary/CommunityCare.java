package io.remitstream.benchmarks.paper.layout.ordinary;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Locale;

/** A federal program that pays community providers in full: descriptions in rows of their own. */
final class CommunityCare {

  static final Glossary CODES =
      Glossary.of(
          "V045", "CHARGE EXCEEDS THE PROGRAM FEE SCHEDULE. PROVIDER MAY NOT BILL THE VETERAN.",
          "V096", "NON-COVERED CHARGE. SERVICE WAS NOT PART OF THE AUTHORIZED EPISODE OF CARE.",
          "V197", "REFERRAL NUMBER IS MISSING OR DOES NOT MATCH THE DATE OF SERVICE.");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("SVC DATE", 40, LineForm::from),
          Column.text("CPT/HCPCS", 96, LineForm::procedure),
          Column.text("MOD", 150, line -> line.modifiers(" ")),
          new Column("QTY", 214, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("BILLED AMT", 284, Amount.CHARGE),
          Column.money("ALLOWED AMT", 352, Amount.ALLOWED),
          Column.money("DISALLOWED", 418, Amount.DISCOUNT),
          Column.money("DENIED AMT", 480, Amount.NOT_COVERED),
          Column.money("PAID AMT", 536, Amount.PAID),
          Column.text("CODE", 546, line -> line.remarks(" ")));

  private CommunityCare() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "TREASURY OFFSETS, IF ANY, ARE TOLD IN A LETTER OF THEIR OWN")
                .right(572, "PAGE ", page.page()));
    ink.page();
    ink.font(Face.SANS, 12).bold().center(306, form.payer()).size(10).down(13);
    ink.center(306, "REMITTANCE ADVICE - COMMUNITY PROVIDERS").plain().size(8).down(24);
    double top = ink.y();
    ink.left(40, form.payee())
        .down(10)
        .left(40, form.remit().payee().street().toUpperCase(Locale.ROOT));
    ink.down(10).left(40, form.remit().payee().city().toUpperCase(Locale.ROOT)).at(top);
    Desk.pair(ink, 350, 460, 10, "REMITTANCE DATE", form.paidOn());
    Desk.pair(ink, 350, 460, 10, "EFT TRACE NO.", form.trace());
    Desk.pair(ink, 350, 460, 10, "TOTAL PAYMENT", form.amount());
    Desk.pair(ink, 350, 460, 10, "NPI", form.npi());
    Desk.pair(ink, 350, 460, 10, "TIN", form.tin());
    ink.at(top + 66);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(84);
    ink.font(Face.SANS, 7.5).rule(40, 572, 0.6).down(11);
    ink.left(40, "VETERAN: ", claim.patient()).left(250, "ICN: ", claim.member());
    ink.left(390, "PATIENT CTL NO: ", claim.account()).down(10);
    ink.left(40, "CLAIM ID: ", claim.number());
    ink.left(250, "REFERRAL: VA", Desk.digits(claim.claim().number(), 10));
    ink.left(390, "CLAIM STATUS: ", claim.status(CommunityCare::word)).down(14);
    ink.size(7);
    Desk.heads(ink, GRID, 40, 572);
    for (LineForm line : claim.lines()) {
      ink.room(22);
      ink.size(7);
      GRID.line(ink, line);
      ink.left(96, line.description()).down(10);
    }
    ink.room(16);
    ink.down(1).bold().left(96, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.plain().down(8);
  }

  private static void end(Ink ink, Form form) {
    ink.room(110);
    ink.font(Face.SANS, 7.5).rule(40, 572, 1).down(12).bold().left(40, "REMITTANCE TOTAL");
    ink.right(284, form.total(Amount.CHARGE)).right(352, form.total(Amount.ALLOWED));
    ink.right(418, form.total(Amount.DISCOUNT)).right(480, form.total(Amount.NOT_COVERED));
    ink.right(536, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(40, form.reason(at, CommunityCare::reason));
      ink.left(250, "CLAIM/REF ", form.adjustment(at).reference());
      ink.right(536, Desk.added(form, at)).down(11);
    }
    ink.left(40, "PAYMENT METHOD: ", form.method(CommunityCare::method)).down(16);
    if (CODES.any(form.claims())) {
      ink.bold().left(40, "REASON CODES").plain().down(10).size(7);
      CODES.write(ink, form.claims(), 40, 34, 490, 9);
    }
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "TREASURY CHECK";
      case EFT -> "ELECTRONIC FUNDS TRANSFER";
      case NONE -> "NO PAYMENT";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOUPMENT OF OVERPAYMENT" : "PROMPT PAYMENT ACT INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }
}
