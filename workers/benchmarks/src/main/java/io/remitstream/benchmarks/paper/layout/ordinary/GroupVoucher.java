package io.remitstream.benchmarks.paper.layout.ordinary;

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
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** A plan's voucher to a group practice: one wide table over pages, the payment at its end. */
final class GroupVoucher {

  static final Glossary CODES =
      Glossary.of(
          "G07", "ALLOWANCE IS BASED ON THE NETWORK FEE SCHEDULE IN EFFECT ON THE DATE OF SERVICE.",
          "H33", "SERVICE IS NOT A BENEFIT OF THE MEMBER'S CONTRACT.",
          "K12", "PLEASE SUBMIT THE OPERATIVE REPORT FOR FURTHER CONSIDERATION.",
          "S51", "MULTIPLE PROCEDURE REDUCTION APPLIED.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("DATE(S) OF\nSERVICE", 36, line -> Desk.days(line, "-")),
          Column.text("SERVICE\nCODE/MOD", 126, line -> Desk.code(line, " ")),
          new Column("SVC\nCNT", 206, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("\nCHARGES", 258, Amount.CHARGE),
          Column.money("CONTRACTUAL\nREDUCTION", 318, Amount.DISCOUNT),
          Column.money("PLAN\nALLOWANCE", 372, Amount.ALLOWED),
          Column.money("NON-COVERED\nCHARGES", 434, Amount.NOT_COVERED),
          Column.money("\nDEDUCTIBLE", 486, Amount.DEDUCTIBLE),
          Column.money("CO-\nPAY", 526, Amount.COPAY),
          Column.money("CO-\nINSURANCE", 580, Amount.COINSURANCE),
          Column.money("MEMBER\nLIABILITY", 636, Amount.PATIENT_RESPONSIBILITY),
          Column.money("NET\nPAYMENT", 692, Amount.PAID),
          Column.text("EXPL\nCODE", 704, line -> line.remarks(" ")));

  private GroupVoucher() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Provider inquiries: 1-800-555-0119")
                .right(756, "PAGE ", page.page(), " OF ", page.of()));
    ink.head(on -> top(on, form));
    ink.page();
    top(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.down(4).rule(36, 756, 1.2).down(12).bold().left(36, "VOUCHER TOTALS");
    ink.right(258, form.total(Amount.CHARGE)).right(318, form.total(Amount.DISCOUNT));
    ink.right(372, form.total(Amount.ALLOWED)).right(692, form.total(Amount.PAID)).plain().down(24);
    payment(ink, form);
    legend(ink, form);
  }

  private static void top(Ink ink, Form form) {
    ink.at(46).font(Face.SANS, 11).bold().left(36, form.payer());
    ink.right(756, "PROVIDER PAYMENT VOUCHER").plain().size(7.5).down(16);
    ink.left(36, form.payee()).left(330, "PROVIDER NPI: ", form.npi()).left(560, "VOUCHER DATE: ");
    ink.right(756, form.paidOn()).down(10).left(36, form.remit().payee().street());
    ink.left(330, "TAX ID: ", form.tin()).left(560, form.pays() ? "CHECK/EFT NO: " : "");
    ink.right(756, form.trace()).down(10).left(36, form.remit().payee().city()).down(16).size(7);
    ink.fill(34, ink.y() - 9, 758, ink.y() + 14, 0.88);
    ink.bold();
    GRID.heads(ink);
    ink.plain().down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(50);
    ink.font(Face.SANS, 7).bold().left(36, "PATIENT: ", claim.patient()).plain();
    ink.left(206, "ID: ", claim.member()).left(320, "ACCT: ", claim.account());
    ink.left(420, "CLAIM: ", claim.number())
        .left(560, "STATUS: ", claim.status(GroupVoucher::word));
    ink.down(11);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      ink.size(7);
      GRID.line(ink, line);
    }
    ink.room(16);
    ink.line(226, ink.y() - 7, 692, ink.y() - 7, 0.3).down(2).bold().left(126, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.plain().down(6);
  }

  private static void payment(Ink ink, Form form) {
    ink.room(80);
    ink.size(8).bold().left(36, "PAYMENT SUMMARY").plain().down(12);
    row(ink, "TOTAL OF CLAIMS", "", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(36, form.reason(at, GroupVoucher::reason));
      ink.left(180, "REF ", form.adjustment(at).reference()).right(372, Desk.added(form, at));
      ink.down(11);
    }
    row(ink, "AMOUNT PAID", "BY ", form.amount());
    ink.down(-11).left(196, form.method(GroupVoucher::method)).down(22);
  }

  private static void row(Ink ink, String label, String by, Object value) {
    ink.left(36, label).left(180, by).right(372, value).down(11);
  }

  private static void legend(Ink ink, Form form) {
    if (CODES.any(form.claims())) {
      ink.room(40);
      ink.bold().left(36, "EXPLANATION CODES").plain().down(11).size(7);
      CODES.write(ink, form.claims(), 36, 30, 600, 9);
    }
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "CHECK";
      case EFT -> "EFT";
      case NONE -> "NO PAYMENT";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT RECOVERY" : "INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
      case CORRECTED -> "CORRECTED";
    };
  }
}
