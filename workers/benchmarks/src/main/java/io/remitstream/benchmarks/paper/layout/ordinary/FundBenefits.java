package io.remitstream.benchmarks.paper.layout.ordinary;

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

/** A union's welfare fund to its member: a framed block a claim, the fund's steps in columns. */
final class FundBenefits {

  static final Glossary NOTES =
      Glossary.of(
          "(1)", "The Fund does not pay more than its schedule of allowances.",
          "(2)", "Your calendar year deductible has been applied.",
          "(3)", "This expense is excluded under Article VI of the Plan.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("TYPE OF SERVICE", 46, LineForm::description),
          Column.text("DATE OF\nSERVICE", 150, LineForm::from),
          Column.money("TOTAL\nEXPENSE", 246, Amount.CHARGE),
          Column.money("OVER\nALLOWANCE", 304, Amount.DISCOUNT),
          Column.money("FUND\nALLOWANCE", 362, Amount.ALLOWED),
          Column.money("NOT\nPAYABLE", 408, Amount.NOT_COVERED),
          Column.money("DEDUCT-\nIBLE", 454, Amount.DEDUCTIBLE),
          Column.money("YOUR\nCO-INS", 496, Amount.COINSURANCE),
          Column.money("FUND\nPAYS", 544, Amount.PAID),
          Column.text("SEE\nNOTE", 550, line -> line.remarks(" ")));

  private FundBenefits() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SERIF, 8)
                .plain()
                .center(
                    306, "You have 180 days to appeal to the Board of Trustees. - ", page.page()));
    ink.page();
    ink.font(Face.SERIF, 15).bold().center(306, form.payer()).plain().size(9.5).down(13);
    ink.center(306, form.remit().payer().street(), ", ", form.remit().payer().city()).down(20);
    ink.size(12).bold().center(306, "BENEFIT STATEMENT").plain().size(10).down(26);
    ClaimForm first = form.claims().getFirst();
    double top = ink.y();
    ink.left(70, first.patient()).down(12).left(70, "55 Cobalt Street").down(12);
    ink.left(70, "Bramley, GA 30999").at(top);
    Desk.pair(ink, 360, 450, 12, "Member no.", first.member());
    Desk.pair(ink, 360, 450, 12, "Local", "Local 318");
    Desk.pair(ink, 360, 450, 12, "Statement date", form.paidOn());
    Desk.oneMember(ink, form);
    ink.at(top + 60);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(90 + 13 * claim.lines().size());
    double top = ink.y();
    ink.font(Face.SERIF, 9.5)
        .left(46, "Claim ", claim.number())
        .left(210, "Provider ", form.payee());
    ink.left(440, "Account ", claim.account()).down(16).font(Face.SANS, 6.8).bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 7, 572, ink.y() - 7, 0.5).down(4).size(7.2);
    claim.lines().forEach(line -> line(ink, line));
    ink.line(40, ink.y() - 8, 572, ink.y() - 8, 0.5).down(3).bold().left(46, "TOTAL THIS CLAIM");
    GRID.total(ink, claim);
    ink.plain().font(Face.SERIF, 9.5).down(6).left(46, "Amount you must pay the provider:").bold();
    ink.left(210, claim.money(Amount.PATIENT_RESPONSIBILITY)).plain().down(8);
    ink.box(40, top - 14, 572, ink.y()).down(28);
  }

  private static void line(Ink ink, LineForm line) {
    GRID.line(ink, line);
    ink.down(3);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.left(46, "The Fund paid your provider ", form.amount());
    ink.left(290, form.pays() ? "with check no. " : "No check was issued.", form.trace()).down(20);
    if (NOTES.any(form.claims())) {
      ink.bold().left(46, "NOTES").plain().down(12);
      NOTES.write(ink, form.claims(), 46, 22, 480, 11);
    }
  }
}
