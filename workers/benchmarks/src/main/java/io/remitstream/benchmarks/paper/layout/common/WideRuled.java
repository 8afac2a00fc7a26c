package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.function.Function;

/** A union fund's table across the sheet: who and which claim in the first row of each claim. */
final class WideRuled {

  private static final double[] EDGES = {
    28, 84, 176, 224, 262, 302, 342, 370, 408, 426, 472, 518, 560, 602, 640, 680, 724, 764
  };
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Claim No.", 30, first(ClaimForm::number)),
          Column.text("Patient", 86, first(ClaimForm::patient)),
          Column.text("Member No.", 178, first(ClaimForm::member)),
          Column.text("Acct.", 226, first(ClaimForm::account)),
          Column.text("From", 264, LineForm::from),
          Column.text("To", 304, LineForm::to),
          Column.text("Svc", 344, LineForm::procedure),
          Column.text("Mods", 372, line -> line.modifiers(" ")),
          new Column("Un", 424, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charges", 470, Amount.CHARGE),
          Column.money("Contr. Adj", 516, Amount.DISCOUNT),
          Column.money("Covered", 558, Amount.ALLOWED),
          Column.money("Ded.", 600, Amount.DEDUCTIBLE),
          Column.money("Co-ins.", 638, Amount.COINSURANCE),
          Column.money("Oth. Ins.", 678, Amount.OTHER_INSURANCE),
          Column.money("Net Pay", 722, Amount.PAID),
          Column.text("Notes", 726, line -> line.remarks(" ")));

  private WideRuled() {}

  /** What only a claim's first line shows. */
  private static Function<LineForm, @org.jspecify.annotations.Nullable Object> first(
      Function<ClaimForm, Object> cell) {
    return line -> line.pointer().endsWith("/lines/0") ? cell.apply(holder(line)) : null;
  }

  private static ClaimForm holder(LineForm line) {
    int claim = Integer.parseInt(line.pointer().split("/", -1)[2]);
    return line.form().claims().get(claim);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(28, "Trustees' medical and hospital fund")
                .right(764, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(28, form.payer()).size(10);
    ink.right(764, "Remittance Voucher").plain().size(8).down(13);
    ink.left(28, form.remit().payer().street(), ", ", form.remit().payer().city()).down(20);
    ink.left(28, "Paid to: ", form.payee()).left(300, "Tax No.: ", form.tin());
    ink.left(440, "NPI: ", form.npi() == null ? "none" : form.npi());
    ink.right(764, "Voucher date: ", form.paidOn()).down(12);
    ink.left(28, form.pays() ? "Check/EFT number: " : "No payment was made", form.trace());
    ink.left(300, "Payment amount: ", form.amount()).down(14);
    heads(ink);
    ink.head(WideRuled::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    grand(ink, form);
  }

  private static void heads(Ink ink) {
    double top = ink.font(Face.SANS, 6.5).y();
    ink.fill(28, top, 764, top + 14, 0.85).at(top + 10).bold();
    GRID.heads(ink);
    ink.plain().at(top);
    ruled(ink, 14);
  }

  /** Rules around a row of this height, the pen on its upper edge before and on its lower after. */
  private static void ruled(Ink ink, double high) {
    double top = ink.y();
    for (double edge : EDGES) {
      ink.line(edge, top, edge, top + high, 0.3);
    }
    ink.line(28, top, 764, top, 0.3).line(28, top + high, 764, top + high, 0.3).at(top + high);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    for (LineForm line : claim.lines()) {
      ink.room(18);
      double top = ink.font(Face.SANS, 6.5).y();
      ink.at(top + 9);
      GRID.line(ink, line);
      ink.at(top);
      ruled(ink, 12);
    }
    ink.room(18);
    double top = ink.font(Face.SANS, 6.5).bold().y();
    ink.fill(28, top, 764, top + 12, 0.94).at(top + 9);
    ink.left(86, "Subtotal").left(178, claim.status(WideRuled::word));
    GRID.total(ink, claim);
    ink.plain().at(top);
    ruled(ink, 12);
  }

  private static void grand(Ink ink, Form form) {
    ink.room(70);
    ink.down(14).font(Face.SANS, 8).bold().left(28, "Grand total of claims");
    ink.right(470, form.total(Amount.CHARGE)).right(558, form.total(Amount.ALLOWED));
    ink.right(722, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(426, form.reason(at, WideRuled::reason));
      ink.left(560, form.adjustment(at).reference()).right(722, form.taken(at)).down(12);
    }
    ink.bold().left(426, "Amount of payment").right(722, form.amount()).plain();
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovery of overpayment" : "Interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }
}
