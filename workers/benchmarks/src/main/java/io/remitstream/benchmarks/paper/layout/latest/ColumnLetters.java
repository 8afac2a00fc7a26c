package io.remitstream.benchmarks.paper.layout.latest;

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
import java.util.List;
import java.util.Map;

/** A member's statement: a summary first, then claims whose columns carry letters to add up. */
final class ColumnLetters {

  static final String[] CODES = {"1", "2", "3"};
  private static final Map<String, String> WORDS =
      Map.of(
          "1", "Your provider agreed to this rate. You do not owe the difference.",
          "2", "This service counts toward your yearly limit of 30 visits.",
          "3", "We asked your provider for more details about this service.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service and date", 44, line -> null),
          Column.money("Amount\nbilled\n ", 206, Amount.CHARGE),
          Column.money("Member\nrate\n ", 256, Amount.ALLOWED),
          Column.money("Not payable\nby plan\n(A)", 312, Amount.NOT_COVERED),
          Column.money("Deductible\n \n(B)", 362, Amount.DEDUCTIBLE),
          Column.money("Copay\n \n(C)", 404, Amount.COPAY),
          Column.money("Your co-\ninsurance\n(D)", 452, Amount.COINSURANCE),
          Column.money("Plan\npaid\n ", 508, Amount.PAID),
          Column.money("Your share\n \n(A+B+C+D)", 566, Amount.PATIENT_RESPONSIBILITY));

  private ColumnLetters() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(44, "Member Services 1-800-555-0123, 8 a.m. to 6 p.m. (TTY: 711)")
                .right(568, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 15).bold().left(44, form.payer()).plain().size(9).down(30);
    ClaimForm first = form.claims().getFirst();
    ink.left(44, first.patient()).right(568, "Statement date: ", day(form)).down(12);
    ink.left(44, "48 Millrace Lane").right(568, "Member ID: ", first.member()).down(12);
    ink.left(44, "Port Carrow, ME 04999").right(568, "Group: Saltmarsh Schools 088112").down(32);
    ink.size(15).bold().left(44, "Explanation of Benefits (EOB)").size(9).plain().down(16);
    ink.left(44, "This is not a bill. It shows how your plan handled recent claims.").down(24);
    track(ink, form);
    for (ClaimForm claim : form.claims()) {
      claim(ink, form, claim);
    }
    remarks(ink, form);
    payments(ink, form);
  }

  private static String day(Form form) {
    return form.spelled(form.remit().payment().date().plusDays(2));
  }

  private static void track(Ink ink, Form form) {
    double top = ink.y();
    ink.box(44, top - 14, 568, top + 62).bold().left(54, "A guide to this statement").plain();
    tracked(ink.down(16), "Total amount billed", form.total(Amount.CHARGE));
    tracked(ink, "Total member rate", form.total(Amount.ALLOWED));
    tracked(ink, "Total your plan paid", form.total(Amount.PAID));
    ink.bold();
    tracked(ink, "Total you owe or already paid", form.total(Amount.PATIENT_RESPONSIBILITY));
    ink.plain().down(28);
  }

  private static void tracked(Ink ink, String what, String sum) {
    ink.left(54, what).right(300, sum).down(13);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(120);
    ink.font(Face.SANS, 11).bold().left(44, "Claim for ", claim.patient(), " (self)").plain();
    ink.size(8.5).right(568, claim.status(ColumnLetters::word)).down(13);
    ink.left(44, "Claim ID: ", claim.number()).left(230, "Provider: ", form.payee());
    ink.right(568, "In network").down(18).size(7.5).bold();
    ink.fill(42, ink.y() - 10, 570, ink.y() + 24, 0.92);
    GRID.heads(ink);
    ink.plain().down(4).size(8);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(30);
    ink.rule(44, 568, 0.5).down(11).bold().left(44, "Totals");
    GRID.total(ink, claim);
    ink.plain().down(20);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(34);
    List<Object> remarks = line.remarks(", ");
    ink.left(44, line.description(), " on").down(9);
    ink.left(44, line.from(), "  (", line.procedure(), ")");
    if (!remarks.isEmpty()) {
      ink.left(132, "Remark ", remarks);
    }
    ink.down(-9);
    GRID.line(ink, line);
    ink.down(14);
  }

  private static void remarks(Ink ink, Form form) {
    ink.room(70);
    ink.bold().left(44, "Your claim remarks").plain().down(12);
    for (String code : CODES) {
      if (form.claims().stream().anyMatch(claim -> remarked(claim, code))) {
        ink.left(44, code, " - ", WORDS.get(code)).down(11);
      }
    }
    ink.down(14);
  }

  private static boolean remarked(ClaimForm claim, String code) {
    return claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code));
  }

  private static void payments(Ink ink, Form form) {
    ink.room(100);
    ink.bold().left(44, "Payments we sent").plain().down(13);
    if (form.pays()) {
      ink.left(44, "To your provider: ").left(130, form.payee());
      ink.left(270, "on ", form.paidOn()).left(350, "Payment no. ", form.trace());
      ink.right(568, form.amount()).down(22);
    } else {
      ink.left(44, "No payment was sent for these claims. Amount: ", form.amount()).down(22);
    }
    Hand.paragraph(
        ink.size(7.5),
        44,
        520,
        10,
        "You have the right to appeal within 180 days. A reviewer who was not part of the first"
            + " decision will look at your claim. If more than $500.00 is in dispute you may ask"
            + " for a hearing by phone. Write to Appeals, P.O. Box 4410, Elmsford, OH 43999.");
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
