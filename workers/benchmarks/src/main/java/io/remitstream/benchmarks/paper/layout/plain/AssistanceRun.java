package io.remitstream.benchmarks.paper.layout.plain;

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

/** A state's medical assistance: a claim's row with its sums first, its details in rows below. */
final class AssistanceRun {

  static final Glossary CODES =
      Glossary.of(
          "0114", "PAID AT THE RATE ON FILE",
          "0237", "CLIENT HAS OTHER RESOURCES ON FILE",
          "0402", "PRIOR AUTHORIZATION ON FILE",
          "0550", "OTHER RESOURCE AMOUNT DEDUCTED");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("  DET", 30, AssistanceRun::number),
          Column.text("SVC DATE", 66, LineForm::from),
          Column.text("PROC", 116, LineForm::procedure),
          Column.text("MODS", 150, line -> line.modifiers(" ")),
          new Column("UNITS", 226, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("SUBMITTED", 436, Amount.CHARGE),
          Column.money("RATE ADJUST", 492, Amount.DISCOUNT),
          Column.money("NOT REIMB", 546, Amount.NOT_COVERED),
          Column.money("CLIENT COPAY", 606, Amount.COPAY),
          Column.money("OTHER RES", 658, Amount.OTHER_INSURANCE),
          Column.money("REIMBURSED", 714, Amount.PAID),
          Column.text("CODE", 726, line -> line.remarks(" ")));

  private AssistanceRun() {}

  private static String number(LineForm line) {
    String pointer = line.pointer();
    return "  %03d"
        .formatted(1 + Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(38)
                .font(Face.MONO, 7.5)
                .plain()
                .left(30, "RUN CYCLE 0926-4")
                .right(762, "PAGE ", page.page()));
    ink.head(AssistanceRun::heads);
    ink.page();
    ink.font(Face.MONO, 10).bold().center(396, form.payer()).plain().size(8).down(11);
    ink.center(396, "PROVIDER REIMBURSEMENT REPORT").down(22);
    ink.left(30, "PAY-TO: ", form.payee()).left(330, "FEIN: ", form.tin());
    ink.left(546, "WARRANT DATE: ", form.paidOn()).down(11);
    ink.left(30, "        ", form.remit().payee().street());
    if (form.npi() != null) {
      ink.left(330, "NPI: ", form.npi());
    }
    ink.left(546, form.pays() ? "WARRANT NO: " : "WARRANT NO: NONE", form.trace()).down(11);
    ink.left(30, "        ", form.remit().payee().city()).down(20);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    summary(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.MONO, 6.8)
        .plain()
        .left(30, "ICN")
        .left(116, "CLIENT NAME")
        .left(226, "CLIENT ID");
    ink.left(290, "PT ACCOUNT").left(340, "STATUS").down(10);
    GRID.heads(ink);
    ink.line(30, ink.y() - 7, 762, ink.y() - 7, 0.6).down(5);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(34);
    ink.font(Face.MONO, 6.8).bold().left(30, claim.number()).left(116, claim.patient());
    ink.left(226, claim.member()).left(290, claim.account());
    ink.left(340, claim.status(AssistanceRun::word));
    GRID.total(ink, claim);
    ink.plain();
    for (LineForm line : claim.lines()) {
      ink.room(12);
      ink.font(Face.MONO, 6.8);
      GRID.line(ink, line);
    }
    ink.down(6);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(120);
    ink.font(Face.MONO, 7.5).down(6).bold().left(30, "EARNINGS SUMMARY");
    ink.right(370, "THIS CYCLE").right(490, "YEAR TO DATE").plain().down(12);
    earned(ink, "CLAIMS REIMBURSED", form, form.total(Amount.PAID), 4_184_210);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(30, form.reason(at, AssistanceRun::reason))
          .left(165, form.adjustment(at).reference());
      ink.right(370, Desk.added(form, at)).down(11);
    }
    earned(ink, "WARRANT AMOUNT", form, form.amount(), 4_102_377);
    if (CODES.any(form.claims())) {
      ink.down(12).bold().left(30, "CODES ON THIS REPORT").plain().down(11);
      CODES.write(ink, form.claims(), 30, 40, 600, 10);
    }
  }

  private static void earned(Ink ink, String label, Form form, Object amount, long before) {
    long year = before + form.remit().payment().cents();
    ink.left(30, label).right(370, amount).right(490, Desk.spell(form, year)).down(11);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT RECOUPED" : "INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PAID";
      case SECONDARY -> "PD SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }
}
