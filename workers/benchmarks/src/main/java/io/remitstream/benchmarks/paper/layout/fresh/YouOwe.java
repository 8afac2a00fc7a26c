package io.remitstream.benchmarks.paper.layout.fresh;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;

/** A member's explanation of benefits: what you owe in a box, sums explained, then the services. */
final class YouOwe {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service\nprovided on", 44, LineForm::from),
          Column.text("Service\ndescription", 100, YouOwe::described),
          Column.money("Amount\nbilled\n(A)", 262, Amount.CHARGE),
          Column.money("Your member\nrate\n(B)", 320, Amount.ALLOWED),
          Column.money("Pending or\nnot payable\n(C)", 378, Amount.NOT_COVERED),
          Column.money("Applied to\ndeductible\n(D)", 432, Amount.DEDUCTIBLE),
          Column.money("\nCopay\n(E)", 474, Amount.COPAY),
          Column.money("\nCoinsurance\n(F)", 526, Amount.COINSURANCE),
          Column.money("\nPlan paid\n(G)", 572, Amount.PAID));

  private YouOwe() {}

  private static Object described(LineForm line) {
    return java.util.List.of(line.description(), "  ", line.procedure());
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SANS, 7)
                .plain()
                .left(44, "EOB-2 (1-25)   Keep this for your records")
                .right(572, "Page " + page.page() + " of " + page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 15)
        .bold()
        .left(44, form.payer())
        .right(572, "Explanation of Benefits (EOB)");
    ink.plain().size(8.5).down(14).right(572, "This is not a bill").down(30);
    ink.left(44, first.patient()).left(360, "Statement date:").right(572, form.paidOn()).down(11);
    ink.left(44, "417 Fenwick Ave").left(360, "Member:").right(572, first.patient()).down(11);
    ink.left(44, "Bramley, GA 30999").left(360, "Member ID:").right(572, first.member()).down(11);
    ink.left(360, "Group name:").right(572, "Cobalt Freight Lines").down(11);
    ink.left(360, "Group number:").right(572, "086431-011-00002").down(26);
    owed(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    paid(ink, form);
    year(ink);
  }

  private static void owed(Ink ink, Form form) {
    double top = ink.y();
    ink.box(44, top, 572, top + 84).fill(420, top + 1, 571, top + 83, 0.9);
    ink.at(top + 18).size(11).bold().left(54, "Track your health care costs").plain().size(9);
    step(ink, "Amount billed", "What your providers charged", form.total(Amount.CHARGE));
    step(ink, "Member rate", "What they may charge members", form.total(Amount.ALLOWED));
    step(ink, "Plan paid", "Our share", form.total(Amount.PAID));
    ink.at(top + 28).center(495, "What you owe");
    ink.at(top + 56).size(18).bold().center(495, form.total(Amount.PATIENT_RESPONSIBILITY)).plain();
    ink.at(top + 110);
  }

  private static void step(Ink ink, String name, String words, String sum) {
    ink.down(15).bold().left(54, name).plain().left(150, words).right(400, sum);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(120);
    ink.font(Face.SANS, 10).bold().left(44, "Claim for ", claim.patient()).plain().size(8);
    ink.right(572, "Claim ID: ", claim.number()).down(12);
    ink.left(44, "Provider: ", form.payee()).left(300, "Provider's patient number: ");
    ink.left(404, claim.account()).right(572, claim.status(YouOwe::word)).down(16).size(7.5);
    ink.fill(42, ink.y() - 9, 574, ink.y() + 24, 0.9);
    GRID.heads(ink);
    ink.down(3);
    for (LineForm line : claim.lines()) {
      ink.room(16);
      GRID.line(ink, line);
      ink.down(3);
    }
    ink.room(40);
    ink.line(42, ink.y() - 8, 574, ink.y() - 8, 0.5).down(4).bold().left(44, "Totals");
    GRID.total(ink, claim);
    ink.down(4).left(300, "Your share of this claim (C+D+E+F)");
    ink.right(572, claim.money(Amount.PATIENT_RESPONSIBILITY)).plain().down(26);
  }

  private static void paid(Ink ink, Form form) {
    ink.room(40);
    ink.size(8.5);
    if (form.pays()) {
      ink.left(44, "Payment of ", form.amount(), " was issued to your provider");
      ink.left(300, "Payment ID ", form.trace()).down(24);
    } else {
      ink.left(44, "Payment issued to your provider: ", form.amount()).down(24);
    }
  }

  private static void year(Ink ink) {
    ink.room(70);
    ink.bold().left(44, "Your plan year to date").plain().down(12);
    ink.left(60, "Deductible").right(300, "$1,120.00 of $2,000.00").down(11);
    ink.left(60, "Out of pocket").right(300, "$1,874.36 of $5,500.00").down(18);
    ink.left(44, "To appeal, write within 180 days of the date of this statement.");
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Not payable" : "Completed";
  }
}
