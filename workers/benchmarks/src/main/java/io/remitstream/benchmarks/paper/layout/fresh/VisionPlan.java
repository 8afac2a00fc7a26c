package io.remitstream.benchmarks.paper.layout.fresh;

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

/** A vision plan's check run: one list, a patient's line above the goods, credits marked CR. */
final class VisionPlan {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("DISPENSED", 60, LineForm::from),
          Column.text("ITEM", 118, LineForm::procedure),
          Column.text("MATERIALS / SERVICES", 160, LineForm::description),
          new Column("QTY", 312, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("USUAL FEE", 370, Amount.CHARGE),
          Column.money("SCHEDULE", 428, Amount.ALLOWED),
          Column.money("COPAY", 480, Amount.COPAY),
          Column.money("PAYABLE", 548, Amount.PAID));

  private VisionPlan() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(750)
                .font(Face.SANS, 7)
                .plain()
                .left(40, form.remit().payer().name(), "  ", form.remit().payer().phone())
                .right(572, page.page()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, "VISION CARE REMITTANCE").plain().size(9).down(20);
    ink.left(40, "FROM").left(100, form.payer()).left(340, "RUN DATE").right(572, form.paidOn());
    ink.down(12).left(40, "PAID TO").left(100, form.payee());
    ink.left(340, "PAID BY").right(572, form.method(VisionPlan::word)).down(12);
    ink.left(40, "NPI").left(100, form.npi() == null ? "PENDING" : form.npi());
    ink.left(340, "ITEM NUMBER").right(572, form.pays() ? form.trace() : "NONE").down(12);
    ink.left(40, "TAX NO").left(100, form.tin());
    ink.left(340, "RUN TOTAL").bold().right(572, form.amount()).plain().down(22);
    heads(ink);
    ink.head(VisionPlan::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(30);
    ink.rule(40, 572, 0.8).down(12).bold().left(160, "ALL PATIENTS");
    ink.right(370, form.total(Amount.CHARGE)).right(548, form.total(Amount.PAID)).plain();
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 8).bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 7, 572, ink.y() - 7, 0.5).down(4);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(48);
    ink.font(Face.SANS, 8).bold().left(40, claim.patient()).plain();
    ink.left(190, "MEMBER ", claim.member()).left(330, "CLM ", claim.number());
    ink.left(460, "OFFICE REF ", claim.account()).down(11);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(26);
    ink.left(160, "PATIENT TOTAL");
    GRID.total(ink, claim);
    ink.left(160, "COLLECT FROM PATIENT  ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(15);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "CHECK";
      case EFT -> "DIRECT DEPOSIT";
      case NONE -> "NO PAYMENT";
    };
  }
}
