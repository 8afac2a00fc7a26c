package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;

/** A member's explanation of benefits: summary boxes, a table a claim, accumulators. */
final class MemberBoxes {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Service\ndate", 42, LineForm::from),
          Column.text("Type of service", 104, LineForm::description),
          Column.money("Provider\ncharges", 260, Amount.CHARGE),
          Column.money("Network\nsavings", 306, Amount.DISCOUNT),
          Column.money("Plan\nallowed", 352, Amount.ALLOWED),
          Column.money("What my\nplan paid", 398, Amount.PAID),
          Column.money("Deduct-\nible", 440, Amount.DEDUCTIBLE),
          Column.money("Copay", 476, Amount.COPAY),
          Column.money("Co-\ninsurance", 516, Amount.COINSURANCE),
          Column.money("What I\nowe", 568, Amount.PATIENT_RESPONSIBILITY));

  private MemberBoxes() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SANS, 7)
                .plain()
                .center(306, "Page " + page.page() + " of " + page.of() + "  |  EOB-M 0319"));
    ink.page();
    ink.font(Face.SANS, 18).bold().left(42, form.payer()).plain().size(9).down(18);
    ink.left(42, "Explanation of Benefits for services you received. This is not a bill.").down(28);
    address(ink, form);
    summary(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payment(ink, form);
    accumulators(ink);
  }

  private static void address(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.left(42, first.patient()).left(360, "Member ID").left(440, first.member()).down(12);
    ink.left(42, form.remit().payee().street().replace("1", "4"))
        .left(360, "Group no.")
        .left(440, "0071422-B")
        .down(12);
    ink.left(42, "Elmsford, OH 43999")
        .left(360, "Statement date")
        .left(440, form.paidOn())
        .down(30);
  }

  private static void summary(Ink ink, Form form) {
    double top = ink.y();
    box(ink, top, 42, "Your providers charged", form.total(Amount.CHARGE));
    box(ink, top, 220, "Your plan paid", form.total(Amount.PAID));
    box(ink, top, 398, "You may owe", form.total(Amount.PATIENT_RESPONSIBILITY));
    ink.plain().at(top + 70);
  }

  private static void box(Ink ink, double top, double x, String title, String amount) {
    ink.fill(x, top, x + 170, top + 46, 0.92).at(top + 15).plain().size(8).left(x + 10, title);
    ink.down(20).bold().size(15).left(x + 10, amount);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(90);
    ink.size(10).bold().left(42, "Claim number ", claim.number()).size(8).plain();
    ink.left(220, "Provider: ", form.payee()).left(430, "Account: ", claim.account()).down(16);
    ink.size(7.5).bold();
    GRID.heads(ink);
    ink.plain().rule(42, 570, 0.8).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      GRID.line(ink, line);
      ink.left(104, "Code ", line.procedure()).down(12);
    }
    ink.rule(42, 570, 0.4).down(11).bold().left(42, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(60);
    ink.bold().size(10).left(42, "Payment details").plain().size(8).down(13);
    ink.left(
            42,
            form.pays()
                ? "We sent this payment to your provider."
                : "No payment was sent for these claims.")
        .down(12);
    ink.left(42, "Amount: ", form.amount()).left(160, "Method: ", form.method(MemberBoxes::word));
    if (form.pays()) {
      ink.left(300, "Payment number: ", form.trace());
    }
    ink.down(24);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "Electronic funds transfer";
      case NONE -> "None";
    };
  }

  private static void accumulators(Ink ink) {
    ink.room(60);
    ink.bold().left(42, "Your benefit year so far").plain().down(12);
    ink.left(42, "In-network deductible").right(300, "$750.00 used of $1,500.00").down(11);
    ink.left(42, "Out-of-pocket maximum").right(300, "$1,204.37 used of $6,500.00");
  }
}
