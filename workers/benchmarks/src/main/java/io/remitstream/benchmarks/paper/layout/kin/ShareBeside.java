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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Locale;

/** A member's claims, each in two tables side by side: its services, and the member's share. */
final class ShareBeside {

  private static final double TABLE = 384;
  private static final double SHARE = 398;

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid grid;

  private ShareBeside(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.grid =
        Grid.of(
            15,
            Column.text("Date", 42, LineForm::from),
            Column.text("Care received", 84, LineForm::description),
            Column.text("Code", 176, LineForm::procedure),
            Column.money(whim.word("Doctor's bill", "Cost of care"), 250, Amount.CHARGE),
            Column.money(whim.word("You saved", "Discount"), 294, Amount.DISCOUNT),
            Column.money(whim.word("Member rate", "Agreed price"), 340, Amount.ALLOWED),
            Column.money(whim.word("We paid", "Plan share"), 381, Amount.PAID));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.DOLLARS, MoneyForm.PLAIN);
    new ShareBeside(ink, Whim.spelled(plain, money, whim.word("M/d/yy", "MM/dd/yy")), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(760)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "FVH EOB 11/24  -  Questions? 1-800-555-0118, 8 a.m. to 6 p.m.")
                .right(572, page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SANS, 15).bold().left(40, form.payer()).size(11).plain();
    ink.right(572, "Explanation of Benefits")
        .down(14)
        .size(8)
        .left(40, "PO Box 6120, Saltmarsh, NJ");
    ink.right(572, "Keep this for your records. It is not a bill.").down(44);
    address();
    form.claims().forEach(this::claim);
    ink.room(60);
    ink.size(7).plain().down(6);
    ink.left(40, "You saved means what network doctors may not ask for. Your share may be due to");
    ink.down(9).left(40, "the doctor; amounts that you paid at the visit count toward it.");
  }

  private void address() {
    ClaimForm first = form.claims().getFirst();
    double top = ink.y();
    ink.font(Face.MONO, 9).left(60, first.patient().spelled().toUpperCase(Locale.ROOT));
    ink.down(12).left(60, whim.chance().between(11, 989), " OLD MILL ROAD");
    ink.down(12).left(60, "NORTHGATE, WA 98999");
    ink.font(Face.SANS, 8.5).at(top - 6).box(SHARE - 40, top - 20, 572, top + 48);
    Respelled.pair(ink, 366, 450, "Member", first.patient());
    Respelled.pair(ink, 366, 450, "Member number", first.member());
    Respelled.pair(ink, 366, 450, "Group", "FV-" + whim.chance().between(1000, 9999));
    Respelled.pair(ink, 366, 450, "Sent on", form.paidOn());
    ink.at(top + 76);
  }

  private void claim(ClaimForm claim) {
    ink.room(160);
    double top = ink.y();
    ink.fill(36, top - 11, 576, top + 5, 0.25).tone(1).size(8.5).bold();
    ink.left(42, "Claim ", claim.number()).left(200, form.payee());
    ink.right(570, claim.status(ShareBeside::word));
    ink.plain().tone(0).at(top + 20);
    double shares = shares(claim);
    ink.at(top + 20).size(6.8).bold();
    grid.heads(ink);
    ink.plain().line(36, ink.y() - 11, TABLE, ink.y() - 11, 0.5).size(7.2);
    claim.lines().forEach(line -> grid.line(ink, line));
    ink.line(36, ink.y() - 10, TABLE, ink.y() - 10, 0.5).bold().left(42, "Claim total");
    grid.total(ink, claim);
    ink.plain().at(Math.max(ink.y(), shares) + 22);
  }

  /** Rows nearer to each other than the services'. */
  private double shares(ClaimForm claim) {
    double top = ink.y();
    ink.size(7.5).bold().left(SHARE + 6, "How we worked out your share").plain().down(14);
    share(claim, whim.word("Not covered", "Care your plan excludes"), Amount.NOT_COVERED);
    share(claim, "Applied to deductible", Amount.DEDUCTIBLE);
    share(claim, whim.word("Copay", "Flat visit fee (copay)"), Amount.COPAY);
    share(claim, whim.word("Coinsurance", "Your % (coinsurance)"), Amount.COINSURANCE);
    ink.line(SHARE + 6, ink.y() - 9, 566, ink.y() - 9, 0.4).bold();
    share(claim, whim.word("Your share", "What you pay"), Amount.PATIENT_RESPONSIBILITY);
    ink.plain().box(SHARE, top - 11, 572, ink.y() - 4);
    return ink.y();
  }

  private void share(ClaimForm claim, String label, Amount amount) {
    ink.left(SHARE + 6, label).right(566, claim.money(amount)).down(12.5);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Not approved" : "";
  }
}
