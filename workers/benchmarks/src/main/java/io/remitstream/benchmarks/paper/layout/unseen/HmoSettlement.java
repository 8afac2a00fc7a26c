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
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** An HMO's run: labels above a claim's values, a withhold a line, the settlement at the end. */
final class HmoSettlement {

  private static final double[] AT = {30, 178, 290, 392, 506, 630};
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Svc\nDate", 34, LineForm::from),
          Column.text("CPT-4 /\nHCPCS", 92, LineForm::procedure),
          Column.text("\nMod", 140, line -> line.modifiers(" ")),
          new Column("\nQty", 212, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Amt\nBilled", 278, Amount.CHARGE),
          Column.money("Contractual\nW/O", 350, Amount.DISCOUNT),
          Column.money("Not a\nBenefit", 414, Amount.NOT_COVERED),
          Column.money("Plan\nAllowance", 484, Amount.ALLOWED),
          Column.money("Member\nCopay", 546, Amount.COPAY),
          new Column("Risk\nWithhold", 614, Align.RIGHT, LineForm::withheld, HmoSettlement::held),
          Column.money("Paid to\nProvider", 692, Amount.PAID),
          new Column("\nMsg", 730, Align.CENTER, line -> line.remarks(" "), claim -> null));

  private HmoSettlement() {}

  private static Object held(ClaimForm claim) {
    return claim.form().style().money().spell(cents(claim));
  }

  private static long cents(ClaimForm claim) {
    return claim.claim().lines().stream().mapToLong(line -> line.withheld().cents()).sum();
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(586)
                .font(Face.SANS, 7)
                .plain()
                .left(30, "Participating provider remittance - capitated and fee for service")
                .right(762, "Page " + page.page() + " of " + page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(30, form.payer()).size(10);
    ink.right(762, "REMITTANCE ADVICE").plain().size(8).down(12);
    ink.left(30, form.remit().payer().street(), ", ", form.remit().payer().city()).down(22);
    above(ink, 0, "VENDOR", form.payee());
    above(ink, 2, "VENDOR TIN", form.tin());
    above(ink, 3, "VENDOR NPI", form.npi());
    above(ink, 4, "REMIT DATE", form.paidOn());
    above(
        ink,
        5,
        form.pays() ? "CHECK/EFT NO." : "CHECK STATUS",
        form.pays() ? form.trace() : "No check");
    ink.down(38);
    form.claims().forEach(claim -> claim(ink, claim));
    settlement(ink, form);
  }

  private static void above(Ink ink, int place, String label, @Nullable Object value) {
    ink.size(6).left(AT[place] + 4, label).down(10).size(8.5).left(AT[place] + 4, value);
    ink.down(-10).size(8);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(86);
    ink.font(Face.SANS, 8).plain().fill(30, ink.y() - 9, 762, ink.y() + 15, 0.9);
    above(ink, 0, "MEMBER NAME", claim.patient());
    above(ink, 1, "MEMBER NO.", claim.member());
    above(ink, 2, "PT ACCOUNT", claim.account());
    above(ink, 3, "CLAIM NO.", claim.number());
    above(ink, 4, "DISPOSITION", claim.status(HmoSettlement::word));
    above(ink, 5, "IPA / PCP", "Coastline IPA 041");
    ink.down(26).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(1);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(26);
    ink.line(230, ink.y() - 8, 692, ink.y() - 8, 0.4).down(3).bold().left(92, "Claim Totals");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void settlement(Ink ink, Form form) {
    ink.room(100);
    double top = ink.y();
    ink.font(Face.SANS, 8.5).bold().left(430, "Settlement of this run").plain().down(14);
    settled(ink, "Paid to provider, all claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(600, "ref. ", form.adjustment(at).reference());
      settled(ink, form.reason(at, HmoSettlement::reason), form.taken(at));
    }
    ink.bold();
    settled(ink, "Net amount of check", form.amount());
    ink.plain().at(top);
    long held = form.claims().stream().mapToLong(HmoSettlement::cents).sum();
    ink.left(30, "Withheld this run: ", form.style().money().spell(held)).down(12);
    ink.left(30, "The risk pool is settled by April 30 of the year that follows.");
  }

  private static void settled(Ink ink, Object label, Object amount) {
    ink.left(430, label).right(756, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment offset" : "Late claim interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }
}
