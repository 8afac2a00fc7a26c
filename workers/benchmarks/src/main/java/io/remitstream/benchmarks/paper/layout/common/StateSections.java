package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A state's medical assistance: claims by what became of them, each kind with its own sums. */
final class StateSections {

  static final String[] CODES = {"0247", "0593", "1024", "3310"};
  private static final List<String> WORDS =
      List.of(
          "The rate on file for the date of service was used.",
          "Other coverage must be billed before medical assistance.",
          "The member was not eligible on some of these days.",
          "This service needs an authorization that we could not find.");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("From", 60, LineForm::from),
          Column.text("Through", 116, LineForm::to),
          Column.text("Proc Code", 176, LineForm::procedure),
          Column.text("Modifiers", 226, line -> line.modifiers(" ")),
          new Column("Units", 310, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed Amt", 380, Amount.CHARGE),
          Column.money("Allowed Amt", 448, Amount.ALLOWED),
          Column.money("TPL Amt", 512, Amount.OTHER_INSURANCE),
          Column.money("Copay Amt", 572, Amount.COPAY),
          Column.money("Paid Amt", 640, Amount.PAID),
          Column.text("EOB Codes", 660, line -> line.remarks(", ")));

  private static final Grid DENIED =
      Grid.of(
          11,
          Column.text("From", 60, LineForm::from),
          Column.text("Through", 116, LineForm::to),
          Column.text("Proc Code", 176, LineForm::procedure),
          Column.text("Modifiers", 226, line -> line.modifiers(" ")),
          new Column("Units", 310, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed Amt", 380, Amount.CHARGE),
          Column.money("Paid Amt", 448, Amount.PAID),
          Column.text("Denial EOB Codes", 480, line -> line.remarks(", ")));

  private StateSections() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590).font(Face.SANS, 7.5).plain().center(396, page.page(), " of ", page.of()));
    ink.head(on -> banner(on, form));
    ink.page();
    banner(ink, form);
    payment(ink, form);
    section(ink, form, "Paid Claims", EnumSet.of(Status.PROCESSED, Status.SECONDARY));
    section(ink, form, "Adjusted Claims", EnumSet.of(Status.REVERSAL, Status.CORRECTED));
    section(ink, form, "Denied Claims", EnumSet.of(Status.DENIED));
    financial(ink, form);
    descriptions(ink);
  }

  private static void banner(Ink ink, Form form) {
    ink.at(46).font(Face.SANS, 11).bold().center(396, form.payer()).down(13).size(9);
    ink.center(396, "Remittance Advice - Professional Services").plain().size(8);
    ink.at(46).left(36, "Payee: ", form.payee()).right(756, "RA Date: ", form.paidOn());
    ink.down(11).left(36, "NPI: ", form.npi() == null ? "atypical" : form.npi());
    ink.right(756, "Cycle: 2026-07").down(9).rule(36, 756, 1).down(16);
  }

  private static void payment(Ink ink, Form form) {
    double top = ink.y();
    ink.box(36, top - 9, 756, top + 18);
    ink.left(42, "Tax ID").left(180, form.pays() ? "EFT/Check No." : "EFT/Check No.: none");
    ink.left(330, "Payment Amount").left(480, "Payee Address").down(12);
    ink.bold().left(42, form.tin()).left(180, form.trace()).left(330, form.amount()).plain();
    ink.left(480, form.remit().payee().street(), ", ", form.remit().payee().city()).down(30);
  }

  private static void section(Ink ink, Form form, String title, Set<Status> statuses) {
    List<ClaimForm> members =
        form.claims().stream().filter(one -> statuses.contains(one.claim().status())).toList();
    if (members.isEmpty()) {
      return;
    }
    ink.room(110);
    ink.fill(36, ink.y() - 10, 756, ink.y() + 4, 0.8).font(Face.SANS, 9).bold();
    ink.left(40, title).plain().down(17);
    members.forEach(claim -> claim(ink, claim));
    ink.room(30);
    ink.font(Face.SANS, 8).bold().left(60, "Total ", title, ": ", members.size());
    sum(ink, form, members, 380, Amount.CHARGE);
    sum(ink, form, members, statuses.contains(Status.DENIED) ? 448 : 640, Amount.PAID);
    ink.plain().down(22);
  }

  private static void sum(Ink ink, Form form, List<ClaimForm> of, double x, Amount amount) {
    long cents = of.stream().mapToLong(one -> one.claim().cents(amount)).sum();
    ink.right(x, form.style().money().spell(cents));
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(72);
    ink.font(Face.SANS, 8).bold().left(40, "TCN ", claim.number()).plain();
    ink.left(176, "Member: ", claim.patient()).left(350, "Member ID: ", claim.member());
    ink.left(480, "Patient Acct: ", claim.account());
    ink.right(756, "Status: ", claim.status(StateSections::word)).down(12).size(7.5).bold();
    Grid grid = claim.claim().status() == Status.DENIED ? DENIED : GRID;
    grid.heads(ink);
    ink.plain().line(60, ink.y() - 8, 756, ink.y() - 8, 0.3).down(2);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      grid.line(ink, line);
    }
    ink.room(18);
    ink.line(320, ink.y() - 8, 448, ink.y() - 8, 0.3).down(2).left(226, "Claim total");
    grid.total(ink, claim);
    ink.down(8);
  }

  private static void financial(Ink ink, Form form) {
    ink.room(90);
    ink.fill(36, ink.y() - 10, 756, ink.y() + 4, 0.8).font(Face.SANS, 9).bold();
    ink.left(40, "Financial Transactions").plain().size(8).down(17);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(60, form.reason(at, StateSections::reason));
      ink.left(226, "Reference ", form.adjustment(at).reference());
      ink.right(640, form.taken(at)).down(11);
    }
    ink.left(60, "Claim payments").right(640, form.total(Amount.PAID)).down(11).bold();
    ink.left(60, "Net payment this cycle").right(640, form.amount()).plain().down(24);
  }

  private static void descriptions(Ink ink) {
    ink.room(80);
    ink.font(Face.SANS, 8).bold().left(40, "EOB Code").left(116, "Description").plain().down(11);
    for (int at = 0; at < CODES.length; at++) {
      ink.left(40, CODES[at]).left(116, WORDS.get(at)).down(11);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recoupment of overpayment" : "Interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }
}
