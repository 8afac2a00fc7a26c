package io.remitstream.benchmarks.paper.layout.unseen;

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

/** A behavioural health plan: who the client is stacked in the first column, sessions beside it. */
final class ClientRows {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Date", 192, LineForm::from),
          Column.text("Service", 246, LineForm::procedure),
          Column.text("Mod", 286, line -> line.modifiers(" ")),
          new Column("Hrs/\nUnits", 344, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Submitted", 396, Amount.CHARGE),
          Column.money("Rate\nReduction", 446, Amount.DISCOUNT),
          Column.money("Pt Resp", 490, Amount.PATIENT_RESPONSIBILITY),
          Column.money("Benefit\nPaid", 540, Amount.PAID),
          Column.text("Rsn", 550, line -> line.remarks(" ")));

  private ClientRows() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(766).font(Face.SANS, 7).plain().right(576, page.page() + " of " + page.of()));
    ink.page();
    ink.font(Face.SANS, 9).right(576, "Provider Payment Advice").down(14);
    ink.size(14).bold().right(576, form.payer()).plain().size(8.5).at(66);
    ink.left(36, form.payee()).down(11).left(36, form.remit().payee().street()).down(11);
    ink.left(36, form.remit().payee().city()).down(20);
    ink.left(36, "Group NPI ", form.npi() == null ? "not on file" : form.npi());
    ink.left(192, "EIN ", form.tin()).left(330, "Advice date ", form.paidOn()).down(12);
    ink.left(36, "Sent by ", form.method(ClientRows::word));
    ink.left(192, form.pays() ? "Number " : "", form.trace());
    ink.left(330, "Amount sent ", form.amount()).down(26);
    heads(ink);
    ink.head(ClientRows::heads);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).bold().rule(36, 576, 1).down(11);
    double top = ink.y();
    ink.down(11).left(36, "Client / ID / Acct / Claim").at(top);
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 7, 576, ink.y() - 7, 1).down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    double high = 11 * Math.max(5, claim.lines().size() + 1);
    ink.room(high + 10);
    ink.font(Face.SANS, 8).plain();
    double top = ink.y();
    List<Object> stack =
        List.of(
            claim.patient(),
            List.of("ID ", claim.member()),
            List.of("Acct ", claim.account()),
            List.of("Claim ", claim.number()),
            List.of("Status ", claim.status(ClientRows::word)));
    for (Object one : stack) {
      ink.left(36, one).down(11);
    }
    ink.at(top);
    claim.lines().forEach(line -> GRID.line(ink, line));
    ink.bold().left(246, "Client total");
    GRID.total(ink, claim);
    ink.plain().at(top + high).line(36, top + high - 7, 576, top + high - 7, 0.3).down(5);
  }

  private static void end(Ink ink, Form form) {
    ink.room(50);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(192, form.reason(at, ClientRows::reason)).left(330, form.adjustment(at).reference());
      ink.right(540, form.taken(at)).down(11);
    }
    ink.down(8).left(36, "Rsn codes are explained at the provider portal. Appeals: 90 days.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recoupment" : "Prompt pay interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "check";
      case EFT -> "EFT";
      case NONE -> "no payment";
    };
  }
}
