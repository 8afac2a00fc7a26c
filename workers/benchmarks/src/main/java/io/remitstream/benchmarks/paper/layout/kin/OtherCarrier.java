package io.remitstream.benchmarks.paper.layout.kin;

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
import java.util.List;

/** Paid after another plan: its payment between our amounts, its own figures around each claim. */
final class OtherCarrier {

  static final Legend CODES =
      Legend.of(
          "C1", "Benefits were reduced by the payment of the primary plan.",
          "C2", "Please send the primary plan's worksheet for this service.",
          "C6", "The lesser of both plans' allowances was used.");
  private static final List<String> CARRIERS =
      List.of("Ridgeback Medical Plan", "Marlin County Health Fund", "Federal Retirees' Plan");

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid grid;

  private OtherCarrier(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.grid =
        Grid.of(
            12,
            Column.text("\nDate", 40, LineForm::from),
            Column.text("\nCode", 84, LineForm::procedure),
            Column.money("Total\nexpense", 158, Amount.CHARGE),
            Column.money(whim.word("Our plan\nallows", "Reasonable\ncharge"), 208, Amount.ALLOWED),
            Column.money(whim.word("Over our\nallowance", "Excess\ncharge"), 258, Amount.DISCOUNT),
            Column.money(
                whim.word("Primary\nplan paid", "Other\ncarrier paid"),
                308,
                Amount.OTHER_INSURANCE),
            Column.money("Our\ndeductible", 356, Amount.DEDUCTIBLE),
            Column.money("Our\nco-pay", 398, Amount.COPAY),
            Column.money("Our\nco-ins.", 442, Amount.COINSURANCE),
            Column.money(
                whim.word("Balance\nyou pay", "Left for\nyou"), 492, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("We\nreimburse", "Secondary\nbenefit"), 544, Amount.PAID),
            Column.text("\nNote", 552, line -> line.remarks(" ")));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.PLAIN, new MoneyForm("", true, "-%s", "--"));
    String days = whim.word("MM/dd/yy", "d-MMM-yy", "MM-dd-yy");
    new OtherCarrier(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 6.5)
                .plain()
                .left(40, "Copperline is the secondary payer on every claim of this statement.")
                .right(572, "COB-22 (1/25)   ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(40, form.payer()).plain().size(10).down(14);
    ink.left(40, "Statement of secondary benefits").font(Face.SANS, 8.5).down(26);
    double top = ink.y();
    Respelled.pair(ink, 40, 120, "Benefits sent to", form.payee());
    Respelled.pair(ink, 40, 120, "Taxpayer no.", form.tin());
    ink.at(top);
    Respelled.pair(ink, 340, 440, "Statement date", form.paidOn());
    Respelled.pair(ink, 340, 440, "Benefit amount", form.amount());
    Respelled.pair(ink, 340, 440, "Sent by", form.method(OtherCarrier::method));
    Respelled.pair(ink, 340, 440, "Item number", form.trace());
    ink.at(top + 66);
    form.claims().forEach(this::claim);
    notes();
  }

  private void claim(ClaimForm claim) {
    ink.room(120);
    ink.size(8.5).bold().left(40, claim.patient()).plain();
    ink.left(190, "Subscriber ", claim.member()).left(350, "Claim ", claim.number());
    ink.right(572, "Patient acct. ", claim.account()).down(12).size(7.5);
    ink.left(
        40,
        claim.status(OtherCarrier::word),
        ". Primary: ",
        whim.word(CARRIERS.toArray(new String[0])));
    ink.left(300, "primary EOB of ", form.spelled(claim.claim().to().plusDays(19)));
    ink.right(572, "primary deductible met: ", whim.decoy(50, 900)).down(14).size(7);
    ink.bold();
    grid.heads(ink);
    ink.plain().line(40, ink.y() - 9, 572, ink.y() - 9, 0.5).down(2);
    for (LineForm line : claim.lines()) {
      ink.room(26);
      grid.line(ink, line);
    }
    ink.bold().line(100, ink.y() - 9, 572, ink.y() - 9, 0.3).left(40, "Claim sum");
    grid.total(ink, claim);
    ink.plain().down(2).left(84, "Benefit bank, this year: credited ", whim.decoy(20, 400));
    ink.left(300, "used ", whim.decoy(1, 19)).down(24);
  }

  private void notes() {
    ink.room(60);
    ink.size(8).bold().left(40, "What the notes mean").plain().down(12);
    CODES.write(ink, form, 40, 480, 11);
    ink.down(4).left(40, "Both plans' payments together never exceed the total expense.");
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Electronic funds transfer";
      case NONE -> "No benefit payable";
    };
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Not payable" : "Paid as secondary";
  }
}
