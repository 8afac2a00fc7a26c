package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/**
 * A Blue plan's voucher: a claim's sums stand in its own row, above the services that make them up.
 */
final class BlueVoucher {

  private BlueVoucher() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(596)
                .font(Face.SERIF, 8)
                .plain()
                .left(34, "An independent licensee")
                .right(758, "Voucher sheet " + page.page() + " of " + page.of()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().left(34, form.payer()).plain().size(9).down(14);
    ink.left(34, "PROVIDER VOUCHER").down(26);
    double top = ink.y();
    ink.left(34, form.payee()).down(11).left(34, form.remit().payee().street()).down(11);
    ink.left(34, form.remit().payee().city()).at(top);
    entry(ink, "Voucher Date", form.paidOn());
    entry(ink, "Provider NPI", form.npi() == null ? "none" : form.npi());
    entry(ink, "Provider Tax ID", form.tin());
    entry(ink, form.pays() ? "Draft Number" : "Draft", form.pays() ? form.trace() : "not issued");
    ink.down(14);
    heads(ink);
    ink.head(BlueVoucher::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    summary(ink, form);
  }

  private static void entry(Ink ink, String label, @Nullable Object value) {
    ink.right(640, label).left(652, value).down(11);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SERIF, 8.5).bold().rule(34, 758, 1.2).down(11);
    ink.left(34, "Patient Name").left(176, "Claim Number").left(276, "Subscriber ID");
    ink.left(358, "Patient Acct.")
        .right(490, "Charges")
        .right(552, "Contract")
        .right(614, "Provider");
    ink.right(676, "Subscriber").right(736, "Amount").down(10);
    ink.left(46, "Service Dates").left(188, "Procedure").left(276, "Units");
    ink.right(490, "Submitted").right(552, "Allowance").right(614, "Write Off");
    ink.right(676, "Liability").right(736, "Paid").left(742, "Ms").plain().down(4);
    ink.rule(34, 758, 0.5).down(13);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(42);
    ink.bold().left(34, claim.patient()).left(176, claim.number()).left(276, claim.member());
    ink.left(358, claim.account());
    sums(
        ink,
        claim.money(Amount.CHARGE),
        claim.money(Amount.ALLOWED),
        claim.money(Amount.DISCOUNT),
        claim.money(Amount.PATIENT_RESPONSIBILITY),
        claim.money(Amount.PAID));
    ink.plain();
    for (LineForm line : claim.lines()) {
      ink.room(13);
      line(ink, line);
    }
    ink.room(20);
    ink.left(46, "Disposition: ", claim.status(BlueVoucher::word)).down(17);
  }

  private static void line(Ink ink, LineForm line) {
    ink.left(46, line.from(), " to ", line.to());
    ink.left(188, line.procedure(), "  ", line.modifiers("/")).left(276, line.units());
    ink.left(742, line.remarks(" "));
    sums(
        ink,
        line.money(Amount.CHARGE),
        line.money(Amount.ALLOWED),
        line.money(Amount.DISCOUNT),
        line.money(Amount.PATIENT_RESPONSIBILITY),
        line.money(Amount.PAID));
  }

  private static void sums(
      Ink ink, Leaf charge, Leaf allowed, Leaf discount, Leaf owed, Leaf paid) {
    ink.right(490, charge).right(552, allowed).right(614, discount).right(676, owed);
    ink.right(736, paid).down(11);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(80);
    ink.rule(34, 758, 1.2).down(14).bold().left(34, "VOUCHER SUMMARY").plain().down(13);
    item(ink, "Amount paid on claims", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(300, form.adjustment(at).reference());
      item(ink, form.reason(at, BlueVoucher::reason), form.taken(at));
    }
    item(ink, "Amount of this voucher", form.amount(new MoneyForm("", true, "(%s)", null)));
  }

  private static void item(Ink ink, Object label, Object amount) {
    ink.left(34, label).right(276, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Deducted, earlier overpayment" : "Interest added";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "paid";
      case SECONDARY -> "paid as secondary";
      case DENIED -> "denied";
      case REVERSAL -> "reversal of an earlier payment";
      case CORRECTED -> "corrected claim";
    };
  }
}
