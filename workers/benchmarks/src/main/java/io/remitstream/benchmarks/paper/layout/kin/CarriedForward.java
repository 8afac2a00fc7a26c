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
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One ruled table over all pages: claims that pages cut, sums carried from page to page. */
final class CarriedForward {

  static final Legend CODES =
      Legend.of(
          "K04", "Charge is above the rate in your agreement.",
          "K11", "Benefit for this service is limited to one a plan year.",
          "K27", "Documentation was not received with the claim.",
          "K40", "Service is part of the global period of a surgery.");
  private static final double[] EDGES = {
    36, 54, 98, 142, 206, 228, 272, 320, 368, 416, 464, 506, 550, 602, 656, 756
  };
  private static final int WORDS = 5;
  private static final double ROW = 13;
  private static final double LOWEST = 540;

  private final Ink ink;
  private final Form form;
  private final Grid grid;
  private final Map<Amount, Long> sums = new EnumMap<>(Amount.class);
  private final String forward;
  private final String brought;
  private int number;

  private CarriedForward(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.grid = grid(whim);
    boolean page = whim.some();
    this.forward = page ? "Page subtotal, carried forward" : "Sub-total c/f";
    this.brought = page ? "Brought forward from previous page" : "Sub-total b/f";
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.PLAIN, new MoneyForm("", true, "(%s)", null));
    String days = whim.word("MM/dd/yyyy", "MM-dd-yyyy", "yyyy-MM-dd");
    new CarriedForward(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private static Grid grid(Whim whim) {
    return Grid.of(
        9,
        Column.text("\nLn", 40, CarriedForward::number),
        Column.text("Service\nfrom", 57, LineForm::from),
        Column.text("Service\nthru", 101, LineForm::to),
        Column.text("Procedure\n& mod", 145, line -> Respelled.code(line, "-")),
        Column.text("\nQty", 217, LineForm::units).centered(),
        Column.money(whim.word("Amount\nbilled", "Total\nsubmitted"), 270, Amount.CHARGE),
        Column.money(whim.word("Contract\nadjust.", "Provider\nsavings"), 318, Amount.DISCOUNT),
        Column.money(whim.word("Amount\neligible", "Contract\nrate"), 366, Amount.ALLOWED),
        Column.money(whim.word("Not\npayable", "Excluded\namount"), 414, Amount.NOT_COVERED),
        Column.money(whim.word("Deduct-\nible", "Plan\ndeduct."), 462, Amount.DEDUCTIBLE),
        Column.money("Co-\npayment", 504, Amount.COPAY),
        Column.money("Co-\ninsur.", 548, Amount.COINSURANCE),
        Column.money(
            whim.word("Patient\nliability", "Subscriber\nowes"),
            600,
            Amount.PATIENT_RESPONSIBILITY),
        Column.money(whim.word("Net\nbenefit", "Benefit\npayable"), 654, Amount.PAID),
        Column.text("\nReason", 660, line -> line.remarks(", ")));
  }

  /** Its place in the claim, from 1. */
  private static Object number(LineForm line) {
    return 1 + Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(572)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Sablecroft PR-9 (rev. 07/2024)")
                .right(756, "Sheet ", page.page(), " of ", page.of()));
    ink.page();
    top();
    heads();
    form.claims().forEach(this::claim);
    room(2, null);
    total();
    new CarriedSettlement(ink, form).draw();
  }

  private void top() {
    ink.font(Face.SANS, 13).bold().at(56).left(36, form.payer()).size(9).plain().down(13);
    ink.left(36, "Provider Payment Register").down(11).left(36, "Provider desk 1-800-555-0126");
    double labels = 470;
    ink.at(56).size(8);
    Respelled.pair(ink, labels, 570, "Paid to", form.payee());
    Respelled.pair(ink, labels, 570, "Provider NPI", form.npi());
    Respelled.pair(ink, labels, 570, "Employer ID no.", form.tin());
    Respelled.pair(ink, labels, 570, "Date issued", form.paidOn());
    Respelled.pair(ink, labels, 570, "Payment type", form.method(CarriedForward::method));
    Respelled.pair(ink, labels, 570, "Payment reference", form.trace());
    ink.at(136);
  }

  private void heads() {
    double top = ink.y();
    ink.fill(EDGES[0], top, 756, top + 24, 0.85).font(Face.SANS, 6.5).bold().down(9);
    grid.heads(ink);
    frame(top, top + 24, 0);
    ink.plain().at(top + 24);
  }

  private void claim(ClaimForm claim) {
    room(2, null);
    number++;
    title(claim, "");
    for (LineForm line : claim.lines()) {
      room(1, claim);
      cells(0, () -> grid.line(ink, line));
      for (Amount amount : Amount.values()) {
        sums.merge(amount, line.line().cents(amount), Long::sum);
      }
    }
    room(1, claim);
    ink.bold();
    cells(
        WORDS,
        () -> {
          ink.left(57, "Total of claim ", number);
          grid.total(ink, claim);
        });
    ink.plain();
  }

  private void title(ClaimForm claim, String more) {
    double top = ink.y();
    ink.fill(36, top, 756, top + ROW, 0.94).box(36, top, 756, top + ROW).at(top + 9);
    ink.bold().left(40, number, "  ", claim.patient(), more).plain();
    ink.left(230, "Contract no. ", claim.member()).left(360, "Acct ", claim.account());
    ink.left(450, "Claim ", claim.number());
    ink.left(570, claim.status(CarriedForward::word)).at(top + ROW);
  }

  /** Begins a page where so many rows do not fit, with one left for what is carried forward. */
  private void room(int rows, @Nullable ClaimForm within) {
    if (ink.y() + (rows + 1) * ROW > LOWEST) {
      carried(forward);
      ink.page();
      top();
      heads();
      carried(brought);
      if (within != null) {
        title(within, " (continued)");
      }
    }
  }

  private void carried(String words) {
    cells(
        WORDS,
        () -> {
          ink.left(57, words).right(270, sum(Amount.CHARGE)).right(366, sum(Amount.ALLOWED));
          ink.right(654, sum(Amount.PAID));
        });
  }

  private String sum(Amount amount) {
    return form.style().money().spell(sums.getOrDefault(amount, 0L));
  }

  private void total() {
    ink.bold();
    cells(
        WORDS,
        () -> {
          ink.left(57, "All claims").right(270, form.total(Amount.CHARGE));
          ink.right(318, form.total(Amount.DISCOUNT)).right(366, form.total(Amount.ALLOWED));
          ink.right(600, form.total(Amount.PATIENT_RESPONSIBILITY));
          ink.right(654, form.total(Amount.PAID));
        });
    ink.plain();
  }

  private void cells(int merged, Runnable written) {
    double top = ink.y();
    ink.size(6.8).at(top + 9);
    written.run();
    frame(top, top + ROW, merged);
    ink.at(top + ROW);
  }

  /** The first cells are one where a row has words instead. */
  private void frame(double top, double bottom, int merged) {
    ink.box(36, top, 756, bottom);
    for (int at = merged; at < EDGES.length; at++) {
      ink.line(EDGES[at], top, EDGES[at], bottom, 0.3);
    }
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Paper check";
      case EFT -> "Direct deposit";
      case NONE -> "No payment";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Finalized";
      case DENIED -> "Disallowed";
      case REVERSAL -> "Voided";
      case CORRECTED -> "Re-adjudicated";
    };
  }
}
