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
import io.remitstream.benchmarks.paper.remit.Method;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A federal programme for veterans' families: ruled cells, other insurance first, a cap. */
final class VeteransFamily {

  static final String[] CODES = {"A4", "B7", "C2"};
  private static final Map<String, String> WORDS =
      Map.of(
          "A4", "Allowable amount determined by the program's reimbursement rules.",
          "B7", "Provider may not bill the beneficiary above the allowable amount.",
          "C2", "An annual deductible is taken from outpatient services each calendar year.");
  private static final double[] RULES = {42, 104, 154, 282, 332, 384, 428, 474, 518, 570};
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Date of\nService", 46, LineForm::from),
          Column.text("Billing\nCode", 108, LineForm::procedure),
          Column.text("Description /\nRemark", 158, line -> null),
          Column.money("Amount\nBilled", 329, Amount.CHARGE),
          Column.money("Amount\nAllowable", 381, Amount.ALLOWED),
          Column.money("OHI\nPaid", 425, Amount.OTHER_INSURANCE),
          Column.money("Deduct-\nible", 471, Amount.DEDUCTIBLE),
          Column.money("Cost\nShare", 515, Amount.COINSURANCE),
          Column.money("Program\nPaid", 567, Amount.PAID));

  private VeteransFamily() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SANS, 7)
                .plain()
                .left(42, "Form VF 10-0500, previous editions are obsolete")
                .right(570, page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 11).bold().center(306, form.payer()).down(14);
    ink.center(306, "EXPLANATION OF BENEFITS").plain().size(8.5).down(12);
    ink.center(306, form.remit().payer().street(), ", ", form.remit().payer().city()).down(30);
    pair(ink, "PAYEE:", form.payee(), "PAYMENT DATE:", form.paidOn());
    pair(ink, "", form.remit().payee().street(), "PAYEE TAX ID:", form.tin());
    pair(ink, "", form.remit().payee().city(), "PAYMENT TYPE:", form.method(VeteransFamily::paid));
    pair(ink, "", null, form.pays() ? "EFT/CHECK NUMBER:" : "", form.trace());
    pair(ink, "", null, "PAYMENT AMOUNT:", form.amount());
    ink.down(14);
    form.claims().forEach(claim -> claim(ink, claim));
    foot(ink, form);
  }

  private static void pair(
      Ink ink, String left, @Nullable Object one, String right, @Nullable Object two) {
    ink.left(42, left).left(84, one).left(350, right).left(448, two).down(12);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(130);
    ink.font(Face.SANS, 8.5).bold().left(42, "BENEFICIARY: ", claim.patient()).plain();
    ink.left(284, "PROGRAM ID: ", claim.member()).down(12);
    ink.left(42, "CLAIM NUMBER: ", claim.number());
    ink.left(284, "PATIENT CONTROL NUMBER: ", claim.account()).down(8);
    double top = ink.y();
    ink.fill(42, top, 570, top + 26, 0.9).down(10).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().at(top + 26).rule(42, 570, 0.5).down(10);
    for (LineForm line : claim.lines()) {
      if (ink.y() > 690) {
        ruled(ink, top);
        ink.room(200);
        top = ink.y();
        ink.down(11);
      }
      line(ink, line);
    }
    ink.bold().left(158, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.plain().down(-6);
    ruled(ink, top);
    ink.down(14).size(8.5).left(42, "Beneficiary responsibility for this claim: ");
    ink.left(206, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(24).size(7.5);
  }

  private static void line(Ink ink, LineForm line) {
    int rows = Hand.cell(ink, 158, 116, 9, line.description());
    GRID.line(ink, line);
    ink.down(9.0 * (rows - 1) - 1);
    if (!line.line().remarks().isEmpty()) {
      ink.left(158, line.remarks(", ")).down(9);
    }
    ink.down(-5).rule(42, 570, 0.3).down(10);
  }

  private static void ruled(Ink ink, double top) {
    ink.box(42, top, 570, ink.y());
    for (double x : RULES) {
      ink.line(x, top, x, ink.y(), 0.3);
    }
  }

  private static void foot(Ink ink, Form form) {
    ink.room(140);
    ink.size(8).bold().left(42, "REMARKS").plain().down(12);
    for (String code : CODES) {
      ink.left(42, code, ":  ", WORDS.get(code)).down(11);
    }
    ink.down(6).bold().left(42, "ACCUMULATIONS, CALENDAR YEAR 2026").plain().down(12);
    ink.left(42, "Individual deductible met: 50.00 of 50.00").down(11);
    ink.left(42, "Family catastrophic cap met: 388.20 of 3,000.00").down(18);
    Hand.paragraph(
        ink,
        42,
        528,
        10,
        "If you disagree, write to us within one year of the date of this explanation. Call "
            + form.remit().payer().phone().toLowerCase(Locale.ROOT)
            + " with questions about this claim.");
  }

  private static String paid(Method method) {
    return switch (method) {
      case CHECK -> "Treasury check";
      case EFT -> "Treasury EFT";
      case NONE -> "No payment";
    };
  }
}
