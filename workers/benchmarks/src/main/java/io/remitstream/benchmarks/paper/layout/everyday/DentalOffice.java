package io.remitstream.benchmarks.paper.layout.everyday;

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

/** A dental plan's statement to an office: each claim's particulars in a band of small labels. */
final class DentalOffice {

  static final Glossary POLICIES =
      Glossary.of(
          "D04", "This procedure is limited to twice in a benefit year.",
          "D19", "The office has agreed to accept the approved amount as payment in full.",
          "D31", "X-rays were reviewed by our dental consultant.",
          "D52", "The patient has reached a frequency or age limit of the dental contract.");
  private static final Grid GRID =
      Grid.of(
          9.5,
          Column.text("Date of\nService", 40, LineForm::from),
          Column.text("Tooth\nCode", 88, DentalOffice::tooth),
          Column.text("Proc\nCode", 118, LineForm::procedure),
          Column.text("\nProcedure Description", 150, LineForm::description),
          Column.money("Submitted\nAmount", 304, Amount.CHARGE),
          Column.money("Approved\nAmount", 358, Amount.ALLOWED),
          Column.money("\nDeductible", 408, Amount.DEDUCTIBLE),
          new Column("Benefit\nLevel", 444, Align.RIGHT, DentalOffice::level, claim -> null),
          Column.money("Patient\nPays", 494, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Plan\nPays", 544, Amount.PAID),
          Column.text("Proc\nPolicy", 553, line -> line.remarks(",")));

  private DentalOffice() {}

  /** Where a treatment has a tooth, one that is always the same for the charge. */
  private static String tooth(LineForm line) {
    String procedure = line.line().procedure();
    boolean one = procedure.compareTo("D2000") > 0 && procedure.compareTo("D4000") < 0;
    return one ? String.valueOf(2 + line.line().cents(Amount.CHARGE) % 29) : "";
  }

  private static String level(LineForm line) {
    long base = line.line().cents(Amount.ALLOWED) - line.line().cents(Amount.DEDUCTIBLE);
    return base == 0 ? "" : Math.round(100.0 * line.line().cents(Amount.PAID) / base) + "%";
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7.5)
                .plain()
                .left(36, "Dental office service line ", form.remit().payer().phone())
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 15).bold().left(36, form.payer()).size(11).down(17);
    ink.left(36, "Dental Benefit Statement").plain().size(9).down(32);
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).at(top);
    Desk.pair(ink, 390, 490, 13, "Issue Date", form.paidOn());
    Desk.pair(ink, 390, 490, 13, "Check Number", form.trace());
    Desk.pair(ink, 390, 490, 13, "Check Amount", form.amount());
    Desk.pair(ink, 390, 490, 13, "Tax ID", form.tin());
    Desk.pair(ink, 390, 490, 13, "Billing NPI", form.npi());
    ink.at(top + 100);
    form.claims().forEach(claim -> claim(ink, claim));
    totals(ink, form);
    if (POLICIES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8.5).bold().left(36, "Processing Policies").plain().down(12);
      POLICIES.write(ink, form.claims(), 36, 26, 500, 10);
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(88 + 12 * claim.lines().size());
    ink.fill(36, ink.y() - 10, 576, ink.y() + 15, 0.88).font(Face.SANS, 7);
    over(ink, 40, "Patient Name", claim.patient());
    over(ink, 178, "Subscriber ID", claim.member());
    over(ink, 270, "Claim Number", claim.number());
    over(ink, 374, "Patient Acct No.", claim.account());
    over(ink, 462, "Claim Status", claim.status(Usual::status));
    over(ink, 524, "Network", "Premier");
    ink.down(29).size(7.5);
    Desk.heads(ink, GRID, 36, 576);
    for (LineForm line : claim.lines()) {
      GRID.line(ink, line);
      ink.down(2);
    }
    ink.line(250, ink.y() - 8, 544, ink.y() - 8, 0.4).down(2).bold().left(150, "Claim Totals");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void over(Ink ink, double x, String label, Object value) {
    ink.size(7).left(x, label).size(8.5).down(11).left(x, value).down(-11);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8.5).rule(36, 576, 0.8).down(13).bold().left(36, "Statement Totals");
    ink.plain().left(150, "Submitted ", form.total(Amount.CHARGE));
    ink.right(544, "Plan Pays ", form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(150, form.reason(at, DentalOffice::reason));
      ink.left(270, "Claim/Ref ", form.adjustment(at).reference());
      ink.right(544, Desk.added(form, at)).down(12);
    }
    ink.down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Refund withheld" : "Interest paid";
  }
}
