package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan's statement to a member: a table of claims without services, dashes for nothing. */
final class Statement {

  private Statement() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(756)
                .font(Face.SANS, 7.5)
                .plain()
                .left(50, "Statement ", page.page(), " / ", page.of()));
    ink.page();
    ink.font(Face.SANS, 16).bold().right(562, form.payer()).plain().size(9).down(14);
    ink.right(562, "EXPLANATION OF BENEFITS").down(30);
    ClaimForm first = form.claims().getFirst();
    ink.left(50, "Patient")
        .left(150, "Member ID")
        .left(270, "Paid to")
        .left(440, "Date paid")
        .down(11)
        .bold();
    ink.left(50, first.patient())
        .left(150, first.member())
        .left(270, form.payee())
        .left(440, form.paidOn())
        .plain()
        .down(20);
    ink.left(50, "Payment amount").left(150, "Payment type");
    ink.left(270, form.pays() ? "Payment no." : "").down(11).bold();
    ink.left(50, form.amount(MoneyForm.DOLLARS))
        .left(150, form.method(Statement::word))
        .left(270, form.trace())
        .plain()
        .down(30);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.size(8)
        .left(
            50,
            "Deductible met so far this year: $412.00 of $1,000.00. Family: $830.00 of $2,000.00.");
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(150);
    ink.font(Face.SANS, 9).bold().left(50, "Claim no. ", claim.number()).plain();
    ink.left(220, "Patient account no. ", claim.account())
        .left(430, claim.status(Statement::word))
        .down(16);
    List<LineForm> lines = claim.lines();
    row(ink, lines, "Service date", LineForm::from, null);
    row(ink, lines, "Procedure", LineForm::procedure, "Total");
    ink.line(50, ink.y() - 9, 562, ink.y() - 9, 0.5).down(3);
    amounts(ink, claim, lines, "Amount billed", Amount.CHARGE);
    amounts(ink, claim, lines, "Plan discount", Amount.DISCOUNT);
    amounts(ink, claim, lines, "Amount allowed", Amount.ALLOWED);
    amounts(ink, claim, lines, "Not covered", Amount.NOT_COVERED);
    amounts(ink, claim, lines, "Deductible", Amount.DEDUCTIBLE);
    amounts(ink, claim, lines, "Copay", Amount.COPAY);
    amounts(ink, claim, lines, "Coinsurance", Amount.COINSURANCE);
    amounts(ink, claim, lines, "Plan paid", Amount.PAID);
    amounts(ink, claim, lines, "You owe", Amount.PATIENT_RESPONSIBILITY);
    ink.down(14);
  }

  private static void amounts(
      Ink ink, ClaimForm claim, List<LineForm> lines, String label, Amount amount) {
    row(ink, lines, label, line -> line.money(amount), claim.money(amount));
  }

  private static void row(
      Ink ink,
      List<LineForm> lines,
      String label,
      java.util.function.Function<LineForm, Object> cell,
      @Nullable Object total) {
    ink.left(50, label);
    for (int at = 0; at < lines.size(); at++) {
      ink.right(230 + at * 82, cell.apply(lines.get(at)));
    }
    ink.right(562, total).down(13);
  }

  private static String word(Status status) {
    return status == Status.DENIED
        ? "Denied"
        : status == Status.SECONDARY ? "Processed as secondary" : "Processed";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "None";
    };
  }
}
