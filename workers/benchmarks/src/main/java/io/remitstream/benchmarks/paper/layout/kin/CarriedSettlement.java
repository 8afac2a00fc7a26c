package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.remit.Amount;

/** What a register of payments ends with: how its sum became a payment, and what codes mean. */
final class CarriedSettlement {

  private final Ink ink;
  private final Form form;

  CarriedSettlement(Ink ink, Form form) {
    this.ink = ink;
    this.form = form;
  }

  void draw() {
    ink.down(18);
    ink.room(110);
    double top = ink.y() - 10;
    ink.size(8).bold().left(44, "Settlement of this register").plain().down(13);
    row("Benefits of all claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      String reference = form.adjustment(at).reference();
      Leaf reason = form.reason(at, CarriedSettlement::reason);
      ink.left(44, "Less: ", reason, ", ref. ", reference).right(360, form.taken(at)).down(12);
    }
    ink.bold();
    row("Net payment", form.amount());
    ink.plain().box(36, top, 368, ink.y() - 4).down(14);
    ink.room(40);
    if (Legend.any(form.remit().claims())) {
      ink.bold().left(36, "Reasons").plain().size(7).down(11);
      CarriedForward.CODES.write(ink, form, 36, 500, 10);
    }
  }

  private void row(String label, Object amount) {
    ink.left(44, label).right(360, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Refund due from earlier claim" : "Prompt-pay interest";
  }
}
