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
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** A behavioral network's remittance: payment box first, claims with their authorizations. */
final class SessionRemit {

  static final Glossary NOTES =
      Glossary.of(
          "B2", "Contracted rate for your license level.",
          "B6", "Authorized visits have been used up.",
          "C4", "The member's copay is collected at the visit.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Session\nDate", 54, LineForm::from),
          Column.text("\nCPT", 112, LineForm::procedure),
          Column.text("\nMods", 146, line -> line.modifiers("/")),
          Column.text("\nService", 184, LineForm::description),
          new Column("\nVisits", 318, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed\nCharge", 366, Amount.CHARGE),
          Column.money("Contract\nRate", 416, Amount.ALLOWED),
          Column.money("Deductible\nApplied", 470, Amount.DEDUCTIBLE),
          Column.money("Member\nCopay", 512, Amount.COPAY),
          Column.money("Net\nPaid", 558, Amount.PAID),
          Column.text("\nNote", 564, line -> line.remarks(" ")));

  private SessionRemit() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Network Services, weekdays 8 a.m. to 6 p.m.")
                .right(582, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(36, form.payer()).plain().size(9).down(13);
    ink.left(36, "Behavioral Health Claims").right(582, "Remittance Advice").down(16);
    double top = ink.y();
    ink.box(36, top, 582, top + 66).down(14).size(8.5);
    Desk.pair(ink, 44, 110, 12, "Pay to", form.payee());
    Desk.pair(ink, 44, 110, 12, "Address", form.remit().payee().street());
    Desk.pair(ink, 44, 110, 12, "", form.remit().payee().city());
    Desk.pair(ink, 44, 110, 12, "NPI", form.npi());
    ink.at(top + 14);
    Desk.pair(ink, 350, 440, 12, "Remit date", form.paidOn());
    Desk.pair(ink, 350, 440, 12, "Remit amount", form.amount());
    Desk.pair(ink, 350, 440, 12, "Paid by", form.method(SessionRemit::method));
    Desk.pair(ink, 350, 440, 12, "Remit number", form.trace());
    ink.at(top + 84);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(100);
    ink.font(Face.SANS, 8.5).bold().left(36, claim.patient()).plain();
    ink.left(200, "Member no. ", claim.member()).left(340, "Claim ", claim.number());
    ink.right(582, claim.status(SessionRemit::word)).down(11).size(8);
    ink.left(36, "Your account ", claim.account());
    ink.left(200, "Authorization ", Desk.digits(claim.claim().number(), 9));
    ink.left(340, "Clinician license LP-", Desk.digits(claim.claim().number(), 4)).down(14);
    ink.size(7.3);
    Desk.heads(ink, GRID, 54, 582);
    for (LineForm line : claim.lines()) {
      ink.room(15);
      ink.size(7.3);
      GRID.line(ink, line);
    }
    ink.room(20);
    ink.line(320, ink.y() - 8, 558, ink.y() - 8, 0.4).down(2).left(184, "Claim total").bold();
    GRID.total(ink, claim);
    ink.plain().down(10);
  }

  private static void end(Ink ink, Form form) {
    ink.room(100);
    ink.font(Face.SANS, 8.5).rule(36, 582, 0.8).down(13).left(36, "Total of claims");
    ink.right(366, form.total(Amount.CHARGE)).right(558, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      ink.left(36, taken ? "Less: " : "Plus: ", form.reason(at, SessionRemit::reason));
      ink.left(200, "claim ", form.adjustment(at).reference());
      ink.right(558, Hand.unsigned(form, at)).down(12);
    }
    ink.bold().left(36, "Amount of this remittance").right(558, form.amount()).plain().down(20);
    NOTES.write(ink, form.claims(), 36, 20, 480, 11);
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Direct deposit";
      case NONE -> "No payment due";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "overpayment recovered" : "interest on late payment";
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Claim denied" : "Claim paid";
  }
}
