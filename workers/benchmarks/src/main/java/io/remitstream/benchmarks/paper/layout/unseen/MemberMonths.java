package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/**
 * A PPO's monthly statement to a member: columns under shared heads, services described over two
 * rows.
 */
final class MemberMonths {

  private static final double[] DIVIDERS = {166, 268, 320, 526};
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service and date", 42, MemberMonths::begun),
          Column.money("Provider\nbilled", 194, Amount.CHARGE).centered(),
          Column.money("Network\ndiscount", 243, Amount.DISCOUNT).centered(),
          Column.money("Plan's\nshare", 294, Amount.PAID).centered(),
          Column.money("Deductible", 346, Amount.DEDUCTIBLE).centered(),
          Column.money("Copay", 396, Amount.COPAY).centered(),
          Column.money("Co-\ninsurance", 444, Amount.COINSURANCE).centered(),
          Column.money("Not\ncovered", 496, Amount.NOT_COVERED).centered(),
          Column.money("Your\nshare", 550, Amount.PATIENT_RESPONSIBILITY).centered());

  private MemberMonths() {}

  /** The first words; the others come below them. */
  private static Leaf begun(LineForm line) {
    Leaf whole = line.description();
    return new Leaf(whole.pointer(), whole.value(), split(line)[0]);
  }

  private static String[] split(LineForm line) {
    String words = line.line().description();
    int at = words.indexOf(' ');
    return at < 0
        ? new String[] {words, ""}
        : new String[] {words.substring(0, at), words.substring(at + 1)};
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(42, "THIS IS NOT A BILL")
                .right(574, page.page() + " / " + page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.fill(0, 0, ink.width(), 40, 0.82).font(Face.SANS, 14).bold().at(26).left(42, form.payer());
    ink.size(10).right(574, "Monthly Explanation of Benefits").plain().size(9).at(72);
    ink.bold().left(42, "Member").plain().down(11).left(42, first.patient()).down(-11);
    ink.bold().left(190, "Member number").plain().down(11).left(190, first.member()).down(-11);
    ink.bold().left(330, "Issued").plain().down(11).left(330, form.paidOn()).down(-11);
    ink.bold().left(450, "Group").plain().down(11).left(450, "Bramley Unified Schools").down(30);
    form.claims().forEach(claim -> claim(ink, form, claim));
    payment(ink, form);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    double high = 44 + 30 * claim.lines().size();
    ink.room(high + 60);
    ink.font(Face.SANS, 9).bold().left(42, form.payee()).plain().size(8);
    ink.left(270, "Claim ", claim.number()).left(400, "Account ", claim.account());
    ink.right(574, claim.status(MemberMonths::word)).down(8);
    double top = ink.y();
    ink.box(38, top, 576, top + high).at(top + 10).size(7).bold();
    ink.center(217, "What was charged").center(294, "Insurance").center(423, "What you pay");
    ink.down(10);
    GRID.heads(ink);
    ink.plain().size(7.5).at(top + 40);
    claim.lines().forEach(line -> line(ink, line));
    for (double x : DIVIDERS) {
      ink.line(x, top, x, top + high, 0.4);
    }
    ink.at(top + high + 12).bold().left(42, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void line(Ink ink, LineForm line) {
    GRID.line(ink, line);
    ink.left(42, split(line)[1]).down(9).left(42, line.from(), "  ", line.procedure()).down(12);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(60);
    ink.size(9).bold().left(42, "Payments to your provider").plain().down(13);
    ink.left(42, form.method(MemberMonths::word), "  ", form.trace()).right(294, form.amount());
    ink.down(18).size(8).left(42, "Save this statement for your taxes. Help: ");
    ink.left(200, form.remit().payer().phone());
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Paid";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "No payment";
    };
  }
}
