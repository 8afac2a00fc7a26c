package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;
import org.jspecify.annotations.Nullable;

/** A vision plan's remittance: one wide table, the patient in the first of a claim's rows. */
final class VisionRegister {

  static final Glossary MESSAGES =
      Glossary.of(
          "E01", "Paid at the plan's professional fee schedule",
          "M12", "Material allowance applied",
          "M20", "Member may purchase this item at the plan's preferred price",
          "R07", "Authorization verified");
  private static final Grid GRID =
      Grid.of(
          9.5,
          new Column("Patient\nName", 36, Align.LEFT, VisionRegister::patient, claim -> null),
          Column.text("Member\nID", 136, line -> first(line) ? claim(line).member() : null),
          Column.text("Claim\nNumber", 196, line -> first(line) ? claim(line).number() : null),
          Column.text("Date of\nService", 262, LineForm::from),
          Column.text("Service\nCode", 314, LineForm::procedure),
          Column.text("\nDescription", 348, LineForm::description),
          Column.money("Billed\nCharges", 488, Amount.CHARGE),
          Column.money("Provider\nWrite-Off", 538, Amount.DISCOUNT),
          Usual.allowed("Plan\nAllowance", 590),
          Column.money("Non-\nCovered", 636, Amount.NOT_COVERED),
          Column.money("Patient\nCopay", 676, Amount.COPAY),
          Column.money("Amount\nPaid", 722, Amount.PAID),
          Column.text("Msg\nCode", 730, line -> line.remarks(",")));

  private VisionRegister() {}

  private static boolean first(LineForm line) {
    return line.pointer().endsWith("/lines/0");
  }

  private static ClaimForm claim(LineForm line) {
    String pointer = line.pointer().substring(0, line.pointer().indexOf("/lines/"));
    return line.form().claims().get(Integer.parseInt(pointer.substring("/claims/".length())));
  }

  private static @Nullable Object patient(LineForm line) {
    return first(line) ? claim(line).patient() : null;
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Submit corrected claims within 180 days of the service.")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.head(VisionRegister::heads);
    ink.page();
    double top = ink.y();
    ink.font(Face.SANS, 16).bold().left(36, form.payer()).size(11).down(16);
    ink.left(36, "Provider Remittance Advice").plain().size(8.5).down(22);
    ink.left(36, "Remit to: ", form.payee()).down(11);
    ink.left(74, form.remit().payee().street()).down(11).left(74, form.remit().payee().city());
    ink.at(top);
    Desk.pair(ink, 560, 650, 12, "Remittance Date:", form.paidOn());
    Desk.pair(ink, 560, 650, 12, "Payment Type:", form.method(Usual::method));
    Desk.pair(ink, 560, 650, 12, "Check/EFT No.:", form.trace());
    Desk.pair(ink, 560, 650, 12, "Total Payment:", form.amount());
    Desk.pair(ink, 560, 650, 12, "Provider NPI:", form.npi());
    Desk.pair(ink, 560, 650, 12, "Federal Tax ID:", form.tin());
    ink.at(top + 92);
    heads(ink);
    form.claims().forEach(claim -> rows(ink, claim));
    totals(ink, form);
    if (MESSAGES.any(form.claims())) {
      ink.room(50);
      ink.font(Face.SANS, 8).bold().left(36, "Message Codes").plain().down(12);
      MESSAGES.write(ink, form.claims(), 36, 26, 600, 10);
    }
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).fill(34, ink.y() - 9, 758, ink.y() + 13, 0.87).bold();
    GRID.heads(ink);
    ink.plain().down(5);
  }

  private static void rows(Ink ink, ClaimForm claim) {
    ink.room(40);
    for (LineForm line : claim.lines()) {
      ink.room(26);
      ink.font(Face.SANS, 7.5);
      GRID.line(ink, line);
      ink.down(1.5);
    }
    ink.left(36, "Acct: ", claim.account()).left(136, "Status: ", claim.status(Usual::status));
    ink.bold().left(348, "Claim Total");
    GRID.total(ink, claim);
    ink.plain().line(34, ink.y() - 6, 758, ink.y() - 6, 0.3).down(6);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(70);
    ink.font(Face.SANS, 7.5).bold().left(348, "Remittance Total");
    ink.right(488, form.total(Amount.CHARGE)).right(538, form.total(Amount.DISCOUNT));
    ink.right(590, Usual.allAllowed(form)).right(636, form.total(Amount.NOT_COVERED));
    ink.right(676, form.total(Amount.COPAY)).right(722, form.total(Amount.PAID)).plain().down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(348, form.reason(at, VisionRegister::reason), " ", form.adjustment(at).reference());
      ink.right(722, Desk.added(form, at)).down(11);
    }
    ink.down(14).head(on -> {});
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Prior overpayment applied" : "Interest payment";
  }
}
