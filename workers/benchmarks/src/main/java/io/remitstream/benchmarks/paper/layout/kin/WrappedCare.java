package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** Small print: descriptions and days in several rows of a cell, amounts in its first or last. */
final class WrappedCare {

  static final Legend CODES =
      Legend.of(
          "R-02", "Time units above four a day need a treatment plan (first $60.00 waived).",
          "R-08", "Modality is part of the therapy billed on the same day.",
          "R-15", "Reduced by the multiple procedure rule, 50% of $38.20.");
  private static final double LEADING = 8.5;

  private final Ink ink;
  private final Form form;
  private final boolean low;
  private final Grid amounts;

  private WrappedCare(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.low = whim.some();
    this.amounts =
        Grid.of(
            LEADING,
            Column.text("\n\nUnits", 214, LineForm::units).centered(),
            Column.money("\nBilled\nby provider", 276, Amount.CHARGE),
            Column.money(
                whim.word("Network\ncontract\nreduction", "\nRepricing\nsavings"),
                330,
                Amount.DISCOUNT),
            Column.money(
                whim.word("\nCovered\nby contract", "\nCovered\nexpenses"), 386, Amount.ALLOWED),
            Column.money(
                whim.word("\nPlan\nexclusion", "Expenses\nnot\neligible"), 438, Amount.NOT_COVERED),
            Column.money("\nPatient\ndeductible", 492, Amount.DEDUCTIBLE),
            Column.money("\nPatient\ncopay", 536, Amount.COPAY),
            Column.money("\nPatient\nco-ins", 584, Amount.COINSURANCE),
            Column.money("Amount\npatient\nmust pay", 636, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("\nPlan\npays", "\nBenefit\nallowed"), 690, Amount.PAID),
            Column.text("\nRemark\ncode", 704, line -> line.remarks(" ")));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.DOLLARS, MoneyForm.PLAIN);
    String days = whim.word("dd-MMM-yyyy", "MM/dd/yyyy", "MMM dd, yyyy");
    new WrappedCare(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.head(on -> heads());
    ink.stamp(
        (on, page) ->
            on.at(574)
                .font(Face.SANS, 6)
                .plain()
                .left(40, "Marlowe & Finch is a third party administrator and bears no risk.")
                .right(752, "M&F 2204 / ", page.page(), " / ", page.of()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, form.payer()).plain().size(8).down(12);
    ink.left(40, "on behalf of the Drayage Workers' Welfare Plan").down(22).size(7.5);
    double top = ink.y();
    Respelled.pair(ink, 40, 120, "Provider of care", form.payee());
    Respelled.pair(ink, 40, 120, "NPI / Tax ID", npi());
    ink.at(top);
    Respelled.pair(ink, 330, 410, "Dated", form.paidOn());
    Respelled.pair(ink, 330, 410, "Settled by", form.method(WrappedCare::method));
    ink.at(top);
    Respelled.pair(ink, 560, 650, "Document number", form.trace());
    Respelled.pair(ink, 560, 650, "Amount settled", form.amount());
    ink.at(top + 42);
    heads();
    form.claims().forEach(this::claim);
    ink.room(60);
    ink.size(6.5);
    CODES.write(ink, form, 40, 420, 9);
    provider();
  }

  private Object npi() {
    return form.npi() == null ? form.tin() : java.util.List.of(form.npi(), " / ", form.tin());
  }

  private void heads() {
    double top = ink.y();
    ink.fill(36, top - 8, 756, top + 21, 0.3).tone(1).font(Face.SANS, 6).bold();
    ink.at(top + 2 * LEADING).left(40, "Service dates").left(102, "Service or supply").at(top);
    amounts.heads(ink);
    ink.plain().tone(0).at(top + 34);
  }

  private void claim(ClaimForm claim) {
    ink.room(60);
    ink.size(7).bold().left(40, claim.patient()).plain();
    ink.left(180, "Participant ", claim.member()).left(320, "Claim ", claim.number());
    ink.left(460, "Your patient no. ", claim.account());
    ink.right(752, claim.status(WrappedCare::word)).down(12);
    for (LineForm line : claim.lines()) {
      line(line);
    }
    ink.room(20);
    ink.line(230, ink.y() - 8, 752, ink.y() - 8, 0.4).bold().left(102, "Claim totals");
    amounts.total(ink, claim);
    ink.plain().down(10);
  }

  private void line(LineForm line) {
    ink.room(50);
    double top = ink.y();
    ink.size(6.5).left(40, line.from());
    if (!line.line().to().equals(line.line().from())) {
      ink.left(86, "-").down(LEADING).left(40, line.to()).at(top);
    }
    int rows = Hand.cell(ink, 102, 96, LEADING, line.description());
    ink.at(top + rows * LEADING).left(102, "(", Respelled.code(line, "-"), ")");
    ink.at(low ? ink.y() : top);
    amounts.line(ink, line);
    ink.at(top + (rows + 1) * LEADING + 4);
  }

  private void provider() {
    if (form.adjustments() > 0) {
      ink.room(40);
      ink.size(7.5).down(4).bold().left(460, "Changes to the amount settled").plain().down(12);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      ink.room(14);
      ink.size(7.5).left(460, form.reason(at, WrappedCare::reason));
      ink.left(600, form.adjustment(at).reference()).right(752, form.taken(at)).down(11);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Deducted: duplicate benefit" : "Added: interest";
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Bank draft";
      case EFT -> "Wire to account on file";
      case NONE -> "Nothing to settle";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Settled";
      case DENIED -> "Ineligible";
      case REVERSAL -> "Backed out";
      case CORRECTED -> "Resettled";
    };
  }
}
