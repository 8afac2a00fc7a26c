package io.remitstream.benchmarks.paper.layout.fresh;

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
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** A behavioural health carve-out: sessions with authorizations, nets before the charges. */
final class Sessions {

  private static final MoneyForm PRINTED = new MoneyForm("$", true, "(%s)", null);

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Session Date", 44, LineForm::from),
          Column.text("Service", 112, LineForm::procedure),
          Column.text("Mods", 152, line -> line.modifiers(",")),
          Column.text("Description", 196, LineForm::description),
          new Column("Sessions", 362, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Net Amount\nPaid", 424, Amount.PAID),
          Column.money("Member\nCost Share", 482, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Fee\nAdjustment", 538, Amount.DISCOUNT),
          Column.money("Fee\nCharged", 592, Amount.CHARGE));

  private Sessions() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) -> on.at(752).font(Face.SERIF, 8).plain().center(318, "Page ", page.page()));
    ink.page();
    ink.font(Face.SERIF, 17).bold().center(318, form.payer()).plain().size(10).down(14);
    ink.center(318, "Remittance Statement for Behavioral Health Services").down(30);
    label(ink, 44, "Practitioner or Group:", form.payee());
    label(ink, 370, "Statement Dated:", form.paidOn());
    ink.down(12);
    label(ink, 44, "Practitioner NPI:", form.npi());
    label(ink, 370, "Check/EFT Total:", form.amount(PRINTED));
    ink.down(12);
    label(ink, 44, "Tax Identification No.:", form.tin());
    label(ink, 370, "Check/EFT ID:", form.pays() ? form.trace() : "None");
    ink.down(26);
    form.claims().forEach(claim -> claim(ink, claim));
    recovered(ink, form);
    ink.room(30);
    ink.down(10).left(44, "Questions about authorizations? Call ", form.remit().payer().phone());
  }

  private static void label(Ink ink, double x, String words, @Nullable Object value) {
    ink.left(x, words).left(x + 115, value);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SERIF, 10).bold().left(44, "Client: ", claim.patient()).plain().size(9);
    ink.left(240, "Client ID: ", claim.member());
    ink.right(
            592,
            "Authorization: ",
            "BH-" + Math.floorMod(claim.claim().number().hashCode(), 10_000))
        .down(12);
    ink.left(44, "Reference No.: ", claim.number());
    ink.left(240, "Client Account: ", claim.account());
    ink.right(592, "Outcome: ", claim.status(Sessions::word)).down(16).size(8);
    GRID.heads(ink);
    ink.line(44, ink.y() - 8, 592, ink.y() - 8, 0.5).down(3);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(24);
    ink.bold().left(196, "Client Total");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void recovered(Ink ink, Form form) {
    ink.room(40);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          44,
          form.reason(at, reason -> reason.equals("WO") ? "Balance recovered" : "Interest added"));
      ink.left(196, form.adjustment(at).reference()).right(424, form.taken(at)).down(12);
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Approved";
      case DENIED -> "Not approved";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
