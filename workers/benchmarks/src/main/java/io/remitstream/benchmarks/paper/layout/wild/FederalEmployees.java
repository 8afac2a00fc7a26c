package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import java.util.Map;
import java.util.TreeMap;

/** What a government employees' plan tells a member: allowances, benefit remarks, yearly limits. */
final class FederalEmployees {

  private static final Map<String, String> CODES =
      new TreeMap<>(
          Map.of(
              "303", "We paid a network provider, who accepts our allowance as payment in full.",
              "540", "This amount is your yearly deductible or a part of it.",
              "617", "Benefits for this service are limited to a number of visits a year.",
              "880", "Another plan paid first; we paid what was left of the allowance."));
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Dates of\nservice", 36, LineForm::from),
          Column.text("Type of service", 86, LineForm::description),
          Column.money("Submitted\ncharges", 246, Amount.CHARGE),
          Column.money("Plan\nallowance", 294, Amount.ALLOWED),
          Column.text("Remark\ncodes", 300, line -> line.remarks(", ")),
          Column.money("Deductible", 372, Amount.DEDUCTIBLE),
          Column.money("Coinsur-\nance", 408, Amount.COINSURANCE),
          Column.money("Copay", 440, Amount.COPAY),
          Column.money("Other\ninsurance", 482, Amount.OTHER_INSURANCE),
          Column.money("What we\npaid", 528, Amount.PAID),
          Column.money("You owe the\nprovider", 578, Amount.PATIENT_RESPONSIBILITY));

  private FederalEmployees() {}

  static String[] codes() {
    return CODES.keySet().toArray(String[]::new);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Form 9207-FS  Questions? ", form.remit().payer().phone())
                .right(578, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 15).bold().left(36, form.payer()).down(18).size(11).plain();
    ink.left(36, "Explanation of Benefits").right(578, "THIS IS NOT A BILL").down(30).size(9);
    identity(ink, form);
    owed(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    paid(ink, form);
    limits(ink, form);
    rights(ink, form);
  }

  private static void identity(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    double top = ink.y();
    ink.left(60, first.patient()).down(12).left(60, "118 Harbor View Rd").down(12);
    ink.left(60, "Northgate, WA 98999").at(top);
    ink.left(340, "Identification number").left(460, first.member()).down(12);
    ink.left(340, "Enrollment code")
        .left(460, Odds.of(first.claim().number(), 2) == 0 ? "105" : "112");
    ink.down(12).left(340, "Date of this notice").left(460, form.paidOn()).down(34);
  }

  private static void owed(Ink ink, Form form) {
    double top = ink.y() - 12;
    ink.fill(36, top, 578, top + 40, 0.9).bold().size(10);
    ink.left(44, "At a glance").plain().size(8.5).down(14);
    ink.left(44, "Providers billed ", form.total(Amount.CHARGE));
    ink.left(200, "We paid ", form.total(Amount.PAID));
    ink.left(340, "You owe your providers ", form.total(Amount.PATIENT_RESPONSIBILITY)).down(36);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 8).bold().left(36, "Provider: ", form.payee()).plain();
    ink.left(230, "Claim number: ", claim.number()).left(390, "Patient: ", claim.patient());
    ink.down(11).left(36, "We received this claim on ", Odds.received(form, claim));
    ink.left(230, "Your provider's account: ", claim.account()).down(14).size(6.8).bold();
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 7, 578, ink.y() - 7, 0.6).down(5);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink.font(Face.SANS, 7).plain(), line);
    }
    ink.room(30);
    ink.line(36, ink.y() - 7, 578, ink.y() - 7, 0.3).down(4).bold().left(86, "Claim totals");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void paid(Ink ink, Form form) {
    ink.room(50);
    ink.font(Face.SANS, 8).left(36, "Payment of ", form.amount(), " was made to ", form.payee());
    ink.down(11).left(36, form.method(FederalEmployees::word));
    ink.left(110, form.pays() ? "Number: " : "", form.trace()).down(20);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "By check.";
      case EFT -> "By EFT.";
      case NONE -> "No payment due.";
    };
  }

  private static void limits(Ink ink, Form form) {
    ink.room(76);
    int used = 40 + Odds.of(form.remit().payment().trace(), 300);
    ink.bold().left(36, "Your yearly limits").right(330, "Limit").right(400, "Used so far");
    ink.right(470, "Remaining").plain().down(12);
    limit(ink, "Individual calendar year deductible", 350, used);
    limit(ink, "Family calendar year deductible", 700, used + 50);
    limit(ink, "Catastrophic protection, preferred providers", 6000, 4 * used);
    ink.down(10);
  }

  private static void limit(Ink ink, String name, int limit, int used) {
    ink.left(36, name).right(330, "$%,d.00".formatted(limit)).right(400, "$%,d.00".formatted(used));
    ink.right(470, "$%,d.00".formatted(Math.max(0, limit - used))).down(11);
  }

  private static void rights(Ink ink, Form form) {
    ink.room(80);
    ink.bold().left(36, "Explanation of remark codes").plain().size(7.5).down(12);
    Odds.legend(ink, form.claims(), CODES, 36, 26, 500);
    ink.down(8);
    Hand.paragraph(
        ink,
        36,
        540,
        9,
        "If you do not agree with our decision you may ask us in writing to reconsider it, within"
            + " six months of the date of this notice. Section 8 of your brochure has the steps.");
  }
}
