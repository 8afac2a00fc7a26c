package io.remitstream.benchmarks.paper.layout.plain;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A vision plan to an optical office: every row names its claim and patient, one total below. */
final class OpticalRows {

  private static final Grid GRID =
      Grid.of(
          13,
          Column.text("Claim #", 36, of(ClaimForm::number)),
          Column.text("Patient", 104, of(ClaimForm::patient)),
          Column.text("Member ID", 208, of(ClaimForm::member)),
          Column.text("Office Acct", 278, of(ClaimForm::account)),
          Column.text("Dispensed", 324, LineForm::from),
          Column.text("Code", 378, LineForm::procedure),
          Column.text("Exam or Material", 412, LineForm::description),
          Column.money("Retail Price", 562, Amount.CHARGE),
          Column.money("Write-Down", 616, Amount.DISCOUNT),
          Column.money("Plan Price", 662, Amount.ALLOWED),
          Column.money("Patient Fee", 712, Amount.COPAY),
          Column.money("You Receive", 764, Amount.PAID));

  private OpticalRows() {}

  /** A cell of the claim that a line belongs to. */
  private static Function<LineForm, @Nullable Object> of(Function<ClaimForm, Object> cell) {
    return line ->
        cell.apply(line.form().claims().get(Integer.parseInt(line.pointer().split("/", -1)[2])));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "Remakes within 90 days are settled by the laboratory.")
                .right(764, page.page(), " / ", page.of()));
    ink.head(OpticalRows::heads);
    ink.page();
    ink.font(Face.SANS, 16).bold().left(36, form.payer()).plain().size(9).down(13);
    ink.left(36, "Statement of Payment to Participating Offices").down(24);
    double top = ink.y();
    Desk.pair(ink, 36, 100, 12, "Office", form.payee());
    Desk.pair(ink, 36, 100, 12, "", form.remit().payee().street());
    Desk.pair(ink, 36, 100, 12, "", form.remit().payee().city());
    ink.at(top);
    Desk.pair(ink, 330, 420, 12, "Office NPI", form.npi());
    Desk.pair(ink, 330, 420, 12, "Office tax no.", form.tin());
    ink.at(top);
    Desk.pair(ink, 580, 670, 12, "Paid", form.paidOn());
    Desk.pair(ink, 580, 670, 12, "Method", form.method(OpticalRows::method));
    Desk.pair(ink, 580, 670, 12, "Reference no.", form.trace());
    ink.at(top + 50);
    heads(ink);
    for (ClaimForm claim : form.claims()) {
      claim.lines().forEach(line -> line(ink, line));
    }
    end(ink, form);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).rule(34, 766, 0.8).down(10).bold();
    GRID.heads(ink);
    ink.plain().line(34, ink.y() - 8, 766, ink.y() - 8, 0.8).down(5);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(15);
    ink.font(Face.SANS, 7.2);
    GRID.line(ink, line);
  }

  private static void end(Ink ink, Form form) {
    ink.room(80);
    ink.font(Face.SANS, 7.5).line(34, ink.y() - 8, 766, ink.y() - 8, 0.8).down(4).bold();
    ink.left(412, "Total of this statement").right(562, form.total(Amount.CHARGE));
    ink.right(616, form.total(Amount.DISCOUNT)).right(662, form.total(Amount.ALLOWED));
    ink.right(712, form.total(Amount.COPAY)).right(764, form.total(Amount.PAID)).plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(412, form.reason(at, OpticalRows::reason));
      ink.left(580, form.adjustment(at).reference()).right(764, Desk.added(form, at)).down(12);
    }
    ink.size(9).bold().left(412, "Payment").right(764, form.amount()).plain();
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "ACH";
      case NONE -> "None";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Overpayment taken back" : "Interest";
  }
}
