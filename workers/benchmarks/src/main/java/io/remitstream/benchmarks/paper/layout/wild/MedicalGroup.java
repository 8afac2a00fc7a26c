package io.remitstream.benchmarks.paper.layout.wild;

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
import io.remitstream.benchmarks.paper.remit.Service;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A western medical group that pays for health plans: a report writer's blocks, a withhold. */
final class MedicalGroup {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "CONTR", "Paid at the contracted rate",
              "MCRFS", "Paid at the Medicare fee schedule of the locality",
              "NOAUT", "No referral on file; courtesy review",
              "RETRO", "Paid after a retroactive change of eligibility"));
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Svc Date", 54, LineForm::from),
          Column.text("Proc Code", 106, LineForm::procedure),
          Column.text("Mod", 150, line -> line.modifiers(" ")),
          new Column("Qty", 206, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed", 256, Amount.CHARGE),
          Column.money("Contract", 308, Amount.ALLOWED),
          Column.money("Adjust", 356, Amount.DISCOUNT),
          Column.money("CoPay", 394, Amount.COPAY),
          Column.money("Deduct", 436, Amount.DEDUCTIBLE),
          new Column("Withhold", 482, Align.RIGHT, LineForm::withheld, c -> held(c)),
          Column.money("Net", 532, Amount.PAID),
          Column.text("Adj Code", 540, line -> line.remarks(" ")));

  private MedicalGroup() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static Object held(ClaimForm claim) {
    List<Service> lines = claim.claim().lines();
    return Odds.spell(claim.form(), lines.stream().mapToLong(one -> one.withheld().cents()).sum());
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SERIF, 8)
                .plain()
                .left(36, "RPT CL_EOB14   ", form.paidOn())
                .right(576, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 14).bold().center(306, form.payer()).plain().size(9).down(12);
    ink.center(306, form.remit().payer().street(), ", ", form.remit().payer().city()).down(12);
    ink.size(11).center(306, "REMITTANCE ADVICE / EXPLANATION OF BENEFITS").size(9).down(24);
    double top = ink.y();
    ink.left(36, "Vendor:").left(84, form.payee()).down(11);
    ink.left(84, form.remit().payee().street()).down(11).left(84, form.remit().payee().city());
    ink.at(top).left(360, form.method(MedicalGroup::word));
    ink.left(440, form.trace()).down(11).left(360, "Date:").left(440, form.paidOn()).down(11);
    ink.left(360, "Amount:").left(440, form.amount()).down(11);
    ink.left(360, "Vendor Tax ID:").left(440, form.tin()).down(11);
    ink.left(360, "Vendor NPI:").left(440, form.npi() == null ? "n/a" : form.npi()).down(20);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check #:";
      case EFT -> "EFT #:";
      case NONE -> "No payment";
    };
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(92);
    String number = claim.claim().number();
    ink.font(Face.SERIF, 8).rule(36, 576, 0.4).down(10);
    ink.left(36, "Claim #: ", claim.number()).left(190, "Patient: ", claim.patient());
    ink.left(360, "Mem ID: ", claim.member())
        .left(480, "DOB: ", birthday(claim.claim().patient().memberId()))
        .down(10);
    ink.left(36, "Pat Acct #: ", claim.account());
    ink.left(
        190,
        "Health Plan: ",
        Odds.of(claim.claim().patient().memberId(), List.of("SCN", "BSMA", "HNSR", "LACARE")));
    ink.left(360, "Auth #: ", Odds.of(number, 3) == 0 ? "" : "A" + Odds.digits(number, 8));
    ink.left(480, "Recv'd: ", Odds.received(form, claim)).down(10);
    ink.left(36, "Claim Status: ", claim.status(MedicalGroup::word));
    ink.left(190, "Provider: ", form.payee()).down(12).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().down(1);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SERIF, 7.5).plain(), line);
    }
    ink.room(20);
    ink.line(214, ink.y() - 8, 534, ink.y() - 8, 0.3).down(2).bold().left(106, "Claim Total:");
    GRID.total(ink, claim);
    ink.plain().down(6);
  }

  private static String birthday(String member) {
    return "0%d/1%d/19%d"
        .formatted(1 + Odds.of(member, 9), Odds.of(member + 1, 10), 50 + Odds.of(member + 2, 50));
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Adjusted";
    };
  }

  private static void end(Ink ink, Form form) {
    ink.room(110);
    ink.rule(36, 576, 0.8).down(13).font(Face.SERIF, 9).bold().left(36, "Vendor Totals");
    ink.plain().down(12);
    sum(ink, "Billed", form.total(Amount.CHARGE));
    sum(ink, "Net of claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(320, "[", form.adjustment(at).reference(), "]");
      sum(ink, form.reason(at, MedicalGroup::reason), form.taken(at));
    }
    sum(ink, "Total Paid to Vendor", form.amount());
    ink.down(8).bold().left(36, "Adjustment Codes").plain().size(8).down(11);
    Odds.legend(ink, form.claims(), CODES, 36, 50, 440);
  }

  private static void sum(Ink ink, Object label, Object amount) {
    ink.left(54, label).right(308, amount).down(11);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "A/R applied" : "Claim interest";
  }
}
