package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;

/** A Blue plan's summary of a provider's claims: a claim's deductions in a row below its table. */
final class BlueSummary {

  static final Glossary MESSAGES =
      Glossary.of(
          "115", "THE CONTRACT ADJUSTMENT MAY NOT BE BILLED TO THE PATIENT.",
          "228", "THIS SERVICE WAS PROCESSED UNDER THE MEMBER'S PREVENTIVE BENEFIT.",
          "304", "MEDICAL RECORDS WERE REVIEWED FOR THIS SERVICE.",
          "419", "THE MEMBER'S BENEFIT FOR THIS SERVICE IS LIMITED PER CALENDAR YEAR.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("FROM / TO\nDATES", 40, line -> Desk.days(line, "-")),
          Column.text("PROC\nCODE", 116, line -> Desk.code(line, "-")),
          Usual.units("NO.\nSVCS", 202),
          Column.money("AMOUNT\nBILLED", 262, Amount.CHARGE),
          Usual.allowed("ALLOWABLE\nAMOUNT", 322),
          Column.money("CONTRACT\nADJUSTMENT", 386, Amount.DISCOUNT),
          Column.money("SERVICES\nNOT COVERED", 452, Amount.NOT_COVERED),
          Column.money("AMOUNT\nPAID", 516, Amount.PAID),
          Column.text("\nMESSAGE", 530, line -> line.remarks(",")));

  private BlueSummary() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(768)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "PROVIDER INQUIRIES: ", form.remit().payer().phone())
                .right(572, "PAGE ", page.page(), " OF ", page.of()));
    ink.page();
    top(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    summary(ink, form);
    if (MESSAGES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8).bold().left(40, "MESSAGES:").plain().down(12);
      MESSAGES.write(ink, form.claims(), 40, 26, 500, 10);
    }
  }

  private static void top(Ink ink, Form form) {
    ink.font(Face.SANS, 14).bold().left(40, form.payer()).size(11);
    ink.right(572, "PROVIDER CLAIM SUMMARY").plain().size(8).down(11);
    Usual.address(ink, 40, 10, form.remit().payer());
    ink.down(20);
    double top = ink.y();
    ink.size(9).left(58, form.payee()).down(11);
    Usual.address(ink, 58, 11, form.remit().payee());
    ink.at(top - 20).size(8);
    Desk.pair(ink, 340, 470, 12, "DATE:", form.paidOn());
    Desk.pair(ink, 340, 470, 12, "PROVIDER NPI:", form.npi());
    Desk.pair(ink, 340, 470, 12, "TAX IDENTIFICATION NO:", form.tin());
    Desk.pair(ink, 340, 470, 12, "CHECK/EFT NUMBER:", form.pays() ? form.trace() : "NONE");
    ink.at(top + 56);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96 + 10 * claim.lines().size());
    ink.rule(36, 576, 0.8).font(Face.SANS, 8).down(12);
    ink.left(40, "PATIENT: ", claim.patient()).left(260, "IDENTIFICATION NO: ", claim.member());
    ink.left(450, "STATUS: ", claim.status(BlueSummary::word)).down(11);
    ink.left(40, "CLAIM NO: ", claim.number()).left(260, "PATIENT NO: ", claim.account()).down(16);
    ink.size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(2);
    claim.lines().forEach(line -> GRID.line(ink, line));
    ink.line(210, ink.y() - 7, 516, ink.y() - 7, 0.4).down(3).left(116, "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.down(3).left(116, "DEDUCTIBLE: ", claim.money(Amount.DEDUCTIBLE));
    ink.left(222, "COPAY: ", claim.money(Amount.COPAY));
    ink.left(306, "COINSURANCE: ", claim.money(Amount.COINSURANCE));
    ink.left(416, "PATIENT'S SHARE: ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(14);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(130);
    double top = ink.rule(36, 576, 0.8).down(22).y();
    ink.font(Face.SANS, 8.5).bold().center(306, "PROVIDER CLAIMS AMOUNT SUMMARY").plain().down(16);
    row(ink, "NUMBER OF CLAIMS", form.claims().size());
    row(ink, "AMOUNT BILLED", form.total(Amount.CHARGE));
    row(ink, "CONTRACT ADJUSTMENTS", form.total(Amount.DISCOUNT));
    row(ink, "SERVICES NOT COVERED", form.total(Amount.NOT_COVERED));
    row(ink, "AMOUNT PAID FOR CLAIMS", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      row(
          ink,
          List.of(form.reason(at, BlueSummary::reason), " ", form.adjustment(at).reference()),
          Desk.added(form, at));
    }
    ink.bold();
    row(ink, "NET AMOUNT PAID TO PROVIDER", form.amount());
    ink.plain().box(150, top - 12, 462, ink.y() - 4).down(16);
  }

  private static void row(Ink ink, Object label, Object value) {
    ink.left(164, label).right(448, value).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOUPMENT, CLAIM" : "INTEREST, REF";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PROCESSED";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }
}
