package io.remitstream.benchmarks.paper.layout.sealed;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;

/** A student health plan's letter: a card a claim, a short table in it, what to pay below. */
final class StudentPlan {

  static final Glossary REMARKS =
      Glossary.of(
          "R08", "The student health center's referral is on file.",
          "R17", "This expense is excluded by the policy.",
          "R26", "Preferred allowance was used to figure the benefit.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Date", 56, LineForm::from),
          Column.text(
              "Procedure", 118, line -> List.of(line.procedure(), "  ", line.description())),
          Column.money("Billed", 318, Amount.CHARGE),
          Column.money("Preferred\nAllowance", 372, Amount.ALLOWED),
          Column.money("Deductible", 424, Amount.DEDUCTIBLE),
          Column.money("Copay", 464, Amount.COPAY),
          Column.money("Coins.", 500, Amount.COINSURANCE),
          Column.money("Benefit", 538, Amount.PAID),
          Column.text("Rmk", 545, line -> line.remarks(" ")));

  private StudentPlan() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .center(
                    306, "Underwritten policy 2025-SH-114   Page ", page.page(), "/", page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 14).bold().left(48, form.payer()).plain().size(9.5).down(13);
    ink.left(48, "Explanation of Benefits - not a bill").down(28).left(48, form.paidOn()).down(24);
    ink.left(48, first.patient()).down(12).left(48, "Larkspur Hall, Room 212").down(12);
    ink.left(48, "Northgate, WA 98999").down(24);
    ink.left(48, "Student ID: ", first.member()).left(240, "Policyholder: Northgate University");
    Desk.oneMember(ink, form);
    ink.down(18);
    Hand.paragraph(
        ink,
        48,
        510,
        12,
        "We have finished the claims below. If a provider bills you for more than the amount shown"
            + " as your responsibility, please send us a copy of the bill.");
    ink.down(16);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(100 + 12 * claim.lines().size());
    double top = ink.y();
    ink.font(Face.SANS, 8.5).bold().left(56, form.payee()).plain();
    ink.left(300, "Claim no. ", claim.number())
        .right(560, claim.status(StudentPlan::word))
        .down(18);
    ink.size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(3);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.line(56, ink.y() - 8, 560, ink.y() - 8, 0.4).down(3).bold().left(118, "Total");
    GRID.total(ink, claim);
    ink.plain().down(6).size(8.5).left(56, "Your responsibility to this provider: ");
    ink.bold().left(220, claim.money(Amount.PATIENT_RESPONSIBILITY)).plain();
    ink.down(10).box(48, top - 14, 568, ink.y()).down(28);
  }

  private static void end(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8.5).left(48, "Total benefit paid: ", form.amount());
    ink.left(240, "Payment: ", form.method(StudentPlan::method));
    ink.left(420, form.pays() ? "Number: " : "", form.trace()).down(20);
    if (REMARKS.any(form.claims())) {
      ink.bold().left(48, "Remarks").plain().down(12);
      REMARKS.write(ink, form.claims(), 48, 28, 480, 11);
    }
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "None";
    };
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Not payable" : "Finished";
  }
}
