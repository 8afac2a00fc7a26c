package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import java.util.Map;

/** What Medicare sends its members each quarter: large type, letters for notes, no payment. */
final class SummaryNotice {

  static final String[] CODES = {"A", "B", "C", "D"};
  private static final Map<String, String> WORDS =
      Map.of(
          "A", "The approved amount comes from a schedule for this service and area.",
          "B", "Your provider agreed to accept what Medicare approves.",
          "C", "This information was sent to your supplemental insurer.",
          "D", "Part of this service was applied to your Part B deductible.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Service Provided\n& Billing Code", 46, line -> null),
          new Column("Service\nApproved?", 222, Align.CENTER, line -> "Yes", claim -> null),
          Column.money("Amount\nProvider\nCharged", 310, Amount.CHARGE),
          Column.money("Medicare-\nApproved\nAmount", 378, Amount.ALLOWED),
          Column.money("Amount\nMedicare\nPaid", 442, Amount.PAID),
          Column.money("Maximum\nYou May\nBe Billed", 508, Amount.PATIENT_RESPONSIBILITY),
          new Column(
              "See\nNotes\nBelow", 548, Align.CENTER, line -> line.remarks(","), claim -> null));

  private SummaryNotice() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SANS, 8)
                .plain()
                .left(46, "THIS IS NOT A BILL")
                .right(566, "Page ", page.page(), " of ", page.of()));
    ink.page();
    cover(ink, form);
    ink.page();
    ink.font(Face.SANS, 15).bold().left(46, "Your Claims for Part B (Medical Insurance)").plain();
    ink.down(18).size(9.5);
    Prose.write(
        ink,
        46,
        520,
        12,
        "Part B helps pay for doctors' services, tests, ambulance rides and other health services."
            + " Your providers accept what Medicare approves as full payment.");
    ink.down(12);
    form.claims().forEach(claim -> claim(ink, form, claim));
  }

  private static void cover(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 20).bold().left(46, "Medicare Summary Notice").plain().size(11).down(16);
    ink.left(46, "for Part B (Medical Insurance)").down(14);
    ink.left(46, "Explanation of benefits by ", form.payer()).down(34);
    ink.left(46, first.patient()).down(14).left(46, "77 Harbor View Rd").down(14);
    ink.left(46, "Port Carrow, ME 04999").down(30).size(13).bold();
    ink.left(46, "Notice for ", first.patient()).plain().size(10.5).down(20);
    row(ink, "Medicare Number", first.member());
    row(ink, "Date of This Notice", form.paidOn());
    row(ink, "Claims Processed Between", "December 1, 2025 - March 1, 2026");
    ink.down(18).size(13).bold().left(46, "Your Deductible Status").plain().size(10.5).down(16);
    ink.left(46, "You have now met $226.00 of your $257.00 deductible for this year.").down(30);
    ink.size(13).bold().left(46, "Your Claims & Costs This Period").plain().size(10.5).down(20);
    row(ink, "Did Medicare Approve All Services?", "YES");
    row(ink, "Total You May Be Billed", form.total(Amount.PATIENT_RESPONSIBILITY));
  }

  private static void row(Ink ink, String label, Object value) {
    ink.left(46, label).right(400, value).down(6).rule(46, 400, 0.3).down(14);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(130);
    ink.font(Face.SANS, 12).bold();
    ink.left(46, days(claim)).down(14);
    ink.size(9.5).left(46, form.payee(), ", ").plain();
    ink.left(300, form.remit().payee().phone()).down(12);
    ink.left(46, form.remit().payee().street(), ", ", form.remit().payee().city()).down(16);
    double top = ink.y() - 10;
    ink.fill(42, top, 570, top + 38, 0.9).size(8.5).bold();
    GRID.heads(ink);
    ink.plain().at(top + 50);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(30);
    ink.line(42, ink.y() - 10, 570, ink.y() - 10, 0.8).bold().down(2);
    ink.left(46, "Total for Claim #", claim.number());
    GRID.total(ink, claim);
    ink.plain().down(4);
    notes(ink, claim);
    ink.down(16);
  }

  private static Object days(ClaimForm claim) {
    boolean one = claim.claim().from().equals(claim.claim().to());
    return one ? claim.from() : List.of(claim.from(), " - ", claim.to());
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(40);
    ink.size(9);
    GRID.line(ink, line);
    ink.down(-11);
    Prose.write(ink, 46, 145, 11, line.description(), " (", coded(line), ")");
    ink.down(5);
  }

  private static List<Object> coded(LineForm line) {
    List<Object> modifiers = line.modifiers("-");
    return modifiers.isEmpty()
        ? List.of(line.procedure())
        : List.of(line.procedure(), "-", modifiers);
  }

  private static void notes(Ink ink, ClaimForm claim) {
    for (String code : CODES) {
      if (claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code))) {
        ink.room(14);
        ink.size(8.5).left(46, code, "  ", WORDS.get(code)).down(11);
      }
    }
  }
}
