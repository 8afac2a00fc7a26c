package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan that pays after another: few columns, and under each claim the steps to its payment. */
final class SecondaryWork {

  private static final Grid GRID =
      Grid.of(
          12,
          Column.text("Service from - to", 54, line -> List.of(line.from(), " - ", line.to())),
          Column.text("Code", 178, line -> coded(line)),
          Column.text("What was done", 252, LineForm::description),
          Column.money("Submitted", 430, Amount.CHARGE),
          Column.money("Other Plan\nPaid", 494, Amount.OTHER_INSURANCE),
          Column.money("We Paid", 558, Amount.PAID));

  private SecondaryWork() {}

  private static Object coded(LineForm line) {
    List<Object> modifiers = line.modifiers("-");
    return modifiers.isEmpty() ? line.procedure() : List.of(line.procedure(), "-", modifiers);
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SANS, 7.5)
                .plain()
                .center(306, "Coordination of benefits is final unless the primary plan adjusts.")
                .right(558, page.page()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(54, form.payer()).plain().size(9).down(13);
    ink.left(54, "Secondary Payment Explanation to Provider").down(28);
    column(ink, 54, "Paid to", form.payee());
    column(ink, 240, "Federal tax no.", form.tin());
    column(ink, 330, "Provider NPI", form.npi());
    column(ink, 420, "Payment", form.amount());
    column(ink, 500, "Date", form.paidOn());
    ink.down(30);
    column(ink, 54, "Form of payment", form.method(SecondaryWork::word));
    column(ink, 240, form.pays() ? "Payment no." : "", form.trace());
    ink.down(36);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  /** The value with its label below it. */
  private static void column(Ink ink, double x, String label, @Nullable Object value) {
    ink.size(9).left(x, value).down(9).size(6.5).left(x, label).down(-9).size(9);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(170);
    ink.font(Face.SANS, 9).fill(52, ink.y() - 10, 560, ink.y() + 18, 0.93).bold();
    ink.left(54, claim.patient()).plain().left(220, "Contract ", claim.member());
    ink.left(360, "Our claim ", claim.number()).down(13);
    ink.left(54, "Your account ", claim.account());
    ink.left(220, "Paid as ", claim.status(SecondaryWork::word)).down(20).size(8).bold();
    GRID.heads(ink);
    ink.plain().down(1);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    steps(ink, claim);
  }

  private static void steps(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.down(4);
    step(ink, "Total submitted", claim.money(Amount.CHARGE));
    step(ink, "less provider write-off", claim.money(Amount.DISCOUNT));
    step(ink, "less paid by the other plan", claim.money(Amount.OTHER_INSURANCE));
    step(ink, "less deductible", claim.money(Amount.DEDUCTIBLE));
    step(ink, "less coinsurance", claim.money(Amount.COINSURANCE));
    ink.line(494, ink.y() - 9, 558, ink.y() - 9, 0.5).down(2).bold();
    step(ink, "equals our payment", claim.money(Amount.PAID));
    ink.plain();
    step(ink, "The patient may be billed", claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.down(16);
  }

  private static void step(Ink ink, String label, Leaf amount) {
    ink.left(330, label).right(558, amount).down(11);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "primary";
      case SECONDARY -> "secondary";
      case DENIED -> "denied";
      case REVERSAL -> "a reversal";
      case CORRECTED -> "corrected";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "ACH credit";
      case NONE -> "No payment";
    };
  }
}
