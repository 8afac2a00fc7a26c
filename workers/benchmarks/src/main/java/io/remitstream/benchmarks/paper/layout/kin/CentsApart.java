package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A printed form with numbered boxes, filled in by typewriter: cents apart, totals first. */
final class CentsApart {

  private static final double ROW = 14;
  private static final double CENTS = 12;

  private final Ink ink;
  private final Form form;
  private final List<Column> columns;

  private CentsApart(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.columns =
        List.of(
            Column.text("10 DATE OF SERV.", 40, LineForm::from),
            Column.text("11 CODE", 94, LineForm::procedure),
            Column.text("12 MODIF.", 126, line -> line.modifiers(" ")),
            Column.text("13 NO.", 178, LineForm::units),
            money(whim.word("14 CHARGES", "14 FEE"), 238, Amount.CHARGE),
            money(whim.word("15 REDUCTION", "15 WRITE-DOWN"), 286, Amount.DISCOUNT),
            money(whim.word("16 U. C. & R.", "16 BASIS"), 334, Amount.ALLOWED),
            money("17 EXCLUDED", 382, Amount.NOT_COVERED),
            money("18 DEDUCTIBLE", 430, Amount.DEDUCTIBLE),
            money("19 CO-INSUR.", 478, Amount.COINSURANCE),
            money(
                whim.word("20 INSURED PAYS", "20 FROM INSURED"),
                526,
                Amount.PATIENT_RESPONSIBILITY),
            money(whim.word("21 WE PAY", "21 BENEFIT"), 574, Amount.PAID));
  }

  private static Column money(String title, double right, Amount amount) {
    return Respelled.money(title, right, amount, Respelled::apart);
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money =
        whim.money(new MoneyForm("", false, "-%s", null), new MoneyForm("", false, "-%s", ""));
    String days = whim.word("MM dd yy", "MM/dd/yy", "MM-dd-yy");
    new CentsApart(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) -> {
          on.at(766).font(Face.SANS, 6).plain();
          on.left(36, "HOLLOWELL FORM 31-B (9-98)    RETAIN THIS COPY FOR TAX PURPOSES");
          on.right(576, "SHEET ", page.page(), " OF ", page.of());
        });
    ink.page();
    ink.font(Face.SERIF, 13).bold().center(306, form.payer()).size(9).down(13);
    ink.center(306, "CLAIM DETERMINATION").plain().down(16);
    box(36, 216, "1  PROVIDER OF SERVICE", form.payee());
    box(216, 346, "2  TAX NUMBER OF PROVIDER", form.tin());
    box(346, 456, "3  NUMBER OF CHECK", form.trace());
    box(456, 576, "4  AMOUNT OF CHECK", Respelled.apart(amount()));
    ink.down(24);
    box(36, 216, "5  DATE OF CHECK", form.paidOn());
    box(216, 576, "6  OFFICE USE ONLY", "UNIT 14   REV 02   09 98 31");
    ink.down(40);
    form.claims().forEach(this::claim);
    ink.font(Face.SANS, 6.5).down(6).left(36, "Box 20 is the sum of boxes 17 to 19. ");
    ink.left(170, "Reductions in box 15 may not be collected from the insured.");
  }

  /** Also where the typist leaves zeros out of the columns. */
  private Leaf amount() {
    return form.amount(new MoneyForm("", false, "-%s", null));
  }

  private void box(double left, double right, String label, @Nullable Object value) {
    double top = ink.y();
    ink.box(left, top, right, top + 24).font(Face.SANS, 5.5).at(top + 7).left(left + 3, label);
    ink.font(Face.MONO, 8).at(top + 19).left(left + 8, value).at(top);
  }

  private void claim(ClaimForm claim) {
    ink.room(60 + (claim.lines().size() + 2) * ROW);
    box(36, 216, "7  NAME OF PATIENT", claim.patient());
    box(216, 346, "8  INSURED'S NUMBER", claim.member());
    box(346, 456, "9  PROVIDER'S FILE", claim.account());
    box(456, 576, "OUR CLAIM", claim.number());
    ink.down(24);
    heads();
    row(column -> column.total().apply(claim), "22 TOTALS");
    claim.lines().forEach(line -> row(column -> column.line().apply(line), null));
    ink.down(20);
  }

  private void heads() {
    double top = ink.y();
    ink.font(Face.SANS, 5).at(top + 8);
    for (Column column : columns) {
      boolean money = column.align() == Align.RIGHT;
      ink.left(money ? column.x() - 42 : column.x() - 2, column.title());
    }
    ink.at(top).box(36, top, 576, top + 12).down(12);
  }

  private void row(
      java.util.function.Function<Column, @Nullable Object> cell, @Nullable String words) {
    double top = ink.y();
    ink.box(36, top, 576, top + ROW);
    if (words != null) {
      ink.fill(36.5, top + 0.5, 190, top + ROW - 0.5, 0.9).font(Face.SANS, 6.5);
      ink.at(top + 9).left(40, words);
    }
    ink.font(Face.MONO, 8).at(top + 10);
    for (Column column : columns) {
      ink.write(column.x(), column.align(), cell.apply(column));
      if (column.align() == Align.RIGHT) {
        ink.line(column.x() - CENTS, top, column.x() - CENTS, top + ROW, 0.2);
        ink.line(column.x() - 46, top, column.x() - 46, top + ROW, 0.5);
      }
    }
    ink.at(top + ROW);
  }
}
