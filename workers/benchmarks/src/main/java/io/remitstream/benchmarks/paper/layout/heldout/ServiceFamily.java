package io.remitstream.benchmarks.paper.layout.heldout;

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
import org.jspecify.annotations.Nullable;

/** A plan of those in uniform: one claim, and below its services three summaries side by side. */
final class ServiceFamily {

  static final String[] CODES = {"008", "041", "113", "260"};
  private static final Map<String, String> WORDS =
      Map.of(
          "008", "This is the most that the programme allows for this procedure.",
          "041", "A copy of this notice was sent to your provider.",
          "113", "Your cost share depends on the sponsor's rank and plan.",
          "260", "Network providers may not bill you above the approved amount.");
  private static final double[] SUMMARIES = {40, 222, 404};
  private static final double WIDE = 170;

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Date of Service", 46, LineForm::from),
          Column.text(
              "Services Provided",
              130,
              line -> List.of(line.description(), " (", coded(line), ")")),
          Column.money("Amount Billed", 400, Amount.CHARGE),
          Column.money("Plan Approved", 482, Amount.ALLOWED),
          Column.text("See Remarks", 508, line -> line.remarks(", ")));

  private ServiceFamily() {}

  private static Object coded(LineForm line) {
    List<Object> modifiers = line.modifiers(" ");
    return modifiers.isEmpty() ? line.procedure() : List.of(line.procedure(), " ", modifiers);
  }

  static void draw(Ink ink, Form form) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).size(11);
    ink.right(572, "EXPLANATION OF BENEFITS").plain().size(8).down(12);
    ink.right(572, "This is a statement of the action taken on your claim. It is not a bill.");
    ink.left(40, form.remit().payer().street(), ", ", form.remit().payer().city()).down(24);
    ClaimForm claim = form.claims().getFirst();
    parties(ink, form, claim);
    services(ink, form, claim);
    summaries(ink, form, claim);
    remarks(ink, claim);
  }

  private static void parties(Ink ink, Form form, ClaimForm claim) {
    double top = ink.size(9).y();
    ink.left(60, claim.patient()).down(12).left(60, "12 Quarry Hill Dr").down(12);
    ink.left(60, "Aldervale, TX 75999").at(top);
    entry(ink, "Date of Notice:", form.paidOn());
    entry(ink, "Sponsor SSN:", "XXX-XX-4471");
    entry(ink, "Sponsor Name:", "R. " + claim.claim().patient().last());
    entry(ink, "Beneficiary Name:", claim.patient());
    entry(ink, "DoD Benefits No.:", claim.member());
    entry(ink, "Claim Number:", claim.number());
    ink.down(10).left(40, "Benefits were payable to:").down(13).bold();
    ink.left(60, form.payee()).plain().down(12).left(60, form.remit().payee().street()).down(12);
    ink.left(60, form.remit().payee().city()).down(24);
  }

  private static void entry(Ink ink, String label, @Nullable Object value) {
    ink.left(340, label).left(440, value).down(13);
  }

  private static void services(Ink ink, Form form, ClaimForm claim) {
    double top = ink.y() - 11;
    ink.fill(40, top, 572, top + 16, 0.85).size(8.5).bold();
    GRID.heads(ink);
    ink.plain().down(4).left(46, "Services by: ", form.payee()).down(13);
    claim.lines().forEach(line -> GRID.line(ink, line));
    ink.line(330, ink.y() - 9, 490, ink.y() - 9, 0.5).down(2).bold().left(130, "Claim Totals:");
    GRID.total(ink, claim);
    ink.plain().box(40, top, 572, ink.y() - 4).down(26);
  }

  private static void summaries(Ink ink, Form form, ClaimForm claim) {
    double top = ink.y();
    title(ink, top, 0, "Claim Summary");
    entry(ink, 0, "Amount Billed", claim.money(Amount.CHARGE));
    entry(ink, 0, "Plan Approved", claim.money(Amount.ALLOWED));
    entry(ink, 0, "Non-covered", claim.money(Amount.NOT_COVERED));
    entry(ink, 0, "Other Insurance", claim.money(Amount.OTHER_INSURANCE));
    entry(ink, 0, "Paid to Provider", claim.money(Amount.PAID));
    entry(ink, 0, "Paid to Beneficiary", "$0.00");
    entry(ink, 0, "Check/EFT Number", form.pays() ? form.trace() : "None");
    title(ink, top, 1, "Beneficiary Liability");
    entry(ink, 1, "Deductible", claim.money(Amount.DEDUCTIBLE));
    entry(ink, 1, "Copayment", claim.money(Amount.COPAY));
    entry(ink, 1, "Cost Share", claim.money(Amount.COINSURANCE));
    ink.down(4).bold();
    entry(ink, 1, "Patient Responsibility", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.plain();
    title(ink, top, 2, "Benefit Period Summary");
    entry(ink, 2, "Fiscal Year Beginning", "10/01/25");
    entry(ink, 2, "Individual Deductible", "$150.00");
    entry(ink, 2, "Family Deductible", "$212.40");
    entry(ink, 2, "Catastrophic Cap", "$1,310.75");
    ink.at(top + 130);
  }

  private static void title(Ink ink, double top, int at, String words) {
    double x = SUMMARIES[at];
    ink.box(x, top - 12, x + WIDE, top + 106).fill(x, top - 12, x + WIDE, top + 4, 0.9);
    ink.at(top).size(8.5).bold().center(x + WIDE / 2, words).plain().down(18);
  }

  private static void entry(Ink ink, int at, String label, @Nullable Object value) {
    ink.left(SUMMARIES[at] + 6, label).right(SUMMARIES[at] + WIDE - 6, value).down(13);
  }

  private static void remarks(Ink ink, ClaimForm claim) {
    ink.size(9).bold().left(40, "Remarks").plain().down(14);
    for (String code : CODES) {
      if (claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code))) {
        ink.left(40, code, " - ", WORDS.get(code)).down(12);
      }
    }
    ink.down(8);
    ink.left(40, "If you disagree, you may ask for a review within 90 days of this notice.");
  }
}
