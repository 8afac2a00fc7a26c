package io.remitstream.benchmarks.paper.layout.heldout;

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
import org.jspecify.annotations.Nullable;

/** What a payment company prints that pays for a plan: each reduction in words below its line. */
final class OnBehalf {

  private static final Map<String, String> WORDS =
      Map.of(
          "45", "The charge is above the contracted rate.",
          "96", "The plan does not cover this charge.",
          "23", "Paid by the plan that was billed before this one.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Service Date", 50, LineForm::from),
          Column.text("Procedure", 116, LineForm::procedure),
          Column.text("Modifier", 164, line -> line.modifiers(" ")),
          new Column("Units", 234, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charge", 300, Amount.CHARGE),
          Column.money("Allowed", 362, Amount.ALLOWED),
          Column.money("Deductible", 420, Amount.DEDUCTIBLE),
          Column.money("Coinsurance", 476, Amount.COINSURANCE),
          Column.money("Copay", 516, Amount.COPAY),
          Column.money("Payment", 570, Amount.PAID));

  private OnBehalf() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(42, "QuillPay moves payments for health plans and decides no claims.")
                .right(570, page.page(), " / ", page.of()));
    ink.page();
    letterhead(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void letterhead(Ink ink, Form form) {
    ink.font(Face.SANS, 20).bold().left(42, "QuillPay").plain().size(9);
    ink.right(570, "Remittance Advice").down(12).left(42, "Provider Payments Network").down(10);
    ink.left(42, "P.O. Box 5150, Stillwater Falls, MN 55999").down(26);
    ink.left(42, "Payment issued on behalf of: ").bold().left(168, form.payer()).plain();
    ink.down(14).left(42, "Questions about a claim: ", form.remit().payer().phone()).down(22);
    double top = ink.y();
    ink.fill(40, top - 12, 572, top + 62, 0.93);
    entry(ink, 48, "Payee", form.payee());
    entry(ink, 48, "Tax ID", form.tin());
    entry(ink, 48, "NPI", form.npi() == null ? "not on file" : form.npi());
    ink.left(48, "Network", "").left(118, "Direct agreement");
    ink.at(top);
    entry(ink, 340, "Paid on", form.paidOn());
    entry(ink, 340, "Paid by", form.method(OnBehalf::by));
    entry(ink, 340, "Payment no.", form.pays() ? form.trace() : "none");
    entry(ink, 340, "Amount", form.amount(io.remitstream.benchmarks.paper.draw.MoneyForm.DOLLARS));
    ink.down(28);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 70, value).down(14);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(100);
    ink.font(Face.SANS, 8.5).rule(42, 570, 1.2).down(12).bold().left(42, claim.patient()).plain();
    ink.left(200, "Member ", claim.member()).left(330, "Patient control no. ", claim.account());
    ink.right(570, claim.status(OnBehalf::word)).down(11);
    ink.left(42, "Claim ", claim.number());
    ink.left(200, "Patient may be billed ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(15);
    ink.size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(42, ink.y() - 8, 570, ink.y() - 8, 0.4).down(2).size(8);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(24);
    ink.line(250, ink.y() - 9, 570, ink.y() - 9, 0.4).down(1).bold().left(50, "Claim total");
    GRID.total(ink, claim);
    ink.plain().down(12);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(40);
    GRID.line(ink, line);
    ink.size(7.5);
    for (int at = 0; at < line.adjustments().size(); at++) {
      if (WORDS.containsKey(line.adjustments().get(at).reason())) {
        reduction(ink, line, at);
      }
    }
    if (!line.line().remarks().isEmpty()) {
      ink.left(66, "Remark ", line.remarks(", ")).down(10);
    }
    ink.size(8).down(3);
  }

  private static void reduction(Ink ink, LineForm line, int at) {
    ink.left(66, line.group(at), " ", line.reason(at), "  ", line.adjusted(at));
    ink.left(160, WORDS.get(line.adjustments().get(at).reason())).down(10);
  }

  private static void end(Ink ink, Form form) {
    ink.room(70);
    ink.font(Face.SANS, 9).rule(42, 570, 1.2).down(14);
    ink.left(300, "Total of claims").right(570, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(300, form.reason(at, OnBehalf::reason), " ", form.adjustment(at).reference());
      ink.right(570, form.taken(at)).down(12);
    }
    ink.bold().left(300, "Total of payment").right(570, form.amount()).plain();
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovery" : "Interest";
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "ACH direct deposit";
      case NONE -> "No payment";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid as primary";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal of prior payment";
      case CORRECTED -> "Corrected claim";
    };
  }
}
