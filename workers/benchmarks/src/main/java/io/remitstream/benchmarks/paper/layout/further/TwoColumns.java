package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;

/** A member's claims in two columns beside each other, labels left and amounts right of each. */
final class TwoColumns {

  private static final double WIDTH = 240;
  private static final double BOTTOM = 730;

  private final Ink ink;
  private double x = 46;
  private double top;

  private TwoColumns(Ink ink) {
    this.ink = ink;
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SERIF, 8)
                .plain()
                .left(46, "TC-88 (01/25)")
                .right(560, page.page() + " of " + page.of()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().center(306, form.payer()).plain().size(10).down(15);
    ink.center(306, "Your Health Care Explanation of Benefits").down(26);
    ink.left(46, "Issued ", form.paidOn())
        .left(320, "Health care provider: ", form.payee())
        .down(13);
    ink.left(46, "Paid to provider: ", form.amount());
    ink.left(320, form.pays() ? "Payment reference no. " : "No payment was made", form.trace());
    ink.down(26);
    TwoColumns columns = new TwoColumns(ink);
    columns.top = ink.y();
    form.claims().forEach(columns::claim);
  }

  private void claim(ClaimForm claim) {
    makeRoom(150);
    ink.font(Face.SERIF, 10.5).bold().left(x, "Claim ", claim.number()).plain().size(9).down(13);
    entry("Member", claim.patient());
    entry("Member no.", claim.member());
    entry("Provider account", claim.account());
    claim.lines().forEach(this::line);
    makeRoom(90);
    ink.bold().left(x, "This claim in all").plain().down(12);
    entry("Charges", claim.money(Amount.CHARGE));
    entry("Your discount", claim.money(Amount.DISCOUNT));
    entry("We paid", claim.money(Amount.PAID));
    entry("Your share", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(14);
  }

  private void line(LineForm line) {
    makeRoom(118);
    ink.down(2).bold().left(x, line.description()).plain().right(x + WIDTH, line.from()).down(12);
    entry("Service code", line.procedure());
    entry("Charges", line.money(Amount.CHARGE));
    entry("Your discount", line.money(Amount.DISCOUNT));
    entry("Deductible", line.money(Amount.DEDUCTIBLE));
    entry("Copay", line.money(Amount.COPAY));
    entry("Coinsurance", line.money(Amount.COINSURANCE));
    entry("We paid", line.money(Amount.PAID));
    entry("Your share", line.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(4);
  }

  private void entry(String label, Object value) {
    ink.left(x, label).right(x + WIDTH, value).down(11);
  }

  private void makeRoom(double points) {
    if (ink.y() + points > BOTTOM) {
      if (x < 100) {
        x = 320;
        ink.at(top);
      } else {
        ink.page();
        ink.down(20).font(Face.SERIF, 9);
        x = 46;
        top = ink.y();
      }
    }
  }
}
