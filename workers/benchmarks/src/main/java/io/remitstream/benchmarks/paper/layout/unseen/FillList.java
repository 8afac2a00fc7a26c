package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** A pharmacy's payment listing: a fill takes two rows, each page carries its sums to the next. */
final class FillList {

  private final Ink ink;
  private final Form form;
  private long charged;
  private long paid;

  private FillList(Ink ink, Form form) {
    this.ink = ink;
    this.form = form;
  }

  static void draw(Ink ink, Form form) {
    new FillList(ink, form).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(44).font(Face.SANS, 7).plain().right(756, "Page ", page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(36, form.payer()).plain().size(8.5).down(12);
    ink.left(36, "Pharmacy Remittance Listing").down(18);
    ink.left(36, "Pharmacy: ", form.payee()).left(300, "NPI: ", form.npi());
    ink.left(450, "Tax ID: ", form.tin()).down(12);
    ink.left(36, "Pay Date: ", form.paidOn());
    ink.left(300, "Method: ", form.method(FillList::word));
    ink.left(450, form.pays() ? "EFT/Check No: " : "", form.trace());
    ink.right(756, "Total Paid: ", form.amount()).down(22);
    heads();
    ink.head(on -> heads());
    form.claims().forEach(this::fill);
    ink.down(4).rule(36, 756, 0.8).down(11).bold().left(36, "LISTING TOTAL");
    sums();
    ink.plain().down(16);
    taken();
    ink.left(36, "St: P paid, R reversed, C corrected claim. NDC as submitted.");
  }

  private void heads() {
    ink.font(Face.SANS, 7.5).bold();
    ink.left(36, "Rx Number").left(110, "Fill Date").left(176, "NDC").right(300, "Qty");
    ink.right(400, "Ingredient Cost").right(490, "Contract Adj").right(570, "Patient Pay");
    ink.right(660, "Net Paid").center(720, "St").down(10);
    ink.left(50, "Cardholder ID").left(176, "Drug").left(340, "Patient").left(500, "Auth No.");
    ink.plain().down(4).rule(36, 756, 0.8).down(11);
    if (charged != 0) {
      ink.left(36, "Brought forward");
      sums();
      ink.down(13);
    }
  }

  private void fill(ClaimForm claim) {
    if (ink.y() + 40 > ink.height() - 54) {
      ink.left(36, "Carried forward");
      sums();
    }
    ink.room(40);
    LineForm line = claim.lines().getFirst();
    ink.left(36, claim.account()).left(110, line.from()).left(176, line.procedure());
    ink.right(300, line.units()).right(400, line.money(Amount.CHARGE));
    ink.right(490, line.money(Amount.DISCOUNT));
    ink.right(570, line.money(Amount.PATIENT_RESPONSIBILITY));
    ink.right(660, line.money(Amount.PAID)).center(720, claim.status(FillList::word)).down(10);
    ink.left(50, claim.member()).left(176, line.description()).left(340, claim.patient());
    ink.left(500, claim.number()).down(14);
    charged += claim.claim().cents(Amount.CHARGE);
    paid += claim.claim().cents(Amount.PAID);
  }

  private void sums() {
    ink.right(400, form.style().money().spell(charged));
    ink.right(660, form.style().money().spell(paid));
  }

  private void taken() {
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(36, form.reason(at, reason -> reason.equals("WO") ? "Audit recovery" : "Interest"));
      ink.left(176, form.adjustment(at).reference()).right(660, form.taken(at)).down(12);
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "P";
      case DENIED -> "D";
      case REVERSAL -> "R";
      case CORRECTED -> "C";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "CHECK";
      case EFT -> "EFT";
      case NONE -> "NONE";
    };
  }
}
