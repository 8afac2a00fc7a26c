package io.remitstream.benchmarks.paper.layout.latest;

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
import org.jspecify.annotations.Nullable;

/** A carrier's remit: labels above values, the last day below the first, modifiers below codes. */
final class StackedDays {

  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service\nfrom/thru", 40, LineForm::from),
          Column.text("Code/\nModifier", 94, LineForm::procedure),
          new Column("Unit", 160, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed\ncharge", 222, Amount.CHARGE),
          Column.money("Plan\nsavings", 276, Amount.DISCOUNT),
          Column.money("Non-\ncovered", 330, Amount.NOT_COVERED),
          Column.money("\nCopay", 372, Amount.COPAY),
          Column.money("Deduct-\nible", 420, Amount.DEDUCTIBLE),
          Column.money("\nCoins", 466, Amount.COINSURANCE),
          Column.money("Mbr\nliability", 518, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Net\npayment", 574, Amount.PAID));

  private StackedDays() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Remit no. 4-2260-01")
                .right(574, "Page ", page.page(), "/", page.of()));
    ink.head(on -> over(on, form));
    ink.page();
    ink.font(Face.SANS, 16).bold().left(40, form.payer()).plain().size(8).down(12);
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city()).down(24);
    ink.size(12).bold().left(40, "Remittance statement").plain().down(24);
    payment(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    ending(ink, form);
  }

  private static void over(Ink ink, Form form) {
    ink.font(Face.SANS, 8).plain().left(40, form.payer(), " - Remittance statement, continued");
    ink.right(574, form.payee()).down(6).rule(40, 574, 0.5).down(14);
  }

  private static void payment(Ink ink, Form form) {
    above(ink, 40, "Provider name", form.payee());
    above(ink, 250, "Tax ID", form.tin());
    above(ink, 330, "NPI", form.npi() == null ? "-" : form.npi());
    above(ink, 420, "Paid date", form.paidOn());
    ink.down(26);
    above(ink, 40, "Provider address", form.remit().payee().street());
    above(ink, 250, "Payment type", form.method(StackedDays::paid));
    above(ink, 330, "Payment number", form.pays() ? form.trace() : "none");
    above(ink, 420, "Payment total", form.amount());
    ink.down(20).left(40, form.remit().payee().city()).down(26);
  }

  /** Leaves the pen where it was. */
  private static void above(Ink ink, double x, String name, @Nullable Object value) {
    ink.size(6.5).left(x, name).down(10).size(8.5).left(x, value).down(-10);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(118);
    ink.font(Face.SANS, 8).plain();
    ink.fill(40, ink.y() - 9, 574, ink.y() + 15, 0.93);
    above(ink, 44, "Member name", claim.patient());
    above(ink, 180, "Member ID", claim.member());
    above(ink, 270, "Claim number", claim.number());
    above(ink, 380, "Patient account", claim.account());
    above(ink, 470, "Claim status", claim.status(StackedDays::word));
    ink.down(28).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 6, 574, ink.y() - 6, 0.5).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      ink.size(7.5);
      GRID.line(ink, line);
      ink.left(40, line.to()).left(94, line.modifiers(" "));
      below(ink, line);
      ink.down(11);
    }
    ink.room(24);
    ink.size(7.5).line(160, ink.y() - 7, 574, ink.y() - 7, 0.4).down(3).bold();
    ink.left(40, "Claim subtotal");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void below(Ink ink, LineForm line) {
    if (!line.line().remarks().isEmpty()) {
      ink.left(180, "Remark codes: ", line.remarks(", "));
    }
  }

  private static void ending(Ink ink, Form form) {
    ink.room(120);
    ink.size(8.5).rule(330, 574, 0.8).down(13);
    ink.left(330, "Total of claims").right(574, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(330, form.reason(at, StackedDays::reason));
      ink.left(430, form.adjustment(at).reference()).right(574, form.taken(at)).down(12);
    }
    ink.bold().left(330, "Payment total").right(574, form.amount()).plain().down(24).size(7.5);
    ink.left(40, "Overpaid claims are taken from later payments. To dispute one of $10.00 or more");
    ink.down(10).left(40, "write to Provider Payment Integrity, P.O. Box 7107, within 60 days.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment taken" : "Interest";
  }

  private static String paid(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "EFT";
      case NONE -> "Zero pay";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Finalized - paid";
      case DENIED -> "Finalized - denied";
      case REVERSAL -> "Voided";
      case CORRECTED -> "Corrected";
    };
  }
}
