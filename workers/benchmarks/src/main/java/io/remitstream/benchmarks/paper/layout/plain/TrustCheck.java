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
import org.jspecify.annotations.Nullable;

/** A trades' health trust to a provider: the check's stub on top, a table in cells a claim. */
final class TrustCheck {

  static final Glossary LETTERS =
      Glossary.of(
          "A", "The charge was reduced to the price that the network has agreed with you.",
          "C", "Article 7 lists the expenses that the Trust excludes.",
          "F", "The participant's hours were reviewed and coverage was found in force.",
          "H", "Send the operative report if you wish this expense to be considered again.");
  private static final double[] EDGES = {36, 86, 122, 226, 290, 350, 410, 466, 516, 556, 576};
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service\nDate", 39, LineForm::from),
          Column.text("Proced.\nCode", 89, LineForm::procedure),
          Column.text("\nFor", 125, LineForm::description),
          Column.money("Charges\nIncurred", 287, Amount.CHARGE),
          Column.money("Network\nReduct.", 347, Amount.DISCOUNT),
          Column.money("Expense\nExcluded", 407, Amount.NOT_COVERED),
          Column.money("Cash\nDeduct.", 463, Amount.DEDUCTIBLE),
          Column.money("Partic.\nCo-Ins.", 513, Amount.COINSURANCE),
          Column.money("Trust\nBenefit", 554, Amount.PAID),
          Column.text("\nLtr", 559, line -> line.remarks(",")));

  private TrustCheck() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SERIF, 8)
                .plain()
                .left(36, "Administrative Office hours 8:00 to 4:30")
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    stub(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    if (LETTERS.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SERIF, 9).bold().left(36, "Letters in the last column").plain().down(12);
      LETTERS.write(ink, form.claims(), 36, 18, 500, 11);
    }
  }

  private static void stub(Ink ink, Form form) {
    ink.font(Face.SERIF, 14).bold().left(36, form.payer()).plain().size(9).down(12);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city()).down(22);
    double top = ink.y();
    ink.left(60, form.payee()).down(11).left(60, form.remit().payee().street()).down(11);
    ink.left(60, form.remit().payee().city()).at(top);
    cell(ink, 330, "Check No.", form.trace());
    cell(ink, 412, "Check Date", form.paidOn());
    cell(ink, 494, "Check Amount", form.amount());
    ink.at(top + 32).size(8.5).left(330, "Payee's tax no. ", form.tin()).down(24);
    ink.line(36, ink.y() - 8, 576, ink.y() - 8, 0.4).down(8).size(12).bold();
    ink.center(306, "Explanation of Benefits to Provider").plain().down(24);
  }

  private static void cell(Ink ink, double x, String label, @Nullable Object value) {
    double top = ink.y();
    ink.box(x, top - 12, x + 82, top + 18);
    ink.center(x + 41, label).down(13).center(x + 41, value == null ? "none" : value).at(top);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(100);
    ink.font(Face.SERIF, 9.5).bold().left(36, "Patient ", claim.patient()).plain();
    ink.left(230, "Participant's ID ", claim.member()).left(400, "Claim ", claim.number()).down(12);
    ink.left(36, "Your patient no. ", claim.account());
    ink.left(230, "Local ", Desk.pick(claim.claim().number(), "118", "357", "525"));
    ink.left(400, "Outcome: ", claim.status(TrustCheck::word)).down(8).font(Face.SANS, 7);
    row(ink, 23, () -> GRID.heads(ink));
    for (LineForm line : claim.lines()) {
      ink.room(16);
      ink.font(Face.SANS, 7);
      row(ink, 14, () -> GRID.line(ink, line));
    }
    ink.room(30);
    ink.font(Face.SANS, 7).bold();
    row(ink, 14, () -> GRID.total(ink.left(125, "Total"), claim));
    ink.plain().font(Face.SERIF, 9.5).down(12).left(346, "Due from patient");
    ink.right(554, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(22);
  }

  /** A row in cells, the pen on its upper edge before and on its lower after. */
  private static void row(Ink ink, double high, Runnable written) {
    double top = ink.y();
    ink.at(top + 9);
    written.run();
    for (double edge : EDGES) {
      ink.line(edge, top, edge, top + high, 0.3);
    }
    ink.line(36, top, 576, top, 0.3).line(36, top + high, 576, top + high, 0.3).at(top + high);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Benefits paid";
  }
}
