package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Blue plan's provider claim summary: sums in words after each claim, recoupments at the end. */
final class ClaimSummary {

  static final String[] CODES = {"A", "B", "C"};
  private static final List<String> WORDS =
      List.of(
          "(A)  THE CHARGE EXCEEDS THE AMOUNT OF OUR AGREEMENT WITH YOU.",
          "(B)  BENEFITS WERE DETERMINED UNDER THE PREFERRED PROVIDER CONTRACT.",
          "(C)  A COPY OF THE MEDICAL RECORDS WAS REVIEWED.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("FROM/TO\nDATES", 40, line -> List.of(line.from(), " ", line.to())),
          Column.text("\nPS", 124, line -> "11"),
          Column.text("PROC\nCODE", 142, LineForm::procedure),
          Column.text("\nMSG", 176, line -> line.remarks(" ")),
          Column.money("AMOUNT\nBILLED", 248, Amount.CHARGE),
          Column.money("CONTRACT\nWRITE-OFF", 306, Amount.DISCOUNT),
          Column.money("SERVICES\nNOT COVERED", 370, Amount.NOT_COVERED),
          Column.money("\nDEDUCTIBLE", 426, Amount.DEDUCTIBLE),
          Column.money("\nCOPAY", 468, Amount.COPAY),
          Column.money("\nCOINS", 514, Amount.COINSURANCE),
          Column.money("AMOUNT\nPAID", 572, Amount.PAID));

  private ClaimSummary() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .center(306, "An independent licensee of an association of independent plans")
                .right(572, page.page(), " OF ", page.of()));
    ink.page();
    ink.font(Face.SANS, 11).bold().left(40, form.payer()).right(572, "PROVIDER CLAIM SUMMARY");
    ink.plain().size(8).down(30);
    pair(ink, form.payee(), "DATE:", form.paidOn());
    pair(ink, street(form), "PROVIDER NUMBER:", form.npi() == null ? "NONE" : form.npi());
    pair(ink, city(form), form.pays() ? "CHECK/EFT NUMBER:" : "NO PAYMENT ISSUED", form.trace());
    pair(ink, "", "TAX IDENTIFICATION NUMBER:", form.tin());
    ink.down(20);
    form.claims().forEach(claim -> claim(ink, form, claim));
    summary(ink, form);
    recoupments(ink, form);
    messages(ink);
  }

  private static String street(Form form) {
    return form.remit().payee().street().toUpperCase(Locale.ROOT);
  }

  private static String city(Form form) {
    return form.remit().payee().city().toUpperCase(Locale.ROOT);
  }

  private static void pair(Ink ink, Object left, String name, @Nullable Object value) {
    ink.left(60, left).left(350, name).left(480, value).down(12);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(130);
    ink.font(Face.SANS, 7.5).left(40, "PATIENT: ").bold().left(110, claim.patient()).plain();
    ink.left(330, "PERF PRV: ", form.payee()).down(10);
    ink.left(40, "CLAIM NO: ").left(110, claim.number());
    ink.left(330, "IDENTIFICATION NO: ", claim.member()).down(10);
    ink.left(40, "PATIENT NO: ").left(110, claim.account());
    ink.left(330, "DISPOSITION: ", claim.status(ClaimSummary::word)).down(14);
    GRID.heads(ink);
    ink.line(40, ink.y() - 7, 572, ink.y() - 7, 0.4).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(60);
    ink.line(200, ink.y() - 7, 572, ink.y() - 7, 0.4).down(3);
    GRID.total(ink, claim);
    ink.down(6).left(40, "PATIENT'S SHARE: ");
    ink.right(190, claim.money(Amount.PATIENT_RESPONSIBILITY)).bold();
    ink.left(330, "AMOUNT PAID TO PROVIDER FOR THIS CLAIM:");
    ink.right(572, claim.money(Amount.PAID)).plain().down(10).rule(40, 572, 1).down(16);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(150);
    ink.down(6).bold().center(306, "PROVIDER CLAIMS AMOUNT SUMMARY").plain().down(8);
    double top = ink.y();
    ink.box(40, top, 572, top + 62).down(14);
    two(ink, "NUMBER OF CLAIMS:", form.claims().size(), "AMOUNT PAID TO SUBSCRIBER:", "0.00");
    String paid = form.total(Amount.PAID);
    two(ink, "AMOUNT BILLED:", form.total(Amount.CHARGE), "AMOUNT PAID TO PROVIDER:", paid);
    two(ink, "CONTRACT WRITE-OFF:", form.total(Amount.DISCOUNT), "RECOUPMENT/INTEREST:", off(form));
    two(ink, "", null, "NET AMOUNT PAID TO PROVIDER:", form.amount());
    ink.down(20);
  }

  private static String off(Form form) {
    return form.style().money().spell(form.remit().cents(Amount.PAID) - paid(form));
  }

  private static long paid(Form form) {
    return form.remit().payment().cents();
  }

  private static void two(
      Ink ink, String left, @Nullable Object one, String right, @Nullable Object two) {
    ink.left(48, left).right(260, one).left(330, right).right(564, two).down(12);
  }

  private static void recoupments(Ink ink, Form form) {
    ink.room(60);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      ink.left(40, form.reason(at, ClaimSummary::reason));
      ink.left(200, taken ? "CLAIM NO: " : "REFERENCE: ", form.adjustment(at).reference());
      ink.left(350, taken ? "AMOUNT RECOUPED:" : "AMOUNT ADDED:");
      ink.right(572, Hand.unsigned(form, at)).down(12);
    }
    ink.down(10);
  }

  private static void messages(Ink ink) {
    ink.room(60);
    ink.bold().left(40, "MESSAGES:").plain().down(11);
    WORDS.forEach(words -> ink.left(40, words).down(10));
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOUPMENT" : "LATE PAYMENT INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSED";
      case CORRECTED -> "CORRECTED";
    };
  }
}
