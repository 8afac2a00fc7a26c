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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A workers' compensation review in boxes: a numbered line a service, reductions by reason. */
final class InjuryReview {

  static final String[] CODES = {"P12", "P300", "W1", "V118"};
  private static final Map<String, String> WORDS =
      Map.of(
          "P12", "Reduced to the maximum of the state's fee schedule for this date and place.",
          "P300", "Reduced under the network contract that the provider has signed.",
          "W1",
              "Treatment is beyond what was authorized; send the plan of care for another review.",
          "V118", "The report that this service requires was received and reviewed.");
  private static final double[] EDGES = {36, 58, 112, 176, 306, 336, 396, 456, 512, 576};

  private static final Grid GRID =
      Grid.of(
          10,
          new Column("Ln", 47, Align.CENTER, InjuryReview::number, claim -> null),
          new Column("Service\nDate", 85, Align.CENTER, LineForm::from, claim -> null),
          Column.text("CPT/Mod", 115, LineForm::procedure),
          Column.text("Description", 179, line -> null),
          new Column("Units", 321, Align.CENTER, LineForm::units, claim -> null),
          Column.money("Billed", 393, Amount.CHARGE),
          Column.money("Reduction", 453, Amount.DISCOUNT),
          Column.money("Denied", 509, Amount.NOT_COVERED),
          Column.money("Paid", 573, Amount.PAID));

  private InjuryReview() {}

  private static Object number(LineForm line) {
    return 1 + Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Medical Bill Review Unit")
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(36, form.payer()).size(11);
    ink.right(576, "EXPLANATION OF REVIEW").plain().size(8).down(12);
    ink.left(36, form.remit().payer().street(), ", ", form.remit().payer().city());
    ink.right(576, "Workers' Compensation").down(14);
    form.claims().forEach(claim -> review(ink, form, claim));
  }

  private static void review(Ink ink, Form form, ClaimForm claim) {
    parties(ink, form, claim);
    double top = ink.y();
    ink.fill(36, top, 576, top + 26, 0.88).rule(36, 576, 0.5).at(top + 10).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().at(top + 26);
    claim.lines().forEach(line -> line(ink, line));
    ink.rule(36, 576, 0.5).down(11).bold().left(179, "Bill totals");
    GRID.total(ink, claim);
    ink.plain().down(-5);
    double bottom = ink.y();
    ink.rule(36, 576, 0.5);
    for (double edge : EDGES) {
      ink.line(edge, top, edge, bottom, 0.5);
    }
    ink.at(bottom + 20);
    paid(ink, form);
    reasons(ink, claim);
  }

  private static void parties(Ink ink, Form form, ClaimForm claim) {
    ink.box(36, ink.y(), 306, ink.y() + 80).box(306, ink.y(), 576, ink.y() + 80).down(12);
    double top = ink.size(8.5).y();
    entry(ink, 42, "Injured Employee", claim.patient());
    entry(ink, 42, "Claim Number", claim.number());
    entry(ink, 42, "Date of Injury", form.spelled(claim.claim().from().minusDays(61)));
    entry(ink, 42, "Employer", "Quarry Hill Freight Co.");
    entry(ink, 42, "Jurisdiction", "Ohio");
    ink.at(top);
    entry(ink, 312, "Billing Provider", form.payee());
    entry(ink, 312, "Provider FEIN", form.tin());
    entry(ink, 312, "Provider NPI", form.npi());
    entry(ink, 312, "Patient Account", claim.account());
    entry(ink, 312, "Bill Received", form.spelled(claim.claim().to().plusDays(12)));
    ink.down(18);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.bold().left(x, label, ":").plain().left(x + 86, value).down(14);
  }

  private static void line(Ink ink, LineForm line) {
    ink.rule(36, 576, 0.5).down(10);
    int rows = Hand.cell(ink, 179, 122, 9, line.description());
    ink.left(150, line.modifiers(" "));
    GRID.line(ink, line);
    ink.down(9 * (rows - 1));
    if (!line.line().remarks().isEmpty()) {
      ink.size(7).left(115, "Reason: ", line.remarks(" ")).size(7.5).down(9);
    }
    ink.down(-5);
  }

  private static void paid(Ink ink, Form form) {
    ink.bold().left(36, form.pays() ? "Payment issued" : "No payment issued").plain();
    ink.left(130, "Date ", form.paidOn()).left(250, form.pays() ? "Check/EFT No. " : "");
    ink.left(316, form.trace()).right(573, "Total payment ", form.amount()).down(22);
  }

  private static void reasons(Ink ink, ClaimForm claim) {
    ink.room(80);
    ink.bold().left(36, "Reason codes").plain().down(12);
    for (String code : CODES) {
      if (claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code))) {
        ink.left(36, code);
        Hand.paragraph(ink, 72, 480, 10, WORDS.getOrDefault(code, ""));
      }
    }
    ink.down(8);
    Hand.paragraph(
        ink,
        36,
        540,
        10,
        "The injured employee may not be asked to pay any part of this bill. A provider who"
            + " disagrees may ask for reconsideration within 90 days and enclose this review.");
  }
}
