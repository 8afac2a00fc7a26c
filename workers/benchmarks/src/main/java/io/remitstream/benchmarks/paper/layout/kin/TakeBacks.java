package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** Claims taken back and paid anew, a share withheld of each, balances of what is recovered. */
final class TakeBacks {

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid grid;

  private TakeBacks(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.grid =
        Grid.of(
            11.5,
            Column.text("\nDOS", 44, LineForm::from),
            Column.text("HCPCS/\nmodifier", 104, line -> Respelled.code(line, "/")),
            Column.text("\nUnits", 178, LineForm::units).centered(),
            Column.money(whim.word("Gross\ncharge", "Charge\namount"), 244, Amount.CHARGE),
            Column.money(
                whim.word("Plan\ndiscount", "Fee sched.\nreduction"), 304, Amount.DISCOUNT),
            Column.money(whim.word("Fee\nallowance", "Approved\nfee"), 364, Amount.ALLOWED),
            Column.money(whim.word("Non-\nbenefit", "Disallowed"), 424, Amount.NOT_COVERED),
            Column.money("Deductible", 480, Amount.DEDUCTIBLE),
            Column.money("Co-pay", 526, Amount.COPAY),
            Column.money("Co-ins", 576, Amount.COINSURANCE),
            withheld(),
            Column.money(
                whim.word("Member\nowes", "Bill\npatient"), 684, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("Paid to\nprovider", "Net\npayable"), 748, Amount.PAID));
  }

  private static Column withheld() {
    return new Column("Risk\nwithhold", 626, Align.RIGHT, LineForm::withheld, claim -> null);
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money =
        whim.money(
            new MoneyForm("", true, "<%s>", null),
            new MoneyForm("", true, "%s CR", null),
            new MoneyForm("$", true, "-%s", null));
    String days = whim.word("ddMMMyyyy", "MM/dd/yyyy", "M-d-yyyy");
    new TakeBacks(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(576)
                .font(Face.SANS, 7)
                .plain()
                .left(44, "Printed 02/03/26 06:12  Job RA0417")
                .right(748, "Page ", page.page()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(44, form.payer()).right(748, "PROVIDER PAYMENT VOUCHER");
    ink.plain().size(8).down(24);
    double top = ink.y();
    Respelled.pair(ink, 44, 130, "Payee", form.payee());
    Respelled.pair(ink, 44, 130, "Payee NPI", form.npi());
    Respelled.pair(ink, 44, 130, "Payee TIN", form.tin());
    ink.at(top);
    Respelled.pair(ink, 480, 590, "Voucher date", form.paidOn());
    Respelled.pair(ink, 480, 590, "Paid via", form.method(TakeBacks::method));
    Respelled.pair(ink, 480, 590, "Trace / check number", form.trace());
    Respelled.pair(ink, 480, 590, "Net payment", form.amount());
    ink.at(top + 62);
    form.claims().forEach(this::claim);
    new TakeBackBalances(ink, form, whim).draw();
  }

  private void claim(ClaimForm claim) {
    ink.room(90);
    ink.size(8).bold().left(44, claim.status(TakeBacks::word)).plain();
    ink.left(170, "Claim ", claim.number()).left(330, claim.patient());
    ink.left(470, "ID ", claim.member()).left(610, "Pt ctl ", claim.account()).down(13);
    ink.size(7);
    grid.heads(ink);
    ink.line(44, ink.y() - 8, 748, ink.y() - 8, 0.4).down(3);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      grid.line(ink, line);
    }
    ink.line(190, ink.y() - 9, 748, ink.y() - 9, 0.4).down(1).bold().left(104, "Totals");
    grid.total(ink, claim);
    ink.plain().down(12);
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "CHECK MAILED TO PAYEE";
      case EFT -> "EFT (CCD+)";
      case NONE -> "NO CHECK ISSUED";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Original";
      case DENIED -> "Rejected";
      case REVERSAL -> "Take-back";
      case CORRECTED -> "Adjusted claim";
    };
  }
}
