package io.remitstream.benchmarks.paper.layout.common;

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A vision plan's explanation of payment: one day a claim, its services grouped below. */
final class VisionGroups {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Code", 60, LineForm::procedure),
          Column.text("Service or Material", 104, LineForm::description),
          new Column("Qty", 262, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Usual & Customary", 346, Amount.CHARGE),
          Column.money("Plan Adjustment", 422, Amount.DISCOUNT),
          Column.money("Member Copay", 492, Amount.COPAY),
          Column.money("Plan Pays", 556, Amount.PAID));

  private VisionGroups() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SERIF, 8)
                .plain()
                .left(54, "Questions? Call the provider line, ", form.remit().payer().phone())
                .right(556, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 18).bold().left(54, form.payer()).down(18).plain().size(12);
    ink.left(54, "Explanation of Payment").down(28).size(10);
    double top = ink.y();
    ink.left(54, form.payee()).down(12).left(54, form.remit().payee().street()).down(12);
    ink.left(54, form.remit().payee().city()).at(top);
    entry(ink, "Payment Date", form.paidOn());
    entry(ink, "Payment Number", form.pays() ? form.trace() : "-");
    entry(ink, "Tax ID Number", form.tin());
    entry(ink, "Office NPI", form.npi() == null ? "-" : form.npi());
    entry(ink, "Total Payment", form.amount());
    ink.down(16);
    heads(ink);
    ink.head(VisionGroups::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void entry(Ink ink, String label, @Nullable Object value) {
    ink.left(370, label).left(460, value).down(12);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SERIF, 8.5).fill(54, ink.y() - 10, 558, ink.y() + 5, 0.85).bold();
    GRID.heads(ink);
    ink.plain().size(9).down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(66);
    ink.font(Face.SERIF, 9).bold().left(54, claim.patient()).plain();
    ink.left(200, "Member ID ", claim.member()).left(316, "Claim ", claim.number());
    ink.left(420, "Order ", claim.account()).right(556, claim.status(VisionGroups::word)).down(11);
    ink.left(54, "Date of service ", days(claim)).down(13);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(26);
    ink.line(280, ink.y() - 9, 556, ink.y() - 9, 0.4).down(2).bold();
    ink.right(262, "Subtotal for this member");
    GRID.total(ink, claim);
    ink.plain().line(54, ink.y() - 4, 558, ink.y() - 4, 0.3).down(9);
  }

  private static Object days(ClaimForm claim) {
    boolean one = claim.claim().from().equals(claim.claim().to());
    return one ? claim.from() : List.of(claim.from(), " to ", claim.to());
  }

  private static void end(Ink ink, Form form) {
    ink.room(84);
    sum(ink, "Total of claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(200, "ref. ", form.adjustment(at).reference());
      sum(ink, form.reason(at, VisionGroups::reason), form.taken(at));
    }
    ink.bold();
    sum(ink, "Total payment", form.amount());
    ink.plain().down(8).size(8);
    Hand.paragraph(
        ink,
        54,
        500,
        10,
        "Frames and lenses above the plan's allowance are a private matter between your office"
            + " and the patient. The plan adjustment may not be collected from the patient.");
  }

  private static void sum(Ink ink, Object label, Object amount) {
    ink.left(54, label).right(556, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Less overpaid earlier" : "Interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
