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
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** A dental plan's explanation: teeth first, descriptions that wrap, rates between amounts. */
final class DentalWraps {

  private static final double WORDS = 64;
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Tooth/\nArea", 40, DentalWraps::tooth),
          Column.text("Surf.", 72, DentalWraps::surface),
          Column.text("Date of\nService", 98, LineForm::from),
          Column.text("ADA\nCode", 148, LineForm::procedure),
          Column.text("Description", 180, line -> null),
          Column.money("Fee\nCharged", 298, Amount.CHARGE),
          Column.money("Plan\nApproved", 350, Amount.ALLOWED),
          Column.money("Deductible", 402, Amount.DEDUCTIBLE),
          new Column("Plan\nPays At", 440, Align.RIGHT, DentalWraps::level, claim -> null),
          Column.money("Plan\nPayment", 506, Amount.PAID),
          Column.money("Patient\nPays", 572, Amount.PATIENT_RESPONSIBILITY));

  private DentalWraps() {}

  private static boolean single(LineForm line) {
    return line.line().procedure().compareTo("D2") > 0;
  }

  private static @Nullable Object tooth(LineForm line) {
    int at = 3 + Math.floorMod(line.pointer().hashCode(), 27);
    return line.line().procedure().startsWith("D4") ? "UR" : single(line) ? at : null;
  }

  private static @Nullable Object surface(LineForm line) {
    return line.line().procedure().matches("D2[13].*") ? "MO" : null;
  }

  private static @Nullable Object level(LineForm line) {
    long paid = line.line().cents(Amount.PAID);
    long both = paid + line.line().cents(Amount.COINSURANCE);
    return both == 0 ? null : Math.round(100.0 * paid / both) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Keep this statement with your tax records.")
                .right(572, page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(40, form.payer()).plain().size(8).down(12);
    ink.left(40, "P.O. Box 2260, Elmsford, OH 43999").down(22).size(12).bold();
    ink.left(40, "Dental Explanation of Benefits").plain().size(8.5).down(20);
    pair(ink, "Treating dentist:", form.payee(), "Statement date:", form.paidOn());
    pair(ink, "Dentist tax ID:", form.tin(), "Dentist NPI:", form.npi());
    pair(ink, "Paid by:", form.method(DentalWraps::paid), "Payment amount:", form.amount());
    pair(ink, form.pays() ? "Payment number:" : "", form.trace(), "Plan year:", "Calendar");
    ink.down(12);
    form.claims().forEach(claim -> claim(ink, claim));
    maximums(ink);
  }

  private static void pair(
      Ink ink, String left, @Nullable Object one, String right, @Nullable Object two) {
    ink.left(40, left).left(130, one).left(350, right);
    ink.left(440, two == null ? "pending" : two).down(13);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 8.5).rule(40, 572, 1).down(12).bold();
    ink.left(40, "Patient: ", claim.patient()).plain().left(230, "Relationship: Self");
    ink.left(350, "Claim number: ", claim.number()).down(12);
    ink.left(40, "Subscriber ID: ", claim.member());
    ink.left(230, "Chart no.: ", claim.account());
    ink.left(350, "Claim status: ", claim.status(DentalWraps::word)).down(16).size(7).bold();
    GRID.heads(ink);
    ink.plain().down(3).size(7.5);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(24);
    ink.line(262, ink.y() - 8, 572, ink.y() - 8, 0.5).down(3).bold().left(180, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(30);
    int rows = Hand.cell(ink, 180, WORDS, 9, line.description());
    GRID.line(ink, line);
    ink.down(9 * (rows - 1) + 2);
  }

  private static void maximums(Ink ink) {
    ink.room(70);
    ink.size(8).bold().left(40, "Benefit maximums").plain().down(12);
    ink.left(40, "Individual annual maximum").right(240, "$1,500.00");
    ink.left(270, "Individual deductible").right(440, "$50.00").down(11);
    ink.left(40, "Orthodontic lifetime maximum").right(240, "$2,000.00").down(16);
    ink.left(40, "You may appeal this decision in writing within 180 days of the statement date.");
  }

  private static String word(Status status) {
    return status == Status.REVERSAL
        ? "Reversed"
        : status == Status.CORRECTED ? "Corrected" : "Paid";
  }

  private static String paid(io.remitstream.benchmarks.paper.remit.Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Electronic funds transfer";
      case NONE -> "No payment";
    };
  }
}
