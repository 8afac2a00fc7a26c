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
import io.remitstream.benchmarks.paper.remit.Status;

/** A dental plan's explanation to a family's subscriber, treatments by tooth. */
final class DentalMember {

  static final Glossary NOTES =
      Glossary.of(
          "021", "This treatment is limited to twice in a benefit year.",
          "044", "Benefits are based on the least costly professionally acceptable treatment.",
          "110", "The annual maximum for this person has been reached.");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("Treatment\nDate", 42, LineForm::from),
          Column.text("ADA\nCode", 98, LineForm::procedure),
          new Column("\nTooth", 142, Align.CENTER, DentalMember::tooth, claim -> null),
          Column.text("\nTreatment", 160, LineForm::description),
          Column.money("Dentist's\nFee", 296, Amount.CHARGE),
          Column.money("PPO\nSavings", 344, Amount.DISCOUNT),
          Column.money("Allowed\nFee", 394, Amount.ALLOWED),
          Column.money("\nDeductible", 444, Amount.DEDUCTIBLE),
          new Column("Paid\nAt", 468, Align.RIGHT, DentalMember::level, claim -> null),
          Column.money("Plan\nBenefit", 514, Amount.PAID),
          Column.money("You\nPay", 558, Amount.PATIENT_RESPONSIBILITY),
          Column.text("\nNote", 564, line -> line.remarks(" ")));

  private DentalMember() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7)
                .plain()
                .center(306, "Keep this explanation for your tax records. Page ", page.page()));
    ink.page();
    top(ink, form);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static Object tooth(LineForm line) {
    boolean none = line.line().procedure().compareTo("D2") < 0;
    return none ? "" : Integer.toString(2 + Integer.parseInt(Desk.digits(line.pointer(), 2)) % 29);
  }

  private static Object level(LineForm line) {
    long share = line.line().cents(Amount.COINSURANCE);
    long base = line.line().cents(Amount.ALLOWED) - line.line().cents(Amount.DEDUCTIBLE);
    boolean none = line.line().cents(Amount.NOT_COVERED) > 0;
    return none || base == 0 ? "0%" : Math.round(100 - 100.0 * share / base) + "%";
  }

  private static void top(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SERIF, 16).bold().left(42, form.payer()).plain().size(9).down(13);
    ink.left(42, "Dental Claims, ", form.remit().payer().city()).down(24).size(12).bold();
    ink.left(42, "Dental Explanation of Benefits").plain().font(Face.SANS, 8.5).down(20);
    double top = ink.y();
    ink.box(38, top - 12, 574, top + 40);
    Desk.above(ink, 44, 11, "Subscriber ID", first.member());
    Desk.above(ink, 180, 11, "Patient", first.patient());
    Desk.above(ink, 330, 11, "Group", "GR-20417 Aldervale Port Authority");
    ink.down(26);
    Desk.above(ink, 44, 11, "Dentist", form.payee());
    Desk.above(ink, 330, 11, "Date of this explanation", form.paidOn());
    Desk.oneMember(ink, form);
    ink.at(top + 62);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(80);
    ink.font(Face.SANS, 8).bold().left(42, "Claim no. ", claim.number()).plain();
    ink.left(200, "Received ", form.spelled(claim.claim().to().plusDays(6)));
    ink.right(574, claim.status(DentalMember::word)).down(14).size(7.2);
    Desk.heads(ink, GRID, 42, 574);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      ink.size(7.2);
      GRID.line(ink, line);
    }
    ink.room(16);
    ink.line(250, ink.y() - 7, 574, ink.y() - 7, 0.4).down(3).bold().left(160, "Claim totals");
    GRID.total(ink, claim);
    ink.plain().down(14);
  }

  private static void end(Ink ink, Form form) {
    ink.room(110);
    ink.size(8.5).bold().left(42, "Benefit payment").plain().down(13);
    ink.left(42, "We paid your dentist ", form.amount());
    ink.left(240, form.pays() ? "Check number " : "No check was issued.", form.trace()).down(20);
    ink.bold().left(42, "Your maximums").plain().down(12);
    ink.left(42, "Annual maximum $1,500.00").left(200, "Used to date $642.50");
    ink.left(350, "Remaining $857.50").down(18);
    if (NOTES.any(form.claims())) {
      ink.bold().left(42, "Notes").plain().down(12);
      NOTES.write(ink, form.claims(), 42, 26, 480, 11);
    }
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Benefit denied" : "Benefit paid";
  }
}
