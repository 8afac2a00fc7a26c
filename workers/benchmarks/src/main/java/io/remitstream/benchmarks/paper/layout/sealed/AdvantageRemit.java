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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Medicare Advantage insurer's remittance: what the law holds back in columns of its own. */
final class AdvantageRemit {

  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("FROM\nDATE", 34, LineForm::from),
          Column.text("THRU\nDATE", 80, LineForm::to),
          Column.text("\nHCPCS", 126, LineForm::procedure),
          Column.text("\nMODS", 162, line -> line.modifiers(" ")),
          new Column("\nUNITS", 236, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("AMOUNT\nCHARGED", 294, Amount.CHARGE),
          Column.money("PROVIDER\nADJUSTMENT", 356, Amount.DISCOUNT),
          Column.money("AMOUNT\nALLOWED", 412, Amount.ALLOWED),
          Column.money("DEDUCT\nAMT", 458, Amount.DEDUCTIBLE),
          Column.money("COPAY\nAMT", 502, Amount.COPAY),
          Column.money("COINS\nAMT", 548, Amount.COINSURANCE),
          Column.text("SEQ\nCODE", 566, AdvantageRemit::code),
          new Column("SEQ\nAMT", 630, Align.RIGHT, LineForm::withheld, claim -> null),
          Column.money("AMOUNT\nPAID", 690, Amount.PAID),
          Column.text("RMK\nCD", 702, line -> line.remarks(" ")));

  private AdvantageRemit() {}

  private static @Nullable Object code(LineForm line) {
    int last = line.adjustments().size() - 1;
    boolean held = line.line().withheld().cents() != 0;
    return held ? List.of(line.group(last), line.reason(last)) : null;
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(34, "A MEDICARE ADVANTAGE ORGANIZATION")
                .right(758, "PAGE ", page.page(), " OF ", page.of()));
    ink.head(on -> heads(on.font(Face.SANS, 7)));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(34, form.payer()).size(11);
    ink.right(758, "MEDICARE ADVANTAGE REMITTANCE").plain().size(8).down(14);
    ink.left(34, form.remit().payer().street().toUpperCase(Locale.ROOT)).down(10);
    ink.left(34, form.remit().payer().city().toUpperCase(Locale.ROOT)).down(18);
    ink.left(34, "PAY TO: ", form.payee()).left(330, "PAID DATE: ", form.paidOn());
    ink.left(560, form.pays() ? "CHECK/EFT: " : "NO PAY ADVICE", form.trace()).down(10);
    ink.left(34, "TIN: ", form.tin()).left(330, "BILLING NPI: ", form.npi());
    ink.left(560, "NET PAID: ", form.amount()).down(22).size(7);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void heads(Ink ink) {
    ink.rule(34, 758, 0.8).down(10);
    Desk.heads(ink, GRID, 34, 758);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(54);
    ink.font(Face.SANS, 7.5).bold().left(34, claim.patient()).plain();
    ink.left(190, "MEMBER: ", claim.member()).left(330, "CLAIM: ", claim.number());
    ink.left(480, "PCN: ", claim.account()).right(758, claim.status(AdvantageRemit::word)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      ink.font(Face.SANS, 7);
      GRID.line(ink, line);
    }
    ink.room(24);
    ink.line(240, ink.y() - 6, 690, ink.y() - 6, 0.3).down(3).left(126, "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.left(126, "MEMBER RESPONSIBILITY");
    ink.right(294, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(14);
  }

  private static void end(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 8).rule(34, 758, 0.8).down(12);
    ink.left(34, "TOTAL PAID ON CLAIMS").right(294, form.total(Amount.PAID)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(34, form.reason(at, AdvantageRemit::reason)).right(294, form.taken(at));
      ink.left(310, "ID ", form.adjustment(at).reference()).down(10);
    }
    ink.left(34, "NET PAID").right(294, form.amount()).down(16).size(7);
    ink.left(34, "CO253 SEQUESTRATION - REDUCTION IN FEDERAL PAYMENT");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT RECOUPED" : "INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
      case CORRECTED -> "CORRECTION";
    };
  }
}
