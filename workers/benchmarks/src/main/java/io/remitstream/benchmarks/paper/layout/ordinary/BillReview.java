package io.remitstream.benchmarks.paper.layout.ordinary;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;

/** A compensation insurer's review of a bill: reductions a line, reasons spelled out below. */
final class BillReview {

  static final Glossary REASONS =
      Glossary.of(
          "G1", "The charge exceeds the official medical fee schedule allowance.",
          "G59", "Payment is reduced under your preferred provider agreement.",
          "G79", "This service was reviewed with the documentation that was submitted.",
          "G3", "Multiple therapy units on one day are reduced after the first.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("\nLn", 40, BillReview::number),
          Column.text("Date of\nService", 62, LineForm::from),
          Column.text("Procedure\nCode", 122, LineForm::procedure),
          Column.text("\nMod", 172, line -> line.modifiers(",")),
          Column.text("\nDescription", 210, LineForm::description),
          new Column("\nUnits", 414, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Amount\nBilled", 480, Amount.CHARGE),
          Column.money("Bill Review\nReduction", 550, Amount.DISCOUNT),
          Column.money("Recommended\nAllowance", 628, Amount.ALLOWED),
          Column.text("Reason\nCodes", 650, line -> line.remarks(", ")));

  private BillReview() {}

  private static String number(LineForm line) {
    String pointer = line.pointer();
    return "%02d".formatted(1 + Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(586)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Second review must be requested within 90 days of this explanation.")
                .right(752, page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(40, form.payer()).plain().size(9);
    ink.right(752, "EXPLANATION OF REVIEW")
        .down(12)
        .left(40, "Workers' Compensation Medical Bills");
    ink.right(752, "Review date: ", form.paidOn()).down(24);
    provider(ink, form);
    form.claims().forEach(claim -> bill(ink, claim));
    end(ink, form);
  }

  private static void provider(Ink ink, Form form) {
    double top = ink.y();
    ink.size(8.5);
    Desk.pair(ink, 40, 130, 11, "Provider:", form.payee());
    Desk.pair(ink, 40, 130, 11, "", form.remit().payee().street());
    Desk.pair(ink, 40, 130, 11, "", form.remit().payee().city());
    ink.at(top);
    Desk.pair(ink, 420, 520, 11, "Provider Tax ID:", form.tin());
    Desk.pair(ink, 420, 520, 11, "Provider NPI:", form.npi());
    Desk.pair(ink, 420, 520, 11, "PPO Network:", "Granite State Select");
    ink.at(top + 46);
  }

  private static void bill(Ink ink, ClaimForm claim) {
    ink.room(130);
    double top = ink.y();
    ink.fill(38, top - 10, 754, top + 26, 0.93).font(Face.SANS, 8);
    Desk.pair(ink, 42, 130, 11, "Injured worker:", claim.patient());
    Desk.pair(ink, 42, 130, 11, "Claim number:", claim.number());
    Desk.pair(ink, 42, 130, 11, "Employer:", employer(claim));
    ink.at(top);
    Desk.pair(ink, 300, 390, 11, "Bill ID:", "B" + Desk.digits(claim.claim().number(), 8));
    Desk.pair(ink, 300, 390, 11, "Patient account:", claim.account());
    ink.at(top);
    Desk.pair(ink, 540, 630, 11, "Date of injury:", "02/11/2025");
    Desk.pair(
        ink, 540, 630, 11, "Diagnosis:", Desk.pick(claim.claim().number(), "M54.50", "S83.6"));
    ink.at(top + 44).size(7.5);
    Desk.heads(ink, GRID, 40, 752);
    for (LineForm line : claim.lines()) {
      ink.room(15);
      ink.size(7.5);
      GRID.line(ink, line);
    }
    ink.room(20);
    ink.line(420, ink.y() - 7, 640, ink.y() - 7, 0.6).down(3).bold().left(340, "Bill totals");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static String employer(ClaimForm claim) {
    return Desk.pick(
        claim.claim().number(), "Bramley Foundry Works", "Saltmarsh Cannery", "City of Elmsford");
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.font(Face.SANS, 8.5).bold().left(40, "Payment").plain().down(12);
    ink.left(40, "Total recommended allowance ", form.total(Amount.ALLOWED));
    ink.left(260, "Amount paid ", form.amount());
    ink.left(420, form.pays() ? "Check number " : "", form.trace()).down(20);
    ink.bold().left(40, "Reason codes").plain().down(12).size(8);
    REASONS.write(ink, form.claims(), 40, 30, 640, 10);
  }
}
