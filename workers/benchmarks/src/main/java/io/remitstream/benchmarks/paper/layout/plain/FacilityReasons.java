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
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** An insurer to a hospital: charges by service, each reduction with its codes in a row below. */
final class FacilityReasons {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("DOS", 40, LineForm::from),
          Column.text("HCPCS", 92, LineForm::procedure),
          Column.text("Revenue center", 132, LineForm::description),
          new Column("Svc units", 290, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Line charges", 366, Amount.CHARGE),
          new Column("Adj. code", 384, Align.LEFT, line -> null, claim -> null),
          new Column("Adj. amount", 494, Align.RIGHT, line -> null, claim -> null),
          Column.money("Line payment", 572, Amount.PAID));

  private FacilityReasons() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(768)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "CO provider may not bill patient. PR patient owes. OA other adjustment.")
                .right(572, page.page(), "/", page.of()));
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).plain().size(8.5).down(13);
    ink.left(40, "Facility Remittance Detail").down(28);
    ink.left(40, form.payee()).down(11).left(40, form.remit().payee().street()).down(11);
    ink.left(40, form.remit().payee().city()).down(11);
    ink.left(40, "NPI ", form.npi() == null ? "not on file" : form.npi());
    ink.left(150, "EIN ", form.tin());
    box(ink.at(top), form);
    ink.at(top + 104);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.rule(40, 572, 1).down(13).font(Face.SANS, 8.5).bold().left(40, "All claims");
    ink.right(366, form.total(Amount.CHARGE)).right(572, form.total(Amount.PAID)).plain();
  }

  private static void box(Ink ink, Form form) {
    double top = ink.y();
    ink.box(350, top - 12, 572, top + 44 + 11 * form.adjustments()).size(8.5);
    entry(ink, "Settled on", form.paidOn());
    entry(ink, "Gross claim payments", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      entry(ink, form.reason(at, FacilityReasons::reason), Desk.added(form, at));
    }
    ink.bold();
    entry(ink, "Net payment", form.amount());
    ink.plain();
    entry(ink, "Payment trace", form.pays() ? form.trace() : "no payment");
  }

  private static void entry(Ink ink, Object label, @Nullable Object value) {
    ink.left(358, label).right(566, value).down(12);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(120);
    double top = ink.y();
    ink.fill(36, top, 576, top + 40, 0.92).font(Face.SANS, 8).down(11);
    ink.left(40, "Patient  ").bold().left(86, claim.patient()).plain();
    ink.left(250, "Patient ctrl no.  ", claim.account());
    ink.left(420, "Claim status  ", claim.status(FacilityReasons::word)).down(11);
    ink.left(40, "Claim ID  ", claim.number()).left(250, "Insured ID  ", claim.member()).down(11);
    ink.left(40, "Statement covers  ", Desk.days(claim, " through "));
    ink.left(250, "Bill type  ", Desk.pick(claim.claim().number(), "0131", "0111", "0851"));
    ink.left(420, "Patient liability  ", claim.money(Amount.PATIENT_RESPONSIBILITY))
        .down(22)
        .size(7.5);
    Desk.heads(ink, GRID, 40, 572);
    for (LineForm line : claim.lines()) {
      ink.room(14 + 10 * line.adjustments().size());
      ink.size(7.5);
      adjusted(ink, line);
    }
    ink.line(300, ink.y() - 7, 572, ink.y() - 7, 0.4).down(3).bold().left(132, "Claim sum");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  /** The first reduction stands in the service's own row, the others below it. */
  private static void adjusted(Ink ink, LineForm line) {
    double top = ink.y();
    GRID.line(ink, line);
    ink.at(top);
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.left(384, line.group(at), "-", line.reason(at)).right(494, line.adjusted(at)).down(10);
    }
    ink.at(Math.max(ink.y(), top + 10)).down(2);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovery" : "Interest paid";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
