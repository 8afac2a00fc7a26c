package io.remitstream.benchmarks.paper.layout.everyday;

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

/**
 * A union's welfare fund: services in words, another plan's share, who was paid in a list below.
 */
final class WelfareFund {

  static final Glossary NOTES =
      Glossary.of(
          "A", "Savings negotiated by the Fund's network.",
          "D", "The Plan of Benefits does not provide for this expense.",
          "H", "Your other plan's statement was used to figure this benefit.",
          "M", "Applied toward the calendar year maximum for this benefit.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Type of\nService", 44, LineForm::description),
          Column.text("Service\nDate", 156, LineForm::from),
          Column.money("Amount\nCharged", 254, Amount.CHARGE),
          Column.money("Network\nSavings", 306, Amount.DISCOUNT),
          Column.money("Not\nCovered", 356, Amount.NOT_COVERED),
          Column.money("\nDeductible", 406, Amount.DEDUCTIBLE),
          Column.money("Co-\ninsurance", 452, Amount.COINSURANCE),
          Column.money("Other Plan\nPaid", 504, Amount.OTHER_INSURANCE),
          Column.money("Fund\nPaid", 550, Amount.PAID),
          Column.text("\nNote", 556, line -> line.remarks(",")));

  private WelfareFund() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SERIF, 8)
                .plain()
                .center(306, "You have 180 days to appeal to the Board of Trustees."));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SERIF, 16).bold().center(306, form.payer()).plain().size(10).down(14);
    ink.center(306, form.remit().payer().street(), "  ", form.remit().payer().city()).down(13);
    ink.center(306, "Fund Office ", form.remit().payer().phone()).down(22).size(13).bold();
    ink.center(306, "Explanation of Benefits").plain().size(10).down(28);
    double top = ink.y();
    Desk.pair(ink, 44, 130, 13, "Patient:", first.patient());
    Desk.pair(ink, 44, 130, 13, "Participant ID:", first.member());
    ink.at(top);
    Desk.pair(ink, 340, 420, 13, "Date prepared:", Usual.longDay(form));
    Desk.pair(ink, 340, 420, 13, "Local Union:", "No. 214");
    Desk.oneMember(ink, form);
    ink.at(top + 44);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payment(ink, form);
    if (NOTES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SERIF, 10).bold().left(44, "Notes").plain().down(13);
      NOTES.write(ink, form.claims(), 44, 18, 500, 12);
    }
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(96 + 12 * claim.lines().size());
    ink.rule(40, 576, 1).down(14).font(Face.SERIF, 10);
    ink.left(44, "Claim Number: ", claim.number()).left(220, "Provider: ", form.payee());
    ink.down(13).left(44, "Patient's account: ", claim.account());
    ink.left(220, "Claim status: ", claim.status(WelfareFund::word)).down(18).size(9);
    Desk.heads(ink, GRID, 40, 576);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.line(210, ink.y() - 8, 550, ink.y() - 8, 0.4).down(3).bold().left(44, "Total");
    GRID.total(ink, claim);
    ink.down(4).left(44, "Your responsibility for this claim: ");
    ink.left(220, claim.money(Amount.PATIENT_RESPONSIBILITY)).plain().down(20);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(80);
    ink.rule(40, 576, 1).down(15).font(Face.SERIF, 10).bold().left(44, "Benefits were paid to");
    ink.left(250, "Check number").left(360, "Date").right(540, "Amount").plain().down(13);
    ink.left(44, form.remit().payee().name()).left(250, form.pays() ? form.trace() : "None");
    ink.left(360, Usual.longDay(form)).right(540, form.amount()).down(24);
  }

  private static String word(Status status) {
    return switch (status) {
      case DENIED -> "Denied";
      case SECONDARY -> "Paid as secondary";
      default -> "Paid";
    };
  }
}
