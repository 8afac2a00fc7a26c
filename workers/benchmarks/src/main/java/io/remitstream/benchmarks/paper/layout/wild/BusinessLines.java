package io.remitstream.benchmarks.paper.layout.wild;

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
import java.util.Map;
import java.util.TreeMap;

/** A plan of many brands: claims by line of business, two rows of heads once a page for all. */
final class BusinessLines {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "00P", "ADJUSTED TO THE CONTRACTED RATE. MEMBER MAY NOT BE BALANCE BILLED.",
              "G18", "SERVICE EXCEEDS THE BENEFIT MAXIMUM OF THE MEMBER'S CONTRACT.",
              "WVT", "COORDINATED WITH THE MEMBER'S OTHER CARRIER.",
              "NUE", "MODIFIER DOES NOT AGREE WITH THE PROCEDURE SUBMITTED."));
  private static final List<String> LINES =
      List.of("LOCAL PLAN BUSINESS", "OUT OF AREA PROGRAM (HOST)", "NATIONAL ACCOUNTS");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("FROM", 40, LineForm::from),
          Column.text("THRU", 80, LineForm::to),
          Column.text("SVC CD", 120, LineForm::procedure),
          Column.text("MOD", 156, line -> line.modifiers(" ")),
          new Column("UNT", 214, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("BILLED", 268, Amount.CHARGE),
          Column.money("ALLOWED", 320, Amount.ALLOWED),
          Column.money("PROV ADJ", 372, Amount.DISCOUNT),
          Column.money("NON-COV", 422, Amount.NOT_COVERED),
          Column.money("DEDUCT", 466, Amount.DEDUCTIBLE),
          Column.money("COPAY", 508, Amount.COPAY),
          Column.money("COINS", 552, Amount.COINSURANCE),
          Column.money("OTH CARR", 602, Amount.OTHER_INSURANCE),
          Column.money("MBR LIAB", 654, Amount.PATIENT_RESPONSIBILITY),
          Column.money("PAID AMT", 712, Amount.PAID),
          Column.text("EX CD", 722, line -> line.remarks(" ")));

  private BusinessLines() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(592)
                .font(Face.SANS, 6.5)
                .plain()
                .left(30, "AN INDEPENDENT LICENSEE. CPT CODES ARE COPYRIGHT OF THEIR OWNER.")
                .right(762, "PAGE NO. ", "%04d".formatted(page.page())));
    ink.head(on -> heads(on, form));
    ink.page();
    ink.at(40).font(Face.SANS, 12).bold().left(30, form.payer()).size(10);
    ink.right(762, "REMITTANCE ADVICE").plain().size(7.5).down(20);
    ink.left(30, form.payee()).left(300, "PROVIDER TAX ID  ", form.tin());
    ink.left(520, "ISSUE DATE  ", form.paidOn()).down(10);
    ink.left(30, form.remit().payee().street().toUpperCase(java.util.Locale.ROOT));
    ink.left(300, "NPI  ", form.npi() == null ? "NOT ON FILE" : form.npi());
    ink.left(520, "PAY METHOD  ", form.method(BusinessLines::paid)).down(10);
    ink.left(30, form.remit().payee().city().toUpperCase(java.util.Locale.ROOT));
    ink.left(300, "VENDOR NO  ", Odds.digits(form.remit().payee().name(), 9));
    ink.left(520, form.pays() ? "CHECK/EFT NO  " : "", form.trace()).down(18);
    heads(ink, form);
    LINES.forEach(line -> section(ink, form, line));
    totals(ink, form);
  }

  private static String paid(Method method) {
    return switch (method) {
      case CHECK -> "CHECK";
      case EFT -> "EFT";
      case NONE -> "NO PAY";
    };
  }

  private static void heads(Ink ink, Form form) {
    ink.fill(28, ink.y() - 9, 764, ink.y() + 14, 0.85).font(Face.SANS, 6.5).bold();
    ink.left(30, "PATIENT NAME").left(170, "MEMBER ID").left(270, "PATIENT ACCT");
    ink.left(350, "CLAIM NUMBER").left(450, "GROUP").left(530, "RECVD").left(600, "CLAIM STATUS");
    ink.down(10);
    GRID.heads(ink);
    ink.plain().down(6);
  }

  private static String business(ClaimForm claim) {
    return Odds.of(claim.claim().patient().memberId(), LINES);
  }

  private static void section(Ink ink, Form form, String name) {
    List<ClaimForm> members =
        form.claims().stream().filter(claim -> business(claim).equals(name)).toList();
    if (members.isEmpty()) {
      return;
    }
    ink.room(70);
    ink.font(Face.SANS, 7.5).bold().center(396, "*** ", name, " ***").plain().down(13);
    members.forEach(claim -> claim(ink, form, claim));
    ink.room(30);
    ink.bold().left(40, "SUBTOTAL ", name).right(268, Odds.sum(form, members, Amount.CHARGE));
    ink.right(320, Odds.sum(form, members, Amount.ALLOWED));
    ink.right(712, Odds.sum(form, members, Amount.PAID)).plain().down(16);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(46);
    ink.font(Face.SANS, 7).bold().left(30, claim.patient()).plain().left(170, claim.member());
    ink.left(270, claim.account()).left(350, claim.number());
    ink.left(450, "00", Odds.digits(claim.claim().patient().last(), 5), "M001");
    ink.left(530, Odds.received(form, claim)).left(600, claim.status(BusinessLines::word));
    ink.line(28, ink.y() + 3, 764, ink.y() + 3, 0.3).down(12);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SANS, 7).plain(), line);
    }
    ink.room(16);
    ink.left(120, "CLAIM TOTALS");
    GRID.total(ink, claim);
    ink.down(7);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(90);
    ink.down(4).rule(28, 764, 0.8).down(12).font(Face.SANS, 7.5).bold();
    ink.left(40, "PROVIDER TOTALS").right(268, form.total(Amount.CHARGE));
    ink.right(320, form.total(Amount.ALLOWED)).right(712, form.total(Amount.PAID)).plain().down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(120, form.reason(at, BusinessLines::reason));
      ink.left(350, form.adjustment(at).reference()).right(712, form.taken(at)).down(11);
    }
    ink.bold().left(120, "NET AMOUNT PAID").right(712, form.amount()).plain().down(20).size(7);
    Odds.legend(ink, form.claims(), CODES, 40, 36, 600);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOUPMENT OF PRIOR PAYMENT" : "INTEREST PAYMENT";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PAID PRIMARY";
      case SECONDARY -> "PAID SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
      case CORRECTED -> "CORRECTED";
    };
  }
}
