package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;

/** A commercial insurer's explanation to a provider: a banner on each page, a block a claim. */
final class CommercialBlocks {

  static final String[] CODES = {"I25", "D08", "K61", "B19"};
  private static final Map<String, String> WORDS =
      Map.of(
          "I25", "We need an itemized bill before this service can be considered further.",
          "D08", "This service is part of a visit that was already paid.",
          "K61", "Paid at the rate of your agreement with us. The member does not owe the savings.",
          "B19", "The member's plan pays for this service once in a calendar year.");

  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("SERVICE\nDATES", 34, LineForm::from),
          new Column("PL", 94, Align.CENTER, line -> "11", claim -> null),
          Column.text(
              "SERVICE\nCODE", 112, line -> List.of(line.procedure(), " ", line.modifiers(" "))),
          new Column("NUM.\nSVCS", 216, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("SUBMITTED\nCHARGES", 284, Amount.CHARGE),
          Column.money("NEGOTIATED\nSAVINGS", 352, Amount.DISCOUNT),
          Column.money("COPAY\nAMOUNT", 408, Amount.COPAY),
          Column.money("NOT\nPAYABLE", 468, Amount.NOT_COVERED),
          new Column("SEE\nREMARKS", 502, Align.CENTER, line -> line.remarks(" "), claim -> null),
          Column.money("DEDUCTIBLE", 574, Amount.DEDUCTIBLE),
          Column.money("CO\nINSURANCE", 634, Amount.COINSURANCE),
          Column.money("PATIENT\nRESP", 696, Amount.PATIENT_RESPONSIBILITY),
          Column.money("PAYABLE\nAMOUNT", 758, Amount.PAID));

  private CommercialBlocks() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(30)
                .font(Face.SANS, 7.5)
                .plain()
                .right(758, "Page: " + page.page() + " of " + page.of()));
    ink.head(on -> banner(on, form));
    ink.page();
    banner(ink, form);
    address(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    summary(ink, form);
  }

  private static void banner(Ink ink, Form form) {
    ink.at(44).font(Face.SANS, 12).bold().left(34, form.payer()).size(10);
    ink.right(758, "EXPLANATION OF BENEFITS - PROVIDER COPY").plain().size(7.5).down(12);
    ink.left(34, "P.O. Box 9471, Northgate, WA 98999");
    ink.left(300, "TIN: ", form.tin());
    ink.left(400, form.pays() ? "Trace Number: " : "Trace Number: none issued", form.trace());
    ink.right(758, "Payment Date: ", form.paidOn()).down(6).rule(34, 758, 1.4).down(16);
  }

  private static void address(Ink ink, Form form) {
    double top = ink.y();
    ink.size(9).left(60, form.payee()).down(11).left(60, form.remit().payee().street()).down(11);
    ink.left(60, form.remit().payee().city()).at(top).size(8);
    ink.left(470, "Trace Amount:").right(758, shown(form.amount())).down(11);
    ink.left(470, "Billing NPI:").right(758, form.npi() == null ? "not given" : form.npi());
    ink.down(11).left(470, "Provider Services:").right(758, form.remit().payer().phone()).down(20);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(118);
    ink.font(Face.SANS, 8).fill(34, ink.y() - 9, 758, ink.y() + 3, 0.87);
    ink.bold().left(36, "Patient Name: ", claim.patient(), " (self)").plain().down(13);
    ink.left(36, "Claim ID: ", claim.number());
    ink.left(186, "Recd: ", form.spelled(claim.claim().to().plusDays(9)));
    ink.left(290, "Member ID: ", claim.member()).left(430, "Patient Account: ", claim.account());
    ink.left(590, "Claim Status: ", claim.status(CommercialBlocks::word)).down(10);
    ink.left(36, "Group Name: ORCHARD GATE SCHOOLS").left(290, "Group Number: 0701244-10-003");
    ink.left(430, "Product: Choice Network").down(13).size(7).bold();
    GRID.heads(ink);
    ink.plain().line(34, ink.y() - 7, 758, ink.y() - 7, 0.5).down(3).size(7.5);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    total(ink, form, claim);
  }

  private static void total(Ink ink, Form form, ClaimForm claim) {
    ink.room(56);
    ink.line(226, ink.y() - 7, 758, ink.y() - 7, 0.5).down(3).bold().left(112, "TOTALS");
    GRID.total(ink, claim);
    ink.plain().down(4);
    ink.right(696, "Total Payment to: ", form.payee());
    ink.bold().right(758, shown(claim.money(Amount.PAID))).plain().down(11);
    for (String code : CODES) {
      if (claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code))) {
        ink.size(7).left(36, code, " - ", WORDS.get(code)).down(9);
      }
    }
    ink.down(10);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(84);
    ink.font(Face.SANS, 8.5).bold().left(34, "Payment Summary").plain().down(13);
    ink.left(34, "Claims paid in this remittance").right(330, form.total(Amount.PAID)).down(11);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(34, form.reason(at, CommercialBlocks::reason));
      ink.left(170, "ref. ", form.adjustment(at).reference());
      ink.right(330, form.taken(at)).down(11);
    }
    ink.bold()
        .left(34, "Total amount issued")
        .right(330, shown(form.amount()))
        .plain()
        .down(16)
        .size(7);
    ink.left(34, "Ask for reconsideration within 180 days of the date of this explanation.");
  }

  /** Outside of columns nothing is printed as digits too. */
  private static Leaf shown(Leaf money) {
    return money.spelled().isEmpty()
        ? new Leaf(money.pointer(), money.value(), money.value())
        : money;
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment recovery" : "Interest owed to you";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal";
      case CORRECTED -> "Corrected";
    };
  }
}
