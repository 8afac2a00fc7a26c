package io.remitstream.benchmarks.paper.layout.plain;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Medicare contractor to a hospital: three rows a claim under heads of three, then a recap. */
final class FacilityStack {

  private static final Grid FIRST =
      Grid.of(
          9,
          cell("PATIENT NAME", 34, ClaimForm::patient),
          cell("FROM DT", 196, ClaimForm::from),
          cell("CLM STAT", 270, claim -> claim.status(FacilityStack::word)),
          Column.money("REPORTED CHGS", 430, Amount.CHARGE),
          Column.money("CASH DEDUCT", 540, Amount.DEDUCTIBLE),
          new Column("DRG NBR", 650, Align.RIGHT, line -> null, FacilityStack::group));
  private static final Grid SECOND =
      Grid.of(
          9,
          cell("MBI", 34, ClaimForm::member),
          cell("THRU DT", 196, ClaimForm::to),
          cell("TOB", 270, claim -> Desk.pick(claim.claim().number(), "111", "131", "117")),
          Column.money("NCVD/DENIED CHGS", 430, Amount.NOT_COVERED),
          Column.money("COINSUR AMT", 540, Amount.COINSURANCE),
          Column.money("PAT RESPONSIB", 650, Amount.PATIENT_RESPONSIBILITY));
  private static final Grid THIRD =
      Grid.of(
          9,
          cell("ICN", 34, ClaimForm::number),
          cell("PATIENT CNTRL NO", 196, ClaimForm::account),
          Column.money("CONTRACT ADJ", 430, Amount.DISCOUNT),
          Column.money("PPS RATE AMT", 540, Amount.ALLOWED),
          Column.money("NET REIMB", 650, Amount.PAID));
  private static final List<Grid> ROWS = List.of(FIRST, SECOND, THIRD);

  private FacilityStack() {}

  private static Column cell(String title, double x, Function<ClaimForm, @Nullable Object> value) {
    return new Column(title, x, Align.LEFT, line -> null, value);
  }

  private static Object group(ClaimForm claim) {
    return Desk.pick(claim.claim().number(), "470", "291", "871", "392");
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(44)
                .font(Face.MONO, 8)
                .plain()
                .right(650, "PAGE ", page.page(), " OF ", page.of()));
    ink.head(FacilityStack::heads);
    ink.page();
    ink.font(Face.MONO, 10).bold().left(34, form.payer()).plain().size(8).down(11);
    ink.left(34, form.remit().payer().street(), " ", form.remit().payer().city()).down(11);
    ink.left(34, "PART A REMITTANCE ADVICE").down(20);
    ink.left(34, "PROVIDER: ", form.payee()).left(430, "PAID DATE: ", form.paidOn()).down(11);
    ink.left(34, "NPI: ", form.npi()).left(196, "TAX ID: ", form.tin());
    ink.left(430, form.pays() ? "CHECK/EFT NO: " : "NO PAYMENT THIS REMITTANCE", form.trace());
    ink.down(20);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    totals(ink, form);
    recap(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.MONO, 7.5).plain();
    ROWS.forEach(row -> row.heads(ink));
    ink.line(34, ink.y() - 6, 650, ink.y() - 6, 0.8).down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(36);
    ink.font(Face.MONO, 7.5);
    ROWS.forEach(row -> row.total(ink, claim));
    ink.down(9);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(50);
    ink.font(Face.MONO, 7.5).line(34, ink.y() - 8, 650, ink.y() - 8, 0.5).down(4);
    ink.left(34, "TOTAL ", form.claims().size(), " CLAIMS");
    ink.right(430, form.total(Amount.CHARGE)).right(540, form.total(Amount.DEDUCTIBLE)).down(9);
    ink.right(430, form.total(Amount.NOT_COVERED)).right(540, form.total(Amount.COINSURANCE));
    ink.right(650, form.total(Amount.PATIENT_RESPONSIBILITY)).down(9);
    ink.right(430, form.total(Amount.DISCOUNT)).right(540, form.total(Amount.ALLOWED));
    ink.right(650, form.total(Amount.PAID)).down(22);
  }

  private static void recap(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.MONO, 8).bold().left(34, "PAYMENT RECAP").plain().down(12);
    ink.left(34, "CLAIM PAYMENTS").right(430, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      ink.left(34, taken ? "LESS " : "PLUS ", form.reason(at, FacilityStack::reason));
      ink.left(210, form.adjustment(at).reference()).right(430, Hand.unsigned(form, at)).down(11);
    }
    ink.bold().left(34, "NET PROVIDER PAYMENT").right(430, form.amount()).plain();
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT RECOVERY" : "INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case CORRECTED -> "CORRECTED";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
    };
  }
}
