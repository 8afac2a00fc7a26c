package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;

/** A provider's claims table with adjustments by group and reason, and a payment stub below. */
final class GroupCodes {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("DOS", 42, LineForm::from),
          Column.text(
              "Proc/Mod",
              98,
              line ->
                  List.of(
                      line.procedure(),
                      line.modifiers(":").isEmpty() ? "" : ":",
                      line.modifiers(":"))),
          new Column("Qty", 190, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Submitted", 248, Amount.CHARGE),
          Column.money("Allowed", 306, Amount.ALLOWED),
          Column.money("Deduct", 358, Amount.DEDUCTIBLE),
          Column.money("Coins", 408, Amount.COINSURANCE),
          new Column("Grp/RC  Amt", 486, Align.RIGHT, line -> adjustment(line, 0), claim -> null),
          Column.money("Payment", 566, Amount.PAID));

  private GroupCodes() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, number) ->
            on.at(752)
                .font(Face.SANS, 7)
                .plain()
                .left(42, "Form PR-2204 (rev 07/24)")
                .right(570, "Page ", number.page(), " of ", number.of()));
    ink.page();
    letterhead(ink, form);
    heads(ink);
    ink.head(GroupCodes::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    adjustments(ink, form);
    stub(ink, form);
  }

  private static void letterhead(Ink ink, Form form) {
    ink.font(Face.SANS, 14).bold().left(42, form.payer());
    ink.size(11).right(570, "Provider Remittance Advice").plain().size(8.5).down(14);
    ink.left(42, form.remit().payer().street(), ", ", form.remit().payer().city()).down(24);
    ink.bold()
        .left(42, form.payee())
        .plain()
        .left(390, "Payee NPI:")
        .left(470, form.npi() == null ? "on file" : form.npi());
    ink.down(11).left(42, form.remit().payee().street()).left(390, "Tax ID:").left(470, form.tin());
    ink.down(11)
        .left(42, form.remit().payee().city())
        .left(390, "Issue date:")
        .left(470, form.paidOn());
    ink.down(24);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 8).fill(40, ink.y() - 9, 572, ink.y() + 4, 0.85).bold();
    GRID.heads(ink);
    ink.plain().down(3);
  }

  private static @org.jspecify.annotations.Nullable Object adjustment(LineForm line, int at) {
    return at < line.adjustments().size()
        ? List.of(line.group(at), "-", line.reason(at), "  ", line.adjusted(at))
        : null;
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(60);
    ink.font(Face.SANS, 8).bold().left(42, "Patient: ", claim.patient());
    ink.plain().left(230, "ID: ", claim.member()).left(340, "Acct: ", claim.account());
    ink.left(440, "Claim: ", claim.number()).down(11);
    ink.left(42, "Claim status: ", claim.status(GroupCodes::word)).down(12);
    claim.lines().forEach(line -> line(ink, line));
    ink.bold().left(42, "Claim total");
    GRID.total(ink, claim);
    ink.plain()
        .left(42, "Patient responsibility: ", claim.money(Amount.PATIENT_RESPONSIBILITY))
        .down(6);
    ink.rule(40, 572, 0.4).down(13);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(34);
    GRID.line(ink, line);
    for (int at = 1; at < line.adjustments().size(); at++) {
      ink.room(24);
      ink.right(486, adjustment(line, at)).down(11);
    }
    if (!line.line().remarks().isEmpty()) {
      ink.left(98, "Remark: ", line.remarks(", ")).down(11);
    }
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Processed as primary";
      case SECONDARY -> "Processed as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal of previous payment";
      case CORRECTED -> "Corrected claim";
    };
  }

  private static void adjustments(Ink ink, Form form) {
    if (form.adjustments() > 0) {
      ink.room(60);
      ink.bold().left(42, "Provider level adjustments").plain().down(12);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(
          42,
          form.reason(
              at, reason -> reason.equals("WO") ? "WO Overpayment recovery" : "L6 Interest owed"));
      ink.left(200, "Ref ", form.adjustment(at).reference()).right(566, form.taken(at)).down(11);
    }
  }

  private static void stub(Ink ink, Form form) {
    ink.room(130);
    ink.at(Math.max(ink.y() + 20, 640)).rule(40, 572, 1).down(18).size(9);
    ink.bold().left(42, form.pays() ? "PAYMENT" : "NO PAYMENT ISSUED").plain();
    ink.left(160, "Payment type: ", form.method(GroupCodes::word)).down(13);
    if (form.pays()) {
      ink.left(160, "Check/EFT number: ", form.trace());
    }
    ink.left(400, "Payment amount: ").bold().right(566, form.amount()).plain().down(13);
    ink.left(160, "Void after 180 days. Questions: ", form.remit().payer().phone());
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "Non-payment";
    };
  }
}
