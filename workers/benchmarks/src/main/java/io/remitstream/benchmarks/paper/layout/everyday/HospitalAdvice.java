package io.remitstream.benchmarks.paper.layout.everyday;

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
import java.util.List;
import java.util.Map;

/** A health plan to a hospital: revenue codes, days from and through, several pages as a rule. */
final class HospitalAdvice {

  static final Glossary CODES =
      Glossary.of(
          "201", "PAYMENT IS BASED ON THE HOSPITAL'S CONTRACT RATE",
          "236", "OUTPATIENT CHARGES WERE COMBINED FOR PAYMENT",
          "240", "ITEMIZED BILL WAS RECEIVED",
          "277", "SERVICE IS SUBJECT TO THE MEMBER'S BENEFIT LIMIT");
  private static final Map<String, String> REVENUE =
      Map.ofEntries(
          Map.entry("Room and board semi-private", "0120"),
          Map.entry("Pharmacy", "0250"),
          Map.entry("Med-surg supplies", "0270"),
          Map.entry("Laboratory", "0300"),
          Map.entry("Diagnostic radiology", "0320"),
          Map.entry("Emergency room", "0450"),
          Map.entry("EKG/ECG", "0730"),
          Map.entry("Physical therapy", "0420"),
          Map.entry("CT scan", "0350"),
          Map.entry("Anesthesia", "0370"),
          Map.entry("Recovery room", "0710"));
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("REV\nCD", 40, HospitalAdvice::revenue),
          Column.text("\nDESCRIPTION", 66, LineForm::description),
          Column.text("HCPCS\nCODE", 197, LineForm::procedure),
          Column.text("SERVICE\nFROM", 230, LineForm::from),
          Column.text("SERVICE\nTHROUGH", 282, LineForm::to),
          Usual.units("\nUNITS", 350),
          Column.money("TOTAL\nCHARGES", 414, Amount.CHARGE),
          Column.money("NONCOVERED\nCHARGES", 484, Amount.NOT_COVERED),
          Column.money("CONTRACTUAL\nADJUSTMENT", 558, Amount.DISCOUNT),
          Column.money("\nDEDUCTIBLE", 618, Amount.DEDUCTIBLE),
          Column.money("CO-\nINSURANCE", 674, Amount.COINSURANCE),
          Column.money("\nPAYMENT", 730, Amount.PAID),
          Column.text("\nCD", 738, line -> line.remarks(" ")));

  private HospitalAdvice() {}

  private static String revenue(LineForm line) {
    return REVENUE.getOrDefault(line.line().description(), "0636");
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "INSTITUTIONAL CLAIMS")
                .right(756, "PAGE ", page.page()));
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 12).bold().left(36, form.payer()).down(14).size(10);
    ink.left(36, "HOSPITAL REMITTANCE ADVICE").plain().size(8.5).down(22);
    ink.left(36, "PAYEE:").left(80, form.payee()).down(11);
    Usual.address(ink, 80, 11, form.remit().payee());
    ink.at(top);
    Desk.pair(ink, 540, 640, 12, "REMITTANCE DATE:", form.paidOn());
    Desk.pair(ink, 540, 640, 12, "EFT/CHECK NO:", form.pays() ? form.trace() : "NONE");
    Desk.pair(ink, 540, 640, 12, "AMOUNT:", form.amount());
    Desk.pair(ink, 540, 640, 12, "FACILITY NPI:", form.npi());
    Desk.pair(ink, 540, 640, 12, "TAX ID:", form.tin());
    ink.at(top + 88);
    form.claims().forEach(claim -> claim(ink, claim));
    recap(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(140);
    double top = ink.y();
    ink.font(Face.SANS, 8).down(11);
    ink.left(40, "PATIENT NAME: ", claim.patient()).left(276, "SUBSCRIBER ID: ", claim.member());
    ink.left(500, "CLAIM NUMBER: ", claim.number()).down(11);
    ink.left(40, "PATIENT CONTROL NO: ", claim.account());
    ink.left(276, "STATEMENT PERIOD: ", claim.from(), " THRU ", claim.to());
    String bill = Desk.pick(claim.claim().number(), "131", "111", "851");
    ink.left(500, "BILL TYPE: ", bill).left(620, "STATUS: ", claim.status(Usual::status)).down(6);
    ink.box(36, top, 756, ink.y()).down(14).size(7.5);
    Desk.heads(ink, GRID, 36, 756);
    for (LineForm line : claim.lines()) {
      if (ink.room(42)) {
        ink.font(Face.SANS, 7.5);
        Desk.heads(ink, GRID, 36, 756);
      }
      GRID.line(ink, line);
      ink.down(1.5);
    }
    ink.line(360, ink.y() - 7, 730, ink.y() - 7, 0.4).down(3).bold().left(66, "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.plain().left(66, "PATIENT LIABILITY: ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(18);
  }

  private static void recap(Ink ink, Form form) {
    ink.room(120);
    ink.font(Face.SANS, 8.5).rule(36, 756, 1).down(14).bold().left(40, "REMITTANCE RECAP");
    ink.plain().down(12);
    row(ink, "CLAIMS", form.claims().size());
    row(ink, "TOTAL CHARGES", form.total(Amount.CHARGE));
    row(ink, "CLAIM PAYMENTS", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      row(
          ink,
          List.of(form.reason(at, HospitalAdvice::reason), " ", form.adjustment(at).reference()),
          Desk.added(form, at));
    }
    ink.bold();
    row(ink, "REMITTANCE AMOUNT", form.amount());
    ink.plain();
    if (CODES.any(form.claims())) {
      ink.down(8).left(40, "CODES").down(12).size(8);
      CODES.write(ink, form.claims(), 40, 26, 600, 10);
    }
  }

  private static void row(Ink ink, Object label, Object value) {
    ink.left(40, label).right(300, value).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "LESS RECOVERY, CLAIM" : "PLUS INTEREST";
  }
}
