package io.remitstream.benchmarks.paper.layout.everyday;

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

/** A national insurer's explanation of payment: wide, grey bands, the payment in a box on top. */
final class NationalPayment {

  static final Glossary REMARKS =
      Glossary.of(
          "A3", "The charge was reduced to your contracted rate. The member is not responsible.",
          "C7", "This amount was applied to the member's benefit year.",
          "F2", "The plan has considered the payment of another carrier.",
          "K9", "Please refer to the member's certificate of coverage for this service.");
  private static final Grid GRID =
      Grid.of(
          9.5,
          Column.text("Service\nDate(s)", 38, line -> Desk.days(line, "-")),
          Column.text("Procedure\nCode", 128, line -> Desk.code(line, " ")),
          Usual.units("\nUnits", 210),
          Column.money("Billed\nAmount", 262, Amount.CHARGE),
          Column.money("Contractual\nDiscount", 318, Amount.DISCOUNT),
          Usual.allowed("Allowed\nAmount", 372),
          Column.money("Not\nCovered", 422, Amount.NOT_COVERED),
          Column.money("\nDeductible", 472, Amount.DEDUCTIBLE),
          Column.money("\nCopay", 512, Amount.COPAY),
          Column.money("Co-\ninsurance", 560, Amount.COINSURANCE),
          Column.money("Other\nInsurance", 612, Amount.OTHER_INSURANCE),
          Column.money("Patient\nResponsibility", 672, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Amount\nPaid", 724, Amount.PAID),
          Column.text("\nRemark", 729, line -> line.remarks(",")));

  private NationalPayment() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Please retain this statement for your records.")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.page();
    top(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    totals(ink, form);
    if (REMARKS.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8).bold().left(36, "Remark Code Descriptions").plain().down(12);
      REMARKS.write(ink, form.claims(), 36, 22, 640, 10);
    }
  }

  private static void top(Ink ink, Form form) {
    double top = ink.y();
    ink.font(Face.SANS, 15).bold().left(36, form.payer()).plain().size(8.5).down(13);
    ink.left(36, form.remit().payer().street()).down(10.5);
    ink.left(36, form.remit().payer().city()).down(30).size(9);
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).at(top);
    ink.size(13).bold().center(456, "Explanation of Payment").plain().size(8.5);
    ink.box(556, top - 12, 756, top + 86).fill(556, top - 12, 756, top + 4, 0.85).bold();
    ink.at(top).center(656, "Payment Summary").plain().down(18);
    Desk.pair(ink, 564, 650, 12, "Payment Date:", form.paidOn());
    Desk.pair(ink, 564, 650, 12, "Payment Method:", form.method(Usual::method));
    Desk.pair(ink, 564, 650, 12, "Payment Number:", form.trace());
    Desk.pair(ink, 564, 650, 12, "Payment Amount:", form.amount());
    Desk.pair(ink, 564, 650, 12, "Provider TIN:", form.tin());
    Desk.pair(ink, 564, 650, 12, "Provider NPI:", form.npi());
    ink.at(top + 108);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(90 + 11 * claim.lines().size());
    ink.fill(36, ink.y() - 10, 756, ink.y() + 16, 0.9).font(Face.SANS, 8);
    label(ink, 40, 100, "Patient Name:", claim.patient());
    label(ink, 250, 304, "Member ID:", claim.member());
    label(ink, 430, 500, "Claim Number:", claim.number());
    ink.left(640, "Status: ", claim.status(Usual::status)).down(12);
    label(ink, 40, 100, "Patient Acct:", claim.account());
    String group = Desk.pick(claim.claim().number(), "Elmsford Transit Co.", "Cobalt Foods");
    label(ink, 250, 304, "Group:", group);
    label(
        ink,
        430,
        500,
        "Product:",
        Desk.pick(claim.claim().patient().account(), "Choice PPO", "Open HMO"));
    ink.down(16).size(7.2);
    Desk.heads(ink, GRID, 36, 756);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.size(7.2);
      GRID.line(ink, line);
      ink.down(1.5);
    }
    ink.room(16);
    ink.line(36, ink.y() - 7, 756, ink.y() - 7, 0.3).down(3).bold().left(128, "Claim Total");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void label(Ink ink, double x, double at, String label, Object value) {
    ink.bold().left(x, label).plain().left(at, value);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8.5).rule(500, 756, 0.8).down(13);
    ink.left(504, "Total of Claims Paid").right(752, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(504, form.reason(at, NationalPayment::reason));
      ink.left(620, "Ref. ", form.adjustment(at).reference());
      ink.right(752, Desk.added(form, at)).down(12);
    }
    ink.bold().left(504, "Net Payment").right(752, form.amount()).plain().down(20);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment Recovery" : "Interest";
  }
}
