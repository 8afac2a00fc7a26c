package io.remitstream.benchmarks.paper.layout.unseen;

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
import org.jspecify.annotations.Nullable;

/**
 * A vision carrier's statement in words: dates in the claim's head, the payment on the last page.
 */
final class VisionEnd {

  private static final Grid GRID =
      Grid.of(
          13,
          new Column("Qty", 78, Align.RIGHT, LineForm::units, claim -> null),
          Column.text("Item supplied", 92, VisionEnd::item),
          Column.money("Retail Fee", 320, Amount.CHARGE),
          Column.money("Plan Savings", 396, Amount.DISCOUNT),
          Column.money("Patient Pays", 472, Amount.PATIENT_RESPONSIBILITY),
          Column.money("We Pay", 548, Amount.PAID));

  private VisionEnd() {}

  private static Object item(LineForm line) {
    return List.of(line.description(), " (", line.procedure(), ")");
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.SERIF, 8)
                .plain()
                .left(60, form.remit().payer().name())
                .right(548, "sheet " + page.page()));
    ink.page();
    ink.font(Face.SERIF, 18).bold().left(60, "Eyecare Provider Statement").plain().size(10);
    ink.down(22).left(60, "Prepared for ", form.payee(), ", tax ID ", form.tin(), ".").down(13);
    ink.left(60, "The claims below were settled under the Access plan. Payment follows them.");
    ink.down(28);
    form.claims().forEach(claim -> claim(ink, claim));
    payment(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(120);
    ink.font(Face.SERIF, 10).rule(60, 548, 1.2).down(14);
    ink.bold().left(60, claim.patient()).plain().right(548, claim.status(VisionEnd::word)).down(13);
    ink.left(60, "Member ID").left(140, claim.member());
    ink.left(320, "Claim reference").left(420, claim.number()).down(12);
    ink.left(60, "Office account").left(140, claim.account());
    ink.left(320, "Dates of service").left(420, claim.from(), " - ", claim.to()).down(18).size(9);
    GRID.heads(ink);
    ink.line(60, ink.y() - 9, 548, ink.y() - 9, 0.4).down(2);
    for (LineForm line : claim.lines()) {
      ink.room(15);
      GRID.line(ink, line);
    }
    ink.room(30);
    ink.line(260, ink.y() - 9, 548, ink.y() - 9, 0.4).down(2).left(92, "Sum of this claim");
    GRID.total(ink, claim);
    ink.down(14);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(150);
    ink.font(Face.SERIF, 10).rule(60, 548, 1.2).down(16).bold().left(60, "How this was paid");
    ink.plain().down(16);
    entry(ink, "Provider NPI", form.npi());
    entry(ink, "Payment date", form.paidOn());
    entry(ink, "Payment form", form.method(VisionEnd::word));
    entry(ink, "Payment number", form.trace());
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(330, "for ", form.adjustment(at).reference());
      entry(ink, form.reason(at, VisionEnd::reason), form.taken(at));
    }
    entry(ink, "Amount of this payment", form.amount());
    ink.down(10).size(8).left(60, form.payer(), ", ", form.remit().payer().street(), ", ");
    ink.down(10).left(60, form.remit().payer().city(), ", ", form.remit().payer().phone());
  }

  private static void entry(Ink ink, Object label, @Nullable Object value) {
    if (value != null) {
      ink.left(60, label).right(316, value).down(13);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Taken back for an overpayment" : "Interest for late payment";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "Electronic transfer";
      case NONE -> "No payment due";
    };
  }
}
