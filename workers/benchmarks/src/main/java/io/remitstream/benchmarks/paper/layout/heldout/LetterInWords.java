package io.remitstream.benchmarks.paper.layout.heldout;

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

/** A student plan's letter to a provider: sums in sentences, services in a small table. */
final class LetterInWords {

  private static final Grid GRID =
      Grid.of(
          14,
          Column.text("Date", 90, LineForm::from),
          Column.text("Service", 160, LineForm::procedure),
          new Column("Units", 250, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Billed", 320, Amount.CHARGE).untotaled(),
          Column.money("Reduced by", 394, Amount.DISCOUNT).untotaled(),
          Column.money("Paid", 456, Amount.PAID).untotaled(),
          Column.money("Student owes", 530, Amount.PATIENT_RESPONSIBILITY).untotaled());

  private LetterInWords() {}

  static void draw(Ink ink, Form form) {
    ink.page();
    ink.at(80).font(Face.SERIF, 15).bold().left(72, form.payer()).plain().size(11).down(14);
    ink.left(72, form.remit().payer().street(), ", ", form.remit().payer().city()).down(34);
    ink.left(72, form.paidOn()).down(28);
    ink.left(72, form.payee()).down(13).left(72, form.remit().payee().street()).down(13);
    ink.left(72, form.remit().payee().city()).down(28).bold();
    ink.left(72, "Explanation of Benefits").plain().down(22);
    ink.left(72, "To whom it may concern:").down(22);
    opening(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(110);
    say(
        ink,
        "If you believe that we are mistaken, write to us within 90 days and enclose the records"
            + " that support the charge. You may also call ",
        form.remit().payer().phone(),
        ".");
    ink.down(8).left(72, "Sincerely,").down(34).left(72, "Medical Claims Department");
  }

  private static void opening(Ink ink, Form form) {
    if (form.pays()) {
      say(
          ink,
          "We have finished our review of your bills. We are sending you ",
          form.amount(),
          " by ",
          form.method(LetterInWords::by),
          ", number ",
          form.trace(),
          ", under your tax number ",
          form.tin(),
          ". What we paid for each student follows.");
    } else {
      say(
          ink,
          "We have finished our review of your bills under your tax number ",
          form.tin(),
          ". There is ",
          form.method(LetterInWords::by),
          " with this letter. What we decided for each student follows.");
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(150);
    ink.down(4);
    say(
        ink,
        "For ",
        claim.patient(),
        " (student number ",
        claim.member(),
        ", your account ",
        claim.account(),
        ") you billed us ",
        claim.money(Amount.CHARGE),
        " under claim ",
        claim.number(),
        ". Our agreement reduces this by ",
        claim.money(Amount.DISCOUNT),
        ". We paid ",
        claim.money(Amount.PAID),
        " and the student owes you ",
        claim.money(Amount.PATIENT_RESPONSIBILITY),
        ".");
    ink.size(10).bold();
    GRID.heads(ink);
    ink.plain();
    for (LineForm line : claim.lines()) {
      ink.room(20);
      GRID.line(ink, line);
    }
    ink.size(11).down(8);
  }

  private static void say(Ink ink, @org.jspecify.annotations.Nullable Object... parts) {
    Prose.write(ink, 72, 468, 14, parts);
    ink.down(6);
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "check";
      case EFT -> "electronic funds transfer";
      case NONE -> "no payment";
    };
  }
}
