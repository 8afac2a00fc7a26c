package io.remitstream.benchmarks.paper.layout.ordinary;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Payments to a hospital, a row a claim and no services: totals a page's end, a recap after it. */
final class HospitalList {

  private static final Grid GRID =
      Grid.of(
          10,
          cell("PATIENT NAME", 34, Align.LEFT, ClaimForm::patient),
          cell("PATIENT\nCONTROL NO", 156, Align.LEFT, ClaimForm::account),
          cell("INSURED'S\nID", 220, Align.LEFT, ClaimForm::member),
          cell("PAYER\nCLAIM NO", 290, Align.LEFT, ClaimForm::number),
          cell("CLM\nSTAT", 366, Align.LEFT, claim -> claim.status(HospitalList::word)),
          cell("ADMIT\nDATE", 398, Align.LEFT, ClaimForm::from),
          cell("DISCH\nDATE", 440, Align.LEFT, ClaimForm::to),
          Column.money("TOTAL\nCHARGES", 534, Amount.CHARGE),
          Column.money("CONTRACT\nADJUSTMENT", 590, Amount.DISCOUNT),
          Column.money("NONCOV\nCHARGES", 640, Amount.NOT_COVERED),
          Column.money("\nDEDUCT", 678, Amount.DEDUCTIBLE),
          Column.money("\nCOINS", 716, Amount.COINSURANCE),
          Column.money("CLAIM\nPAYMENT", 764, Amount.PAID));

  private HospitalList() {}

  private static Column cell(
      String title, double x, Align align, Function<ClaimForm, @Nullable Object> value) {
    return new Column(title, x, align, line -> null, value);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.SANS, 7)
                .plain()
                .right(764, "PAGE ", page.page(), " OF ", page.of()));
    ink.head(HospitalList::heads);
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 12).bold().left(34, form.payer()).plain().size(8).down(11);
    ink.left(34, form.remit().payer().street()).down(10).left(34, form.remit().payer().city());
    ink.at(top)
        .size(11)
        .bold()
        .right(764, "INSTITUTIONAL REMITTANCE ADVICE")
        .plain()
        .size(8)
        .down(14);
    pair(ink, "PAYMENT DATE", form.paidOn());
    pair(
        ink,
        form.pays() ? "PAYMENT NUMBER" : "PAYMENT TYPE",
        form.pays() ? form.trace() : "NON-PAYMENT");
    pair(ink, "PAYMENT AMOUNT", form.amount());
    ink.down(8).left(34, "FACILITY: ", form.payee()).left(330, "FACILITY NPI: ", form.npi());
    ink.left(540, "FEDERAL TAX ID: ", form.tin()).down(20);
    heads(ink);
    for (ClaimForm claim : form.claims()) {
      ink.room(16);
      ink.size(6.8);
      GRID.total(ink, claim);
      ink.down(2);
    }
    totals(ink, form);
    recap(ink, form);
  }

  private static void pair(Ink ink, String label, @Nullable Object value) {
    ink.left(580, label).right(764, value).down(10);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 6.8).rule(34, 764, 0.8).down(10);
    Desk.heads(ink, GRID, 34, 764);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(30);
    ink.line(470, ink.y() - 7, 764, ink.y() - 7, 0.5).down(3).bold();
    ink.left(34, "TOTALS FOR ", form.claims().size(), " CLAIMS")
        .right(534, form.total(Amount.CHARGE));
    ink.right(590, form.total(Amount.DISCOUNT)).right(640, form.total(Amount.NOT_COVERED));
    ink.right(678, form.total(Amount.DEDUCTIBLE)).right(716, form.total(Amount.COINSURANCE));
    ink.right(764, form.total(Amount.PAID)).plain().down(24);
  }

  private static void recap(Ink ink, Form form) {
    ink.room(80);
    ink.size(8).bold().left(34, "PROVIDER LEVEL ADJUSTMENTS").plain().down(12);
    if (form.adjustments() == 0) {
      ink.left(34, "NONE THIS PAYMENT").down(11);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(34, form.reason(at, code -> code)).left(60, words(form.adjustment(at).reason()));
      ink.left(200, form.adjustment(at).reference()).right(360, form.taken(at)).down(11);
    }
    ink.down(6).size(7).left(34, "Status 1 processed as primary, 4 denied, 22 reversal.");
    ink.down(9).left(34, "Adjustment WO overpayment recovery, L6 interest owed.");
  }

  private static String words(String code) {
    return code.equals("WO") ? "OVERPAYMENT RECOVERY" : "INTEREST OWED";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, CORRECTED -> "1";
      case SECONDARY -> "2";
      case DENIED -> "4";
      case REVERSAL -> "22";
    };
  }
}
