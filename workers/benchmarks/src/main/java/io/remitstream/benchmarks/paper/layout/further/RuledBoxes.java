package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** Every value in a ruled box of its own, its label small above it, as on a printed form. */
final class RuledBoxes {

  private static final double HIGH = 26;

  private RuledBoxes() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(600)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "RB 1500-E  10/2024")
                .right(756, "PAGE ", page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SANS, 15)
        .bold()
        .left(36, form.payer())
        .right(756, "CLAIM PAYMENT STATEMENT")
        .down(16);
    row(
        ink,
        cell("PROVIDER NAME", 220, form.payee()),
        cell("PROVIDER TAX IDENTIFICATION", 130, form.tin()),
        cell("NATIONAL PROVIDER ID", 120, form.npi()),
        cell("PAYMENT DATE", 80, form.paidOn()),
        cell(form.pays() ? "PAYMENT NUMBER" : "PAYMENT", 90, form.pays() ? form.trace() : "NONE"),
        cell("PAYMENT AMOUNT", 80, form.amount()));
    ink.down(10);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  private record Cell(String label, double width, @Nullable Object value) {}

  private static Cell cell(String label, double width, @Nullable Object value) {
    return new Cell(label, width, value);
  }

  private static void row(Ink ink, Cell... cells) {
    double x = 36;
    double top = ink.y();
    for (Cell cell : cells) {
      ink.box(x, top, x + cell.width(), top + HIGH)
          .at(top + 8)
          .plain()
          .size(5.5)
          .left(x + 3, cell.label());
      ink.at(top + 21).size(9).left(x + 4, cell.value());
      x += cell.width();
    }
    ink.at(top + HIGH);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(3 * HIGH + 20);
    ink.font(Face.SANS, 9);
    row(
        ink,
        cell("PATIENT NAME", 200, claim.patient()),
        cell("INSURED ID", 130, claim.member()),
        cell("CLAIM NUMBER", 130, claim.number()),
        cell("PATIENT ACCOUNT NO", 130, claim.account()),
        cell("CLAIM STATUS", 130, claim.status(RuledBoxes::word)));
    for (LineForm line : claim.lines()) {
      ink.room(HIGH);
      row(
          ink,
          cell("SERVICE DATE", 80, line.from()),
          cell("PROCEDURE", 60, line.procedure()),
          cell("UNITS", 40, line.units()),
          money("CHARGES", line.money(Amount.CHARGE)),
          money("CONTRACT ADJ", line.money(Amount.DISCOUNT)),
          money("ALLOWABLE", line.money(Amount.ALLOWED)),
          money("DISALLOWED", line.money(Amount.NOT_COVERED)),
          money("DEDUCTIBLE", line.money(Amount.DEDUCTIBLE)),
          money("CO-PAY", line.money(Amount.COPAY)),
          money("CO-INS", line.money(Amount.COINSURANCE)),
          money("PAID", line.money(Amount.PAID)));
    }
    ink.room(HIGH);
    row(
        ink,
        cell("", 180, "CLAIM TOTALS"),
        money("CHARGES", claim.money(Amount.CHARGE)),
        money("CONTRACT ADJ", claim.money(Amount.DISCOUNT)),
        money("ALLOWABLE", claim.money(Amount.ALLOWED)),
        money("DISALLOWED", claim.money(Amount.NOT_COVERED)),
        money("DEDUCTIBLE", claim.money(Amount.DEDUCTIBLE)),
        money("CO-PAY", claim.money(Amount.COPAY)),
        money("CO-INS", claim.money(Amount.COINSURANCE)),
        money("PAID", claim.money(Amount.PAID)));
    ink.down(12);
  }

  private static Cell money(String label, Object value) {
    return new Cell(label, 67.5, value);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PROCESSED";
      case SECONDARY -> "PROCESSED SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
      case CORRECTED -> "CORRECTED";
    };
  }
}
