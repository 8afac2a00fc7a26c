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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workers' compensation review: a bill a page, who was injured and when, and codes that are
 * explained.
 */
final class CompReview {

  static final String[] CODES = {"F12", "G44", "P09", "B15"};
  private static final Map<String, String> WORDS =
      Map.of(
          "F12", "Reduced to the state's fee schedule.",
          "G44", "The documentation does not support the level of service billed.",
          "P09", "Paid under the employer's network agreement 2024-3.",
          "B15", "Included in another procedure on the same day.");

  private static final Grid GRID =
      Grid.of(
          13,
          Column.text("Date of\nService", 50, LineForm::from),
          Column.text("Proc.\nCode", 116, LineForm::procedure),
          Column.text("Mod.", 156, line -> line.modifiers(" ")),
          new Column("Units", 240, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Provider\nCharge", 306, Amount.CHARGE),
          Column.money("Fee Schedule\nReduction", 384, Amount.DISCOUNT),
          Column.money("Disallowed", 450, Amount.NOT_COVERED),
          Column.money("Recommended\nPayment", 524, Amount.PAID),
          new Column("Expl.", 546, Align.CENTER, line -> line.remarks(","), claim -> null));

  private CompReview() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SERIF, 8)
                .plain()
                .left(50, "EOR-WC 7 (rev. 03/2024)")
                .right(562, "Page ", page.page(), " of ", page.of()));
    form.claims().forEach(claim -> bill(ink, form, claim));
  }

  private static void bill(Ink ink, Form form, ClaimForm claim) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().center(306, form.payer()).down(16).size(12);
    ink.center(306, "EXPLANATION OF REVIEW").plain().size(9.5).down(12);
    ink.center(306, "Workers' Compensation Medical Bill").down(28);
    double top = ink.y();
    entry(ink, 50, "Injured worker:", claim.patient());
    entry(ink, 50, "Claim no.:", claim.number());
    entry(ink, 50, "Date of injury:", form.spelled(claim.claim().from().minusDays(97)));
    entry(ink, 50, "Employer:", "Aldervale Timber Products");
    entry(ink, 50, "Patient acct.:", claim.account());
    ink.at(top);
    entry(ink, 330, "Provider:", form.payee());
    entry(ink, 330, "Provider TIN:", form.tin());
    entry(ink, 330, "Date paid:", form.paidOn());
    entry(ink, 330, form.pays() ? "Check no.:" : "Check:", form.pays() ? form.trace() : "none");
    entry(ink, 330, "Check amount:", form.amount());
    ink.down(18).size(8.5).bold();
    services(ink, claim);
    notes(ink, form, claim);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 76, value).down(14);
  }

  private static void services(Ink ink, ClaimForm claim) {
    GRID.heads(ink);
    ink.plain().line(50, ink.y() - 9, 562, ink.y() - 9, 0.8).down(3);
    claim.lines().forEach(line -> GRID.line(ink, line));
    ink.line(50, ink.y() - 9, 562, ink.y() - 9, 0.8).down(3).bold().left(116, "Bill total");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void notes(Ink ink, Form form, ClaimForm claim) {
    for (String code : CODES) {
      if (claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code))) {
        ink.bold().left(50, code).plain().left(84, WORDS.get(code)).down(12);
      }
    }
    ink.down(12).left(50, "The injured worker may not be billed for any difference.").down(12);
    ink.left(50, "To request a second review write within 90 days to ");
    ink.left(262, form.remit().payer().street(), ", ", form.remit().payer().city());
  }
}
