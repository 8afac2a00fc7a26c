package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient's explanation in two columns: the plan's year at the left, claims at the right. */
final class MemberSidebar {

  private static final double X = 202;
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Service", X, line -> null),
          Column.money("Provider\ncharged", 322, Amount.CHARGE),
          Column.money("Your\nsavings", 368, Amount.DISCOUNT),
          Column.money("We\npaid", 412, Amount.PAID),
          Column.money("Your\ndeductible", 456, Amount.DEDUCTIBLE),
          Column.money("Your\ncopay", 492, Amount.COPAY),
          Column.money("Your\ncoinsurance", 538, Amount.COINSURANCE),
          Column.money("Not\ncovered", 580, Amount.NOT_COVERED));

  private MemberSidebar() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(770)
                .font(Face.SANS, 7)
                .plain()
                .left(X, "This is not a bill. Wait for your provider's bill before you pay.")
                .right(580, "Page ", page.page(), " of ", page.of()));
    ink.page();
    sidebar(ink, form);
    ink.at(54).font(Face.SANS, 15).bold().left(X, "Explanation of Benefits").plain().size(8.5);
    ink.down(14).left(X, "How we processed the claims of ", form.claims().getFirst().patient());
    ink.down(24);
    glance(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    ink.room(40);
    ink.size(7.5);
    Hand.paragraph(
        ink,
        X,
        374,
        10,
        "If you disagree with a decision you may appeal within 180 days. You may also ask for the"
            + " codes of your diagnosis and treatment and what they mean, free of charge.");
  }

  private static void sidebar(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.fill(0, 0, 186, ink.height(), 0.93).at(54).font(Face.SANS, 12).bold();
    ink.left(30, form.payer()).down(34).size(8);
    item(ink, "Member", first.patient());
    item(ink, "Member ID", first.member());
    item(ink, "Group", "Saltmarsh Public Library");
    item(ink, "Statement date", form.paidOn());
    ink.down(10).bold().left(30, "Your plan year so far").plain().down(13);
    year(ink, "Deductible", "$1,500.00");
    year(ink, "Met so far", "$862.40");
    year(ink, "Out-of-pocket limit", "$6,000.00");
    year(ink, "Met so far", "$1,315.77");
    ink.down(10).bold().left(30, "Where our payment went").plain().down(13);
    ink.left(30, "Paid to ").down(11).left(30, form.payee()).down(15);
    item(ink, "Amount", form.amount());
    item(ink, "How", form.method(MemberSidebar::how));
    if (form.pays()) {
      item(ink, "Payment number", form.trace());
    }
    ink.down(10).bold().left(30, "Need help?").plain().down(13);
    ink.left(30, form.remit().payer().phone()).down(11).left(30, "Monday to Friday, 8 to 6");
  }

  private static void item(Ink ink, String label, @Nullable Object value) {
    ink.size(7).left(30, label).down(11).size(9).left(30, value).down(16).size(8);
  }

  private static void year(Ink ink, String label, String value) {
    ink.left(30, label).right(170, value).down(11);
  }

  private static void glance(Ink ink, Form form) {
    double top = ink.y();
    ink.box(X, top - 12, 580, top + 26).size(8).bold().left(X + 8, "At a glance").plain();
    ink.left(282, "Charged").left(358, "Savings").left(430, "We paid").left(502, "You may owe");
    ink.down(15).size(10).bold().left(282, form.total(Amount.CHARGE));
    ink.left(358, form.total(Amount.DISCOUNT)).left(430, form.total(Amount.PAID));
    ink.left(502, form.total(Amount.PATIENT_RESPONSIBILITY)).plain().size(8).down(36);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(92);
    ink.font(Face.SANS, 8.5).bold().left(X, "Claim ", claim.number()).plain().size(8);
    ink.right(580, "Status: ", claim.status(MemberSidebar::word)).down(11);
    ink.left(X, "Patient account: ", claim.account());
    ink.right(580, "Received ", form.spelled(claim.claim().to().plusDays(6))).down(6);
    ink.rule(X, 580, 1).down(10).size(6.5).bold();
    GRID.heads(ink);
    ink.plain().line(X, ink.y() - 6, 580, ink.y() - 6, 0.4).down(5).size(7);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(34);
    ink.line(X, ink.y() - 8, 580, ink.y() - 8, 0.4).down(2).bold().left(X, "Total");
    GRID.total(ink, claim);
    ink.down(4).size(8.5).right(538, "What you may owe for this claim");
    ink.right(580, claim.money(Amount.PATIENT_RESPONSIBILITY)).plain().down(26);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(40);
    List<Object> when = List.of(line.from(), "   ", line.procedure());
    GRID.line(ink, line);
    ink.down(-9);
    int rows = Hand.cell(ink, X, 80, 8, line.description());
    ink.down(8 * rows).left(X, when).down(12);
  }

  private static String how(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Direct deposit (EFT)";
      case NONE -> "No payment was due";
    };
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }
}
