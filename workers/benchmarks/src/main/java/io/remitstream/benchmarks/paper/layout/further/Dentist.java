package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;

/** A dental plan's statement, with tooth and surface between date and procedure. */
final class Dentist {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Tooth", 40, Dentist::tooth),
          Column.text(
              "Surf",
              70,
              line ->
                  line.line().procedure().compareTo("D3") < 0
                          && line.line().procedure().compareTo("D2") > 0
                      ? "MO"
                      : ""),
          Column.text("Date", 98, LineForm::from),
          Column.text("ADA Code", 156, LineForm::procedure),
          Column.text("Description", 204, LineForm::description),
          Column.money("Fee\nSubmitted", 352, Amount.CHARGE),
          Column.money("Fee\nDisallowed", 408, Amount.DISCOUNT),
          Column.money("Maximum\nFee", 460, Amount.ALLOWED),
          Column.money("Patient\nPays", 514, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Plan\nPays", 570, Amount.PAID));

  private Dentist() {}

  private static String tooth(LineForm line) {
    String code = line.line().procedure();
    return code.compareTo("D2") > 0 && !code.startsWith("D4")
        ? Integer.toString(2 + Math.floorMod(code.hashCode(), 14))
        : "";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(752)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Claims questions? ", form.remit().payer().phone())
                .right(570, page.page() + "/" + page.of()));
    ink.page();
    ink.font(Face.SANS, 16).bold().left(40, form.payer()).plain().size(10).down(15);
    ink.left(40, "Dental Explanation of Benefits - Provider Copy").size(9).down(26);
    ink.left(40, "Treating office: ", form.payee())
        .right(570, "Benefit statement date: ", form.paidOn())
        .down(12);
    ink.left(40, "Office TIN: ", form.tin())
        .right(570, form.pays() ? "Draft number: " : "No benefit payable", form.trace())
        .down(12);
    if (form.npi() != null) {
      ink.left(40, "Office NPI: ", form.npi());
    }
    ink.right(570, "Draft amount: ", form.amount()).down(26);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(90);
    ink.font(Face.SANS, 9).bold().left(40, "Patient: ", claim.patient()).plain();
    ink.left(230, "Enrollee ID: ", claim.member()).left(390, "Claim #: ", claim.number()).down(12);
    ink.left(230, "Patient acct: ", claim.account()).down(14);
    ink.size(8).bold().fill(38, ink.y() - 9, 574, ink.y() + 16, 0.88);
    GRID.heads(ink);
    ink.plain().down(2);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(24);
    ink.rule(300, 574, 0.4).down(10).bold().left(204, "Total");
    GRID.total(ink, claim);
    ink.plain().down(16);
  }
}
