package io.remitstream.benchmarks.paper.layout.fresh;

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
import java.util.Map;

/** An administrator's form: codes of its own that footnotes explain, a rate between the amounts. */
final class Footnotes {

  static final String[] CODES = {"A1", "D7", "P4", "X2", "R9"};
  private static final Map<String, String> WORDS =
      Map.of(
          "A1", "Charge is above what the network arranged for this service.",
          "D7", "The yearly deductible has been applied.",
          "P4", "Processed by the preferred provider schedule, ref. 2025.",
          "X2", "This service is excluded by the plan document, section 6.",
          "R9", "Records were asked for on an earlier claim.");

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Service Date(s)", 40, Footnotes::dates),
          Column.text("Procedure", 128, LineForm::procedure),
          Column.money("Total\nCharge", 222, Amount.CHARGE),
          Column.money("Ineligible\nAmount", 274, Amount.NOT_COVERED),
          new Column("Expl.\nCode", 296, Align.CENTER, line -> line.remarks(" "), claim -> null),
          Column.money("Network\nReduction", 356, Amount.DISCOUNT),
          Column.money("Deductible\nAmount", 410, Amount.DEDUCTIBLE),
          Column.money("Co-Pay\nAmount", 454, Amount.COPAY),
          new Column("Paid\nAt", 480, Align.RIGHT, Footnotes::rate, claim -> null),
          Column.money("Coinsurance\nAmount", 530, Amount.COINSURANCE),
          Column.money("Payment\nAmount", 578, Amount.PAID));

  private Footnotes() {}

  private static Object dates(LineForm line) {
    return line.line().from().equals(line.line().to())
        ? line.from()
        : java.util.List.of(line.from(), "-", line.to());
  }

  /** What share of what is left after deductible and copay the plan pays. */
  private static Object rate(LineForm line) {
    long coinsurance = line.line().cents(Amount.COINSURANCE);
    long both = line.line().cents(Amount.PAID) + coinsurance;
    return both == 0 ? "0%" : Math.round(100.0 * (both - coinsurance) / both) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SANS, 7)
                .plain()
                .center(
                    306, "Administered by " + form.remit().payer().name() + "   " + page.page()));
    ink.page();
    ink.font(Face.SANS, 11).bold().left(40, form.payer()).plain().size(8.5).down(12);
    ink.left(40, form.remit().payer().street()).down(11).left(40, form.remit().payer().city());
    ink.at(66).size(12).bold().right(578, "EXPLANATION OF PAYMENT").plain().size(8.5).at(112);
    ink.left(40, form.payee()).left(350, "Vendor Tax ID").left(450, form.tin()).down(11);
    ink.left(40, form.remit().payee().street()).left(350, "Date Issued").left(450, form.paidOn());
    ink.down(11).left(40, form.remit().payee().city());
    ink.left(350, form.pays() ? "Check Number" : "No check issued")
        .left(450, form.trace())
        .down(11);
    ink.left(350, "Amount Of Check").left(450, form.amount()).down(11);
    ink.left(350, "Employer").left(450, "Millrace Foundry Co").down(24);
    form.claims().forEach(claim -> claim(ink, claim));
    notes(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 8.5).rule(40, 578, 0.6).down(12);
    ink.left(40, "Employee/Patient: ", claim.patient())
        .left(300, "Soc Sec/Alt ID: ", claim.member());
    ink.down(11).left(40, "Claim Number: ", claim.number());
    ink.left(300, "Patient Acct #: ", claim.account());
    ink.left(450, "Claim Result: ", claim.status(Footnotes::word)).down(16).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(3);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(40);
    ink.bold().left(40, "TOTALS");
    GRID.total(ink, claim);
    ink.plain().down(2).right(530, "Patient's Responsibility");
    ink.right(578, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(18);
  }

  private static void notes(Ink ink, Form form) {
    ink.room(100);
    ink.rule(40, 578, 0.6).down(12).bold().left(40, "Explanation Codes").plain().down(12);
    for (String code : CODES) {
      boolean used =
          form.remit().claims().stream()
              .flatMap(claim -> claim.lines().stream())
              .anyMatch(line -> line.remarks().contains(code));
      if (used) {
        ink.left(40, code, "   ", WORDS.get(code)).down(11);
      }
    }
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "DENIED" : "PAID";
  }
}
