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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A commercial carrier's provider EOB: negotiated amounts, remarks between the sums, issued. */
final class NegotiatedAmount {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "E32", "This charge is part of another service performed on the same day.",
              "F09",
                  "The member's plan provides benefits for covered expenses at the negotiated"
                      + " rate. The member is not responsible for charges above that rate.",
              "J41", "Please send the primary carrier's explanation of benefits for this date.",
              "X69", "A copayment applies to this service. You may collect it from the member."));
  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("SERVICE\nDATES", 30, line -> Odds.days(line, " - ")),
          new Column("PL", 112, Align.LEFT, NegotiatedAmount::place, claim -> null),
          Column.text("SERVICE\nCODE", 134, line -> Odds.coded(line, " ")),
          new Column(
              "NUM.\nSVCS", 218, Align.RIGHT, line -> List.of(line.units(), ".0"), c -> null),
          Column.money("SUBMITTED\nCHARGES", 276, Amount.CHARGE),
          Column.money("NEGOTIATED\nAMOUNT", 334, Amount.ALLOWED),
          Column.money("COPAY\nAMOUNT", 382, Amount.COPAY),
          Column.money("NOT\nPAYABLE", 438, Amount.NOT_COVERED),
          Column.text("SEE\nREMARKS", 450, line -> line.remarks(",")),
          Column.money("DEDUCTIBLE", 540, Amount.DEDUCTIBLE),
          Column.money("CO\nINSURANCE", 594, Amount.COINSURANCE),
          Column.money("PATIENT\nRESP", 650, Amount.PATIENT_RESPONSIBILITY),
          Column.money("PAYABLE\nAMOUNT", 712, Amount.PAID));

  private NegotiatedAmount() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static Object place(LineForm line) {
    return Odds.of(line.line().procedure(), List.of("11", "22", "11", "81"));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.SANS, 7)
                .plain()
                .right(762, "Page: ", page.page(), " of ", page.of()));
    ink.head(on -> banner(on, form));
    ink.page();
    banner(ink, form);
    address(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    total(ink, form);
  }

  private static void banner(Ink ink, Form form) {
    ink.font(Face.SANS, 11).bold().left(30, form.payer()).size(9);
    ink.right(762, "Explanation Of Benefits (EOB)").plain().size(7).down(10);
    ink.left(30, "Please retain for future reference");
    ink.right(762, "Printed: ", form.paidOn()).down(4).rule(30, 762, 1).down(16);
  }

  private static void address(Ink ink, Form form) {
    double top = ink.font(Face.SANS, 8).y();
    ink.left(60, form.payee()).down(10).left(60, form.remit().payee().street());
    ink.down(10).left(60, form.remit().payee().city()).at(top);
    ink.left(420, "PIN:").left(520, "000", Odds.digits(form.remit().payee().tin(), 7)).down(10);
    ink.left(420, "TIN:").left(520, form.tin()).down(10);
    if (form.npi() != null) {
      ink.left(420, "NPI:").left(520, form.npi()).down(10);
    }
    if (form.pays()) {
      ink.left(420, "Trace Number:").left(520, form.trace()).down(10);
    }
    ink.left(420, "Trace Amount:").left(520, "$", form.amount()).down(24);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(118);
    String number = claim.claim().number();
    ink.font(Face.SANS, 7).bold().left(30, "Patient Name: ", claim.patient());
    String member = claim.claim().patient().memberId();
    String kin = Odds.of(member, List.of("(self)", "(spouse)", "(son)", "(daughter)"));
    ink.plain().left(190, kin);
    ink.left(440, kin.equals("(self)") ? null : "Member: " + Odds.relative(claim)).down(9);
    ink.left(30, "Claim ID: ", claim.number()).left(190, "Recd: ", Odds.received(form, claim));
    ink.left(290, "Member ID: ", claim.member()).left(440, "Patient Account: ", claim.account());
    ink.down(9).left(30, "DIAG: ", Odds.of(number, Odds.DIAGNOSES), ", Z79.899");
    ink.left(190, "Group Name: ", Odds.of(member, Odds.GROUPS));
    ink.left(440, "Group Number: 0", Odds.digits(number, 6), "-010-00012 HN").down(9);
    ink.left(30, "Product: Choice Open Access").left(190, "Network ID: 00462 - NATIONAL PPO");
    ink.left(440, "Provider ID: ", Odds.digits(form.remit().payee().name(), 8)).down(13);
    ink.size(6.5).bold();
    GRID.heads(ink);
    ink.plain().size(7).line(30, ink.y() - 6, 762, ink.y() - 6, 0.4).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SANS, 7).plain(), line);
    }
    ink.room(42);
    ink.line(230, ink.y() - 6, 716, ink.y() - 6, 0.4).down(3).bold().left(134, "TOTALS");
    GRID.total(ink, claim);
    ink.down(3)
        .right(650, "ISSUED AMT:")
        .right(712, "$", claim.money(Amount.PAID))
        .plain()
        .down(10);
    remarks(ink, claim);
    ink.rule(30, 762, 0.3).down(14);
  }

  private static void remarks(Ink ink, ClaimForm claim) {
    if (claim.claim().lines().stream().anyMatch(line -> !line.remarks().isEmpty())) {
      ink.left(30, "Remarks:").down(9);
      Odds.legend(ink, List.of(claim), CODES, 30, 26, 560);
    }
  }

  private static void total(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8).bold().left(30, "Payment Summary").plain().down(13);
    ink.left(30, "Total of payable amounts").right(420, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(30, form.reason(at, NegotiatedAmount::reason));
      ink.left(230, "Ref. ", form.adjustment(at).reference()).right(420, form.taken(at)).down(11);
    }
    ink.bold().left(30, "Total payment to: ", form.payee()).right(420, "$", form.amount()).plain();
    ink.down(18).size(7);
    ink.left(30, "To dispute this determination, write to us within 180 days of the printed date.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovered" : "Interest paid";
  }
}
