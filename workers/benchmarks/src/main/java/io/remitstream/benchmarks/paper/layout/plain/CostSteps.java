package io.remitstream.benchmarks.paper.layout.plain;

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

/** A consumer plan to its member: few columns a service, and a claim's cost step by step below. */
final class CostSteps {

  static final Glossary HINTS =
      Glossary.of(
          "H1", "We agreed on this price with your care team.",
          "H2", "Your plan limits how often it pays for this care.",
          "H3", "You pay for this until your deductible is used up.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Date", 60, LineForm::from),
          Column.text("Care", 124, LineForm::description),
          Column.text("Code", 246, line -> Desk.code(line, " ")),
          Column.money("Full price", 364, Amount.CHARGE),
          Column.money("Member price", 432, Amount.ALLOWED),
          Column.money("Plan's part", 492, Amount.PAID),
          Column.money("Your part", 548, Amount.PATIENT_RESPONSIBILITY),
          Column.text("Hint", 556, line -> line.remarks(" ")));

  private CostSteps() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7.5)
                .plain()
                .center(
                    306, "Chat with us in the app any time.  ", page.page(), " of ", page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 20).bold().left(48, form.payer()).plain().size(11).down(24);
    ink.left(48, "Here is how your recent care was paid. You do not owe us anything.").down(24);
    ink.size(9).left(48, "For ").bold().left(66, first.patient()).plain();
    ink.left(240, "Member ID ", first.member()).left(420, "Explanation of Benefits").down(26);
    Desk.oneMember(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    money(ink, form);
    if (HINTS.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 9).bold().left(48, "Hints").plain().down(13);
      HINTS.write(ink, form.claims(), 48, 22, 460, 12);
    }
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(230 + 13 * claim.lines().size());
    ink.font(Face.SANS, 11).bold().left(48, form.payee()).plain().size(8.5).down(13);
    ink.left(48, "Claim number ", claim.number())
        .left(240, "Provider's account no. ", claim.account());
    ink.left(420, "Claim was ", claim.status(CostSteps::word)).down(18).size(8);
    Desk.heads(ink, GRID, 48, 572);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.down(8).size(9).bold().left(240, "How your cost came about").plain().down(14);
    step(ink, "Full price", claim, Amount.CHARGE);
    step(ink, "Member discount", claim, Amount.DISCOUNT);
    step(ink, "Member price", claim, Amount.ALLOWED);
    step(ink, "Plan's part", claim, Amount.PAID);
    ink.down(4);
    step(ink, "Deductible", claim, Amount.DEDUCTIBLE);
    step(ink, "Copay", claim, Amount.COPAY);
    step(ink, "Coinsurance", claim, Amount.COINSURANCE);
    step(ink, "Not covered by plan", claim, Amount.NOT_COVERED);
    ink.line(240, ink.y() - 9, 432, ink.y() - 9, 0.5).down(2).bold();
    step(ink, "Your part", claim, Amount.PATIENT_RESPONSIBILITY);
    ink.plain().down(18);
  }

  private static void step(Ink ink, String label, ClaimForm claim, Amount amount) {
    ink.left(240, label).right(432, claim.money(amount)).down(12);
  }

  private static void money(Ink ink, Form form) {
    ink.room(60);
    ink.font(Face.SANS, 9).bold().left(48, "Money we sent").plain().down(13);
    ink.left(48, form.pays() ? "We sent " : "Nothing was due: ", form.amount());
    ink.left(180, "to your provider on ", form.paidOn());
    ink.left(360, form.pays() ? "Payment no. " : "", form.trace()).down(24);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "denied" : "approved";
  }
}
