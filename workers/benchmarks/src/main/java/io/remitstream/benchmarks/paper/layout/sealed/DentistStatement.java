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

/** A dental service corporation's statement to an office: patients in a table, the check after. */
final class DentistStatement {

  static final Glossary POLICIES =
      Glossary.of(
          "204", "PROCEDURE IS PART OF ANOTHER PROCEDURE. THE PATIENT MAY NOT BE CHARGED.",
          "311", "WAITING PERIOD HAS NOT BEEN MET FOR THIS TYPE OF SERVICE.",
          "415", "APPROVED FEE IS THE FEE ON FILE WITH THE PLAN.");
  private static final Grid GRID =
      Grid.of(
          10,
          new Column("TOOTH\nNO.", 52, Align.CENTER, DentistStatement::tooth, claim -> null),
          Column.text("SERVICE\nDATE", 74, LineForm::from),
          Column.text("PROC.\nCODE", 122, LineForm::procedure),
          Column.text("\nDESCRIPTION", 158, LineForm::description),
          Column.money("SUBMITTED\nFEE", 304, Amount.CHARGE),
          Column.money("APPROVED\nFEE", 358, Amount.ALLOWED),
          Column.money("PATIENT\nDEDUCTIBLE", 416, Amount.DEDUCTIBLE),
          Column.money("PATIENT\nPAYMENT", 472, Amount.PATIENT_RESPONSIBILITY),
          Column.money("PLAN\nPAYMENT", 526, Amount.PAID),
          Column.text("POL.\nCODE", 540, line -> line.remarks(" ")));

  private DentistStatement() {}

  private static Object tooth(LineForm line) {
    boolean none = line.line().procedure().compareTo("D2") < 0;
    return none ? "" : Integer.toString(2 + Integer.parseInt(Desk.digits(line.pointer(), 2)) % 29);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "DENTIST COPY")
                .right(572, "PAGE ", page.page(), " OF ", page.of()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, form.payer()).size(10);
    ink.right(572, "EXPLANATION OF BENEFITS").plain().size(8).down(12);
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(572, "FOR THE DENTAL OFFICE").down(26);
    double top = ink.y();
    ink.left(54, form.payee()).down(10).left(54, form.remit().payee().street()).down(10);
    ink.left(54, form.remit().payee().city()).at(top);
    Desk.pair(ink, 370, 460, 10, "ISSUE DATE", form.paidOn());
    Desk.pair(ink, 370, 460, 10, "CHECK NUMBER", form.trace());
    Desk.pair(ink, 370, 460, 10, "BUSINESS TIN", form.tin());
    Desk.pair(ink, 370, 460, 10, "OFFICE NPI", form.npi());
    ink.at(top + 56);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(100);
    double top = ink.y();
    ink.font(Face.SANS, 7.5).box(38, top - 10, 574, top + 16);
    ink.left(42, "PATIENT NAME: ", claim.patient()).left(230, "SUBSCRIBER ID: ", claim.member());
    ink.left(400, "CLAIM NO: ", claim.number()).down(11);
    ink.left(42, "PATIENT ACCT: ", claim.account()).left(230, "RELATION: SUBSCRIBER");
    ink.left(400, "RECEIPT: ", Desk.digits(claim.claim().number(), 7)).down(20).size(7);
    Desk.heads(ink, GRID, 40, 572);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.size(7);
      GRID.line(ink, line);
    }
    ink.room(16);
    ink.line(256, ink.y() - 7, 530, ink.y() - 7, 0.4).down(2).bold().left(158, "TOTALS");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SANS, 8).rule(40, 572, 0.8).down(12).left(300, "TOTAL OF ALL PATIENTS");
    ink.right(526, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(300, form.reason(at, DentistStatement::reason)).right(526, Desk.added(form, at));
      ink.down(11);
    }
    ink.bold()
        .left(300, form.pays() ? "AMOUNT OF CHECK" : "NO CHECK ISSUED")
        .right(526, form.amount());
    ink.plain().down(20);
    if (POLICIES.any(form.claims())) {
      ink.left(40, "PROCESSING POLICIES").down(11).size(7);
      POLICIES.write(ink, form.claims(), 40, 24, 500, 9);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "PRIOR OVERPAYMENT" : "INTEREST DUE";
  }
}
