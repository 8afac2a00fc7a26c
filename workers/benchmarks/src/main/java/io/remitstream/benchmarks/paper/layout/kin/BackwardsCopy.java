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
import io.remitstream.benchmarks.paper.remit.Service;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;

/**
 * Columns from what you pay back to what was billed; a watermark, sideways print, sums in notes.
 */
final class BackwardsCopy {

  static final Legend CODES =
      Legend.of(
          "8", "Your plan pays up to $1,200.00 a year for this; $415.50 is left until 12/31/2026.",
          "14", "A charge of $35.00 for a missed visit on 11/03/2025 is not a benefit.",
          "21", "You have reached 20 of 30 visits. Call 1-800-555-0157 before the next one.");

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid grid;

  private BackwardsCopy(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.grid =
        Grid.of(
            12,
            Column.text("Date of\nvisit", 48, LineForm::from),
            Column.text("\nVisit or service", 88, LineForm::description),
            Column.text("\nNote", 166, line -> line.remarks(" ")),
            Column.money("You\npay", 220, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("Plan\npays", "We\npay"), 260, Amount.PAID),
            new Column("\nat", 284, Align.RIGHT, line -> percent(line.line()), claim -> null),
            Column.money("Co-\ninsurance", 324, Amount.COINSURANCE),
            Column.money("Copay", 360, Amount.COPAY),
            Column.money("Deduct-\nible", 400, Amount.DEDUCTIBLE),
            Column.money(whim.word("Not\ncovered", "Plan\nexcludes"), 442, Amount.NOT_COVERED),
            Column.money(whim.word("Plan\nallowance", "Negotiated\nrate"), 486, Amount.ALLOWED),
            Column.money(whim.word("Provider\ndiscount", "Amount\nsaved"), 530, Amount.DISCOUNT),
            Column.money(whim.word("Amount\nbilled", "Full\nprice"), 574, Amount.CHARGE));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.PLAIN, MoneyForm.DOLLARS);
    String days = whim.word("MM/dd/yy", "M/d/yyyy", "MM-dd-yy");
    new BackwardsCopy(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private static String percent(Service line) {
    long shared = line.cents(Amount.PAID) + line.cents(Amount.COINSURANCE);
    return shared == 0 ? "0%" : Math.round(100.0 * line.cents(Amount.PAID) / shared) + "%";
  }

  private void draw() {
    String mark = whim.word("COPY", "DUPLICATE", "REPRINT");
    ink.head(on -> watermark(mark));
    ink.stamp(BackwardsCopy::stamped);
    ink.page();
    watermark(mark);
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 15).bold().left(48, form.payer()).plain().size(8).down(12);
    ink.left(48, "Benefit determination").right(574, "Reprinted 03/17/2026").down(30).size(9);
    double top = ink.y();
    ink.left(48, first.patient()).down(12).left(48, "77 Quarry Hill Dr").down(12);
    ink.left(48, "Aldervale, TX 75999").at(top);
    Respelled.pair(ink, 330, 440, "ID on your card", first.member());
    Respelled.pair(ink, 330, 440, "Plan", "Harrier Point Choice 2500");
    Respelled.pair(ink, 330, 440, "Provider", form.payee());
    Respelled.pair(ink, 330, 440, "Plan year", "01/01/2025 - 12/31/2025");
    ink.at(top + 72);
    form.claims().forEach(this::claim);
    accumulators();
  }

  /** Under all else. */
  private void watermark(String mark) {
    double top = ink.y();
    ink.at(560).font(Face.SANS, 86).bold().tone(0.9).turned(150, 48, mark).tone(0).plain();
    ink.at(top).size(8);
  }

  private static void stamped(Ink on, Ink.PageNumber page) {
    on.at(560)
        .font(Face.SANS, 6)
        .plain()
        .turned(30, 90, "HPH-2210-EN 06/25   Member services 1-800-555-0157   0041772");
    on.at(756).size(7).center(306, "Harrier Point Health, Bramley GA   -   ", page.page());
  }

  private void claim(ClaimForm claim) {
    ink.room(130);
    ink.size(9).bold().left(48, "Claim number ", claim.number()).plain().size(8);
    ink.left(250, claim.status(BackwardsCopy::word));
    ink.right(574, "Received ", form.spelled(claim.claim().to().plusDays(6))).down(14);
    ink.size(6.3).bold();
    grid.heads(ink);
    ink.plain().line(48, ink.y() - 9, 574, ink.y() - 9, 0.6).down(2);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      grid.line(ink, line);
    }
    ink.line(48, ink.y() - 9, 574, ink.y() - 9, 0.3).bold().left(48, "This claim");
    grid.total(ink, claim);
    ink.plain().down(4).size(7);
    CODES.write(ink, List.of(claim.claim()), 60, 440, 9);
    ink.down(16);
  }

  private void accumulators() {
    ink.room(90);
    ink.size(8).bold().left(48, "Where you stand in plan year 2025").plain().down(14);
    row("", "Limit", "Used", "Left");
    row("Deductible, you", "2,500.00", whim.decoy(900, 1500), whim.decoy(800, 1200));
    row("Out-of-pocket, you", "6,000.00", whim.decoy(1500, 2900), whim.decoy(2000, 3900));
    row("Therapy visits", "30", "20", "10");
  }

  private void row(String label, String limit, String used, String left) {
    ink.left(60, label).right(230, limit).right(300, used).right(370, left).down(12);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "We cannot pay this claim" : "";
  }
}
