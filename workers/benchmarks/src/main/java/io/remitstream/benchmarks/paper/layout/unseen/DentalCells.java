package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A dental plan's benefit sheet: every cell ruled, its amounts in the middle, words under the code.
 */
final class DentalCells {

  private static final double[] EDGES = {36, 138, 172, 228, 292, 356, 412, 448, 512, 576};
  private static final Grid ABOVE =
      Grid.of(
          9,
          Column.text("Procedure\nand Description", 40, LineForm::procedure),
          new Column("Tooth\nNo.", 155, Align.CENTER, DentalCells::tooth, claim -> null),
          new Column("Date\nCompleted", 200, Align.CENTER, LineForm::from, claim -> null),
          Column.money("Submitted\nFee", 260, Amount.CHARGE).centered(),
          Column.money("Accepted\nFee", 324, Amount.ALLOWED).centered(),
          Column.money("Applied to\nDeductible", 384, Amount.DEDUCTIBLE).centered(),
          new Column("Co-Pay\nLevel", 430, Align.CENTER, DentalCells::level, claim -> null),
          Column.money("Patient\nPayment", 480, Amount.PATIENT_RESPONSIBILITY).centered(),
          Column.money("Benefit\nPayment", 544, Amount.PAID).centered());

  private DentalCells() {}

  private static String tooth(LineForm line) {
    String code = line.line().procedure();
    boolean one = code.compareTo("D2") > 0 && !code.startsWith("D4");
    return one ? Integer.toString(2 + Math.floorMod(line.pointer().hashCode(), 30)) : "";
  }

  private static String level(LineForm line) {
    long paid = line.line().cents(Amount.PAID);
    long both = paid + line.line().cents(Amount.COINSURANCE);
    return both == 0 ? "" : Math.round(100.0 * paid / both) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SERIF, 8)
                .plain()
                .center(306, "THIS IS NOT A BILL   -   " + page.page() + "/" + page.of()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().left(36, form.payer()).plain().size(10).down(15);
    ink.left(36, "EXPLANATION OF BENEFITS").down(12).size(9);
    ink.left(36, "Retain for your records. Benefits are paid to the dentist below.").down(24);
    cells(ink, "Dentist", form.payee(), "Business TIN", form.tin());
    cells(ink, "Dentist NPI", form.npi(), "Issue Date", form.paidOn());
    cells(
        ink,
        form.pays() ? "Check No." : "No check",
        form.trace(),
        "Amount of Check",
        form.amount());
    ink.down(16);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.size(8)
        .left(36, "You may ask for a review within 180 days: ", form.remit().payer().phone());
  }

  private static void cells(
      Ink ink, String left, @Nullable Object one, String right, @Nullable Object two) {
    double top = ink.y();
    ink.box(36, top, 306, top + 17).box(306, top, 576, top + 17).at(top + 12);
    ink.bold().left(40, left).left(310, right).plain().left(120, one).left(400, two).at(top + 17);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(98 + 24 * claim.lines().size());
    ink.font(Face.SERIF, 9);
    cells(ink, "Patient", claim.patient(), "Subscriber ID", claim.member());
    cells(ink, "Claim No.", claim.number(), "Patient Acct.", claim.account());
    double top = ink.y();
    ink.fill(36, top, 576, top + 24, 0.88).at(top + 10).size(8).bold();
    ABOVE.heads(ink);
    ink.plain().at(top + 24);
    claim.lines().forEach(line -> line(ink, line));
    ink.rule(36, 576, 0.5).down(11).bold().left(40, "Total");
    ABOVE.total(ink, claim);
    ink.plain().down(-4);
    double bottom = ink.y();
    ink.rule(36, 576, 0.5);
    for (double edge : EDGES) {
      ink.line(edge, top, edge, bottom, 0.5);
    }
    ink.at(bottom + 26);
  }

  private static void line(Ink ink, LineForm line) {
    ink.rule(36, 576, 0.5).down(10);
    ABOVE.line(ink, line);
    ink.size(7).left(40, line.description()).size(8).down(5);
  }
}
