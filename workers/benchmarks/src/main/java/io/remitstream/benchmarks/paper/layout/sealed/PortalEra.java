package io.remitstream.benchmarks.paper.layout.sealed;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** An electronic advice as a clearinghouse's viewer prints it: claims under bars, codes in rows. */
final class PortalEra {

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Service Date(s)", 48, line -> Desk.days(line, "-")),
          Column.text("Procedure", 152, line -> Desk.code(line, ":")),
          new Column("Units", 256, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charge", 318, Amount.CHARGE),
          Column.money("Allowed", 380, Amount.ALLOWED),
          Column.money("Paid", 440, Amount.PAID),
          Column.text("Adjustments", 462, line -> null));

  private PortalEra() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Printed from the remittance viewer")
                .right(572, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(40, "Remittance Advice").plain().down(22);
    double top = ink.y();
    ink.size(9).bold().left(40, "Payer").left(230, "Payee").left(420, "Payment").plain().size(8.5);
    ink.down(13).left(40, form.payer()).down(11).left(40, form.remit().payer().street()).down(11);
    ink.left(40, form.remit().payer().city()).at(top + 13).left(230, form.payee()).down(11);
    ink.left(230, "NPI ", form.npi() == null ? "not sent" : form.npi()).down(11);
    ink.left(230, "Tax ID ", form.tin()).at(top + 13);
    Desk.pair(ink, 420, 490, 11, "Amount", form.amount());
    Desk.pair(ink, 420, 490, 11, "Date", form.paidOn());
    Desk.pair(ink, 420, 490, 11, "Method", form.method(PortalEra::method));
    Desk.pair(ink, 420, 490, 11, "Trace", form.trace());
    ink.at(top + 76);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.fill(38, ink.y() - 10, 574, ink.y() + 4, 0.86).font(Face.SANS, 8.5).bold();
    ink.left(42, claim.patient())
        .right(570, claim.status(PortalEra::word))
        .plain()
        .down(17)
        .size(8);
    Desk.above(ink, 42, 10, "Member ID", claim.member());
    Desk.above(ink, 170, 10, "Patient Control Number", claim.account());
    Desk.above(ink, 310, 10, "Payer Claim Number", claim.number());
    ink.down(24);
    Desk.above(ink, 42, 10, "Claim Charge", claim.money(Amount.CHARGE));
    Desk.above(ink, 170, 10, "Claim Payment", claim.money(Amount.PAID));
    Desk.above(ink, 310, 10, "Patient Responsibility", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(26).size(7.5);
    Desk.heads(ink, GRID, 48, 572);
    claim.lines().forEach(line -> line(ink, line));
    ink.down(10);
  }

  private static void line(Ink ink, LineForm line) {
    int many = Math.max(1, line.adjustments().size());
    ink.room(22 + 10.0 * many);
    ink.font(Face.SANS, 7.5);
    GRID.line(ink, line);
    ink.down(-10);
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.left(462, line.group(at), "-", line.reason(at)).right(560, line.adjusted(at)).down(10);
    }
    ink.down(line.adjustments().isEmpty() ? 10 : 0);
    if (!line.line().remarks().isEmpty()) {
      ink.left(152, "Remarks: ", line.remarks(", ")).down(10);
    }
    ink.down(2);
  }

  private static void end(Ink ink, Form form) {
    if (form.adjustments() > 0) {
      ink.room(60);
      ink.font(Face.SANS, 9).bold().left(40, "Provider Adjustments").plain().size(8).down(12);
      for (int at = 0; at < form.adjustments(); at++) {
        ink.left(48, form.reason(at, code -> code)).left(80, form.adjustment(at).reference());
        ink.right(318, form.taken(at)).down(11);
      }
    }
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "CHK";
      case EFT -> "ACH";
      case NONE -> "NON";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Processed as Primary";
      case SECONDARY -> "Processed as Secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal of Previous Payment";
      case CORRECTED -> "Corrected";
    };
  }
}
