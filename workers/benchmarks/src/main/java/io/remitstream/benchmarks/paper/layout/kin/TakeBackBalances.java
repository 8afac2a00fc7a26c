package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.ProviderAdjustment;

/** What a voucher takes off its claims: of each debt what it was and what is left. */
final class TakeBackBalances {

  private final Ink ink;
  private final Form form;
  private final Whim whim;

  TakeBackBalances(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
  }

  void draw() {
    ink.room(130);
    ink.size(8.5).bold().left(44, "Accounts receivable and other adjustments to this voucher");
    ink.down(14).size(7.5);
    row("Transaction", "Reference", "Opening balance", "Taken (added)", "Closing balance");
    ink.plain().line(44, ink.y() - 9, 560, ink.y() - 9, 0.4).down(2);
    for (int at = 0; at < form.adjustments(); at++) {
      adjustment(at);
    }
    if (form.adjustments() == 0) {
      ink.left(44, "No open receivables.").down(12);
    }
    ink.down(10).size(8);
    sum("Paid to provider, all claims", form.total(Amount.PAID));
    sum("Less adjustments above", taken());
    ink.bold();
    sum("Net payment", form.amount());
    ink.plain().down(6).size(7);
    ink.left(44, "Risk withhold is settled each July. Withheld to date this plan year: ")
        .left(270, whim.decoy(100, 4000));
  }

  private void adjustment(int at) {
    ProviderAdjustment adjustment = form.adjustment(at);
    boolean owed = adjustment.cents() > 0;
    long left = owed && whim.some() ? whim.chance().between(100, 90_000) : 0;
    row(
        form.reason(at, TakeBackBalances::reason),
        adjustment.reference(),
        owed ? spelled(adjustment.cents() + left) : "",
        form.taken(at),
        owed ? spelled(left) : "");
  }

  private String taken() {
    return spelled(form.remit().cents(Amount.PAID) - form.remit().payment().cents());
  }

  private String spelled(long cents) {
    return form.style().money().spell(cents);
  }

  private void row(Object kind, Object reference, Object open, Object taken, Object left) {
    ink.left(44, kind).left(220, reference).right(400, open).right(480, taken).right(560, left);
    ink.down(12);
  }

  private void sum(String label, Object amount) {
    ink.left(330, label).right(560, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Receivable offset (WO)" : "Interest (L6)";
  }
}
