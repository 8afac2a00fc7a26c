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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A children's dental programme: encounters by member, teeth and surfaces, processing policies. */
final class EncounterOffice {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "1117", "Paid at the programme's fee.",
              "2105", "One service of this kind is covered in six months.",
              "2380", "Pre-operative radiographs were not received.",
              "3044", "Reduced by the payment of the primary carrier."));
  private static final List<String> DENTISTS =
      List.of("H RAVENEL", "P LINDQVIST", "S NORQUAY", "K JESSOP");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("DOS", 46, LineForm::from),
          Column.text("Code", 98, LineForm::procedure),
          Column.text("Description", 130, LineForm::description),
          new Column("Tooth", 246, Align.CENTER, EncounterOffice::tooth, claim -> null),
          new Column("Surf", 278, Align.CENTER, EncounterOffice::surface, claim -> null),
          new Column("Qty", 306, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Submitted\nAmount", 366, Amount.CHARGE),
          Column.money("Write-off\nAmount", 424, Amount.DISCOUNT),
          Column.money("Allowed\nAmount", 482, Amount.ALLOWED),
          Column.money("Primary\nPaid", 534, Amount.OTHER_INSURANCE),
          Column.money("Not\nPayable", 590, Amount.NOT_COVERED),
          Column.money("Member\nCo-pay", 640, Amount.COPAY),
          Column.money("Amount\nPaid", 700, Amount.PAID),
          Column.text("Policy", 714, line -> line.remarks(" ")));

  private EncounterOffice() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  private static String seed(LineForm line) {
    return line.line().procedure() + line.line().cents(Amount.CHARGE);
  }

  private static @Nullable Object tooth(LineForm line) {
    boolean whole = line.line().procedure().compareTo("D2") < 0;
    return whole ? null : 2 + Odds.of(seed(line), 29);
  }

  private static @Nullable Object surface(LineForm line) {
    boolean filled = line.line().procedure().matches("D2[13].*");
    return filled ? Odds.of(seed(line), List.of("O", "MO", "DO", "B")) : null;
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(592)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "Run ", form.paidOn(), "   rptRemitByPayee")
                .right(756, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, form.payer()).size(10);
    ink.right(756, "Provider Remittance Statement").plain().size(8).down(22);
    double top = ink.y();
    ink.left(40, "Payee: ", form.payee()).down(11).left(68, form.remit().payee().street()).down(11);
    ink.left(68, form.remit().payee().city()).at(top);
    ink.left(330, "Service Office: LOC ", Odds.digits(form.remit().payee().tin(), 5)).down(11);
    ink.left(330, "Payee Tax ID: ", form.tin()).down(11);
    ink.left(330, "Payee NPI: ", form.npi() == null ? "-" : form.npi()).at(top);
    ink.left(560, "Check/EFT Date: ", form.paidOn()).down(11);
    ink.left(560, form.pays() ? "Check/EFT Trace #: " : "Zero payment", form.trace()).down(11);
    ink.left(560, "Check/EFT Amount: ", form.amount()).down(22);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(84);
    String plan =
        Odds.of(claim.claim().number(), List.of("CHIP Gold", "Medicaid Kids", "Medicaid"));
    ink.fill(38, ink.y() - 9, 758, ink.y() + 3, 0.9).font(Face.SANS, 8).bold();
    ink.left(42, claim.patient()).plain().left(190, "Subscriber ID: ", claim.member());
    ink.left(330, "Encounter #: ", claim.number()).left(470, "Patient Acct: ", claim.account());
    ink.left(570, "Plan: ", plan).left(670, claim.status(EncounterOffice::word)).down(12);
    ink.size(7).left(46, "Treating dentist: DR ", Odds.of(form.remit().payee().tin(), DENTISTS));
    ink.left(330, "Referral #: ", referral(claim))
        .left(470, "Received: ", Odds.received(form, claim))
        .down(12)
        .bold();
    GRID.heads(ink);
    ink.plain();
    for (LineForm line : claim.lines()) {
      ink.room(12);
      GRID.line(ink.font(Face.SANS, 7).plain(), line);
    }
    ink.room(26);
    ink.line(310, ink.y() - 8, 702, ink.y() - 8, 0.3).down(2).left(130, "Encounter total");
    GRID.total(ink, claim);
    ink.down(8);
  }

  private static @Nullable String referral(ClaimForm claim) {
    String number = claim.claim().number();
    return Odds.of(number, 3) == 0 ? Odds.digits(number, 6) : null;
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid, COB";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Adjusted";
    };
  }

  private static void end(Ink ink, Form form) {
    ink.room(100);
    ink.rule(38, 758, 0.8).down(12).font(Face.SANS, 8).bold();
    ink.left(46, "Service office total").right(366, form.total(Amount.CHARGE));
    ink.right(482, form.total(Amount.ALLOWED)).right(700, form.total(Amount.PAID)).plain().down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(98, form.reason(at, EncounterOffice::reason));
      ink.left(330, "Encounter ", form.adjustment(at).reference()).right(700, form.taken(at));
      ink.down(11);
    }
    ink.bold().left(46, "Payee total").right(700, form.amount()).down(20);
    ink.left(46, "Processing policies").plain().size(7).down(11);
    Odds.legend(ink, form.claims(), CODES, 46, 30, 560);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recoupment" : "Interest";
  }
}
