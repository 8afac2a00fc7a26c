package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;

/** A network of therapists: what it pays stands first, what was submitted last, a fee between. */
final class TherapyNetwork {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("\nDOS", 36, LineForm::from),
          Column.text("CPT\nCode", 92, LineForm::procedure),
          Column.text("\nMod", 128, line -> line.modifiers(" ")),
          Column.text("\nDescription", 170, line -> null),
          new Column("\nQty", 330, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Net\nPay", 400, Amount.PAID),
          new Column("Admin Fee\nWithheld", 462, Align.RIGHT, LineForm::withheld, fee()),
          Column.money("Member\nPays", 526, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Contract\nRate", 592, Amount.ALLOWED),
          Column.money("Provider\nWrite-Off", 660, Amount.DISCOUNT),
          Column.money("Submitted\nCharge", 726, Amount.CHARGE),
          Column.text("\nNote", 734, line -> line.remarks(" ")));

  private TherapyNetwork() {}

  private static java.util.function.Function<ClaimForm, Object> fee() {
    return claim -> claim.form().style().money().spell(held(claim));
  }

  private static long held(ClaimForm claim) {
    return claim.claim().lines().stream().mapToLong(line -> line.withheld().cents()).sum();
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SERIF, 8)
                .plain()
                .left(36, "Notes: RP recertification needed, VL visit limit, FS fee schedule")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.head(TherapyNetwork::heads);
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(36, form.payer()).plain().size(9).down(13);
    ink.left(36, "Explanation of Payment").down(26);
    ink.left(36, form.payee()).left(330, "Clinic TIN: ", form.tin());
    ink.right(756, "Date of Payment: ", form.paidOn()).down(12);
    ink.left(36, form.remit().payee().street());
    ink.left(330, "Clinic NPI: ", form.npi() == null ? "not given" : form.npi());
    ink.right(756, form.pays() ? "Check/ACH #: " : "No payment", form.trace()).down(12);
    ink.left(36, form.remit().payee().city()).right(756, "Amount: ", form.amount()).down(22);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    total(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SERIF, 8.5).bold();
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 7, 756, ink.y() - 7, 0.8).down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(60);
    ink.font(Face.SERIF, 8.5).bold().left(36, claim.patient()).plain();
    ink.left(170, "Subscriber #: ", claim.member()).left(330, "Claim #: ", claim.number());
    ink.left(480, "Patient #: ", claim.account());
    ink.right(756, claim.status(TherapyNetwork::word)).down(12);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(20);
    ink.line(340, ink.y() - 7, 756, ink.y() - 7, 0.3).down(3).left(170, "Patient subtotal");
    GRID.total(ink, claim);
    ink.down(10);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(26);
    int rows = Hand.cell(ink, 170, 138, 9, line.description());
    GRID.line(ink, line);
    ink.down(9.0 * (rows - 1) + 1);
  }

  private static void total(Ink ink, Form form) {
    ink.head(on -> {}).room(90);
    ink.rule(36, 756, 0.8).down(13).left(170, "All patients");
    ink.right(400, form.total(Amount.PAID)).right(726, form.total(Amount.CHARGE)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(170, form.reason(at, TherapyNetwork::reason));
      ink.left(290, form.adjustment(at).reference()).right(400, form.taken(at)).down(12);
    }
    ink.bold().left(170, "Amount of this payment").right(400, form.amount()).plain().down(22);
    ink.left(36, "Members may not be charged for the administrative fee or the write-off. A visit");
    ink.down(11)
        .left(36, "without an approved plan of care is reduced by $15.00 from next year on.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovered" : "Prompt pay interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case REVERSAL -> "Payment reversed";
      case CORRECTED -> "Corrected claim";
      case PROCESSED, SECONDARY, DENIED -> "";
    };
  }
}
