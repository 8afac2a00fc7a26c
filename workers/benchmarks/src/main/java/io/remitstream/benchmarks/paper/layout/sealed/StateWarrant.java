package io.remitstream.benchmarks.paper.layout.sealed;

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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.function.Predicate;

/** A state's Medicaid agency, typewritten: sections by what became of claims, counts at the end. */
final class StateWarrant {

  static final Glossary CODES =
      Glossary.of(
          "0110", "PAYMENT REDUCED TO THE MAXIMUM ALLOWABLE",
          "0463", "THIRD PARTY PAYMENT HAS BEEN DEDUCTED",
          "0705", "RECIPIENT HAS A COPAYMENT FOR THIS SERVICE",
          "2009", "SERVICE EXCEEDS THE ANNUAL LIMITATION");
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("FIRST DOS", 44, LineForm::from),
          Column.text("LAST DOS", 100, LineForm::to),
          Column.text("PROC", 156, LineForm::procedure),
          Column.text("MODS", 192, line -> line.modifiers(" ")),
          new Column("UNITS", 270, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("BILLED AMT", 340, Amount.CHARGE),
          new Column(
              "ALLOWED AMT",
              410,
              Align.RIGHT,
              line ->
                  line.line().cents(Amount.NOT_COVERED) == 0 ? line.money(Amount.ALLOWED) : null,
              claim ->
                  claim.claim().status() == Status.DENIED ? null : claim.money(Amount.ALLOWED)),
          Column.money("TPL AMT", 470, Amount.OTHER_INSURANCE),
          Column.money("COPAY", 520, Amount.COPAY),
          Column.money("PAID AMT", 590, Amount.PAID),
          Column.text("EOB CODES", 610, line -> line.remarks(" ")));

  private StateWarrant() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) -> on.at(40).font(Face.MONO, 7.5).plain().right(756, "PAGE: ", page.page()));
    ink.head(on -> top(on, form));
    ink.page();
    top(ink, form);
    section(ink, form, "PAID CLAIMS", status -> first(status) && status != Status.DENIED);
    section(ink, form, "DENIED CLAIMS", status -> status == Status.DENIED);
    section(ink, form, "ADJUSTED CLAIMS", status -> !first(status));
    summary(ink, form);
    ink.down(8);
    CODES.write(ink, form.claims(), 36, 34, 560, 9);
  }

  private static boolean first(Status status) {
    return status != Status.REVERSAL && status != Status.CORRECTED;
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.MONO, 7.5).plain().left(36, "REPORT: RA-7100-W");
    ink.center(396, form.payer()).down(9).center(396, "REMITTANCE ADVICE").down(14);
    ink.left(36, "PROVIDER: ", form.payee()).left(400, "NPI: ", form.npi());
    ink.left(580, "RA DATE: ", form.paidOn()).down(9);
    ink.left(36, "TAX ID:   ", form.tin())
        .left(400, form.pays() ? "WARRANT/EFT: " : "", form.trace());
    ink.down(14);
  }

  private static void section(Ink ink, Form form, String title, Predicate<Status> kind) {
    List<ClaimForm> of =
        form.claims().stream().filter(claim -> kind.test(claim.claim().status())).toList();
    if (of.isEmpty()) {
      return;
    }
    ink.room(80);
    ink.font(Face.MONO, 7.5).center(396, title).down(12);
    GRID.heads(ink);
    ink.rule(36, 756, 0.4).down(10);
    of.forEach(claim -> claim(ink, claim));
    ink.room(24);
    ink.left(44, "TOTAL ", title, ": ", of.size());
    ink.right(340, Desk.sum(form, of, Amount.CHARGE)).right(590, Desk.sum(form, of, Amount.PAID));
    ink.down(20);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(50);
    ink.left(36, "NAME: ", claim.patient()).left(240, "RECIP ID: ", claim.member());
    ink.left(400, "ICN: ", claim.number()).left(540, "PATIENT ACCT: ", claim.account()).down(9);
    if (!first(claim.claim().status())) {
      ink.left(44, "** ", claim.status(StateWarrant::word), " **").down(9);
    }
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.left(156, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.down(7);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(90);
    ink.center(396, "FINANCIAL SUMMARY").down(12);
    ink.left(44, "CLAIM PAYMENTS").right(340, form.total(Amount.PAID)).down(9);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(44, form.reason(at, StateWarrant::reason)).right(340, form.taken(at));
      ink.left(360, "CONTROL NO ", form.adjustment(at).reference()).down(9);
    }
    ink.left(44, "NET PAYMENT").right(340, form.amount()).down(9);
    ink.left(44, "YEAR TO DATE").right(340, "118,402.77").down(14);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOUPMENT WITHHELD" : "INTEREST PAID";
  }

  private static String word(Status status) {
    return status == Status.REVERSAL ? "REVERSAL" : "CORRECTED CLAIM";
  }
}
