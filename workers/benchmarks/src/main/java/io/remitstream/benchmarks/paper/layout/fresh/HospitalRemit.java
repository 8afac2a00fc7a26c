package io.remitstream.benchmarks.paper.layout.fresh;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Map;

/** A hospital's stays: charges by revenue code, then how the stay was priced. */
final class HospitalRemit {

  private static final Map<String, String> REVENUE =
      Map.ofEntries(
          Map.entry("Room and board semi-private", "0120"),
          Map.entry("Pharmacy", "0250"),
          Map.entry("Med-surg supplies", "0270"),
          Map.entry("Laboratory", "0300"),
          Map.entry("Diagnostic radiology", "0320"),
          Map.entry("Emergency room", "0450"),
          Map.entry("EKG/ECG", "0730"),
          Map.entry("Physical therapy", "0424"),
          Map.entry("CT scan", "0351"),
          Map.entry("Anesthesia", "0370"),
          Map.entry("Recovery room", "0710"),
          Map.entry("Drugs detail coding", "0636"));

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Rev\nCode", 54, line -> REVENUE.get(line.line().description())),
          Column.text("Revenue Description", 90, LineForm::description),
          Column.text("HCPCS /\nRate Code", 236, LineForm::procedure),
          new Column("Days or\nUnits", 330, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Submitted\nCharges", 410, Amount.CHARGE),
          Column.money("Noncovered\nCharges", 484, Amount.NOT_COVERED),
          Column.money("Patient\nLiability", 554, Amount.PATIENT_RESPONSIBILITY));

  private HospitalRemit() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(756)
                .font(Face.SERIF, 8)
                .plain()
                .left(54, "Institutional Payment Summary")
                .right(558, "Sheet ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 15).bold().left(54, form.payer()).plain().size(10).down(14);
    ink.left(54, form.remit().payer().street(), ", ", form.remit().payer().city()).down(24);
    ink.size(12).bold().left(54, "INSTITUTIONAL REMITTANCE ADVICE").plain().size(10).down(20);
    ink.left(54, "Facility:").left(130, form.payee());
    ink.left(350, "Cycle Date:").right(558, form.paidOn()).down(13);
    ink.left(54, "Facility NPI:").left(130, form.npi());
    ink.left(350, "Payment Type:").right(558, form.method(HospitalRemit::word)).down(13);
    ink.left(54, "Facility EIN:").left(130, form.tin());
    ink.left(350, "Payment Reference:").right(558, form.pays() ? form.trace() : "n/a").down(13);
    ink.left(350, "Net Reimbursement This Cycle:").bold().right(558, form.amount()).plain();
    ink.down(26);
    form.claims().forEach(claim -> claim(ink, claim));
    recoveries(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(120);
    ink.font(Face.SERIF, 9.5).rule(54, 558, 1).down(13);
    ink.bold().left(54, "Patient: ", claim.patient()).plain();
    ink.left(250, "Insured's ID: ", claim.member());
    ink.left(410, "Patient Cntl No: ", claim.account()).down(12);
    ink.left(54, "Doc Control No: ", claim.number());
    ink.left(250, "Statement Covers: ", claim.from(), " through ", claim.to()).down(12);
    ink.left(54, "Type of Bill: 0131     DRG: none     Claim Disposition: ");
    ink.left(284, claim.status(HospitalRemit::word)).down(16).size(8.5).bold();
    GRID.heads(ink);
    ink.plain().line(54, ink.y() - 7, 558, ink.y() - 7, 0.4).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    pricing(ink, claim);
  }

  private static void pricing(Ink ink, ClaimForm claim) {
    ink.room(76);
    ink.line(330, ink.y() - 7, 558, ink.y() - 7, 0.4).down(4).bold().left(90, "Stay Totals");
    GRID.total(ink, claim);
    ink.plain().down(4);
    double top = ink.y();
    priced(ink, 90, 300, "Contractual Allowance", claim.money(Amount.DISCOUNT));
    priced(ink, 90, 300, "Deductible", claim.money(Amount.DEDUCTIBLE));
    priced(ink, 90, 300, "Coinsurance Amount", claim.money(Amount.COINSURANCE));
    ink.at(top);
    priced(ink, 340, 554, "Primary Payer Amount", claim.money(Amount.OTHER_INSURANCE));
    priced(ink, 340, 554, "Net Reimbursement", claim.money(Amount.PAID));
    ink.at(top + 50);
  }

  private static void priced(Ink ink, double left, double right, String label, Object value) {
    ink.left(left, label).right(right, value).down(12);
  }

  private static void recoveries(Ink ink, Form form) {
    ink.room(50);
    if (form.adjustments() > 0) {
      ink.bold().left(54, "Facility Level Adjustments").plain().down(13);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(54, form.reason(at, HospitalRemit::reason));
      ink.left(300, form.adjustment(at).reference()).right(554, form.taken(at)).down(12);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovery of overpayment" : "Interest paid";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid as primary";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "Electronic funds transfer";
      case NONE -> "No payment";
    };
  }
}
