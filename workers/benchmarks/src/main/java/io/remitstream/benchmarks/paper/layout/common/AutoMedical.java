package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A car insurer's explanation of what it pays of an injured person's medical bill. */
final class AutoMedical {

  static final String[] CODES = {"041", "115", "222", "307"};
  private static final Map<String, String> WORDS =
      Map.of(
          "041", "The charge is above what providers of this area usually charge for the service.",
          "115", "Paid under the personal injury protection of the policy.",
          "222", "An independent examiner found no further treatment of this kind to be needed.",
          "307", "The deductible that the policyholder has chosen applies to this service.");

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Date of\nService", 54, LineForm::from),
          Column.text("Code", 110, LineForm::procedure),
          Column.text("Description", 144, line -> null),
          Column.money("Amount\nBilled", 318, Amount.CHARGE),
          Column.money("Amount\nReduced", 372, Amount.DISCOUNT),
          Column.money("Not\nCovered", 422, Amount.NOT_COVERED),
          Column.money("Deductible", 474, Amount.DEDUCTIBLE),
          Column.money("Amount\nPayable", 528, Amount.PAID),
          new Column("Exp.", 547, Align.CENTER, line -> line.remarks(","), claim -> null));

  private AutoMedical() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(756)
                .font(Face.SERIF, 8)
                .plain()
                .left(54, "PIP-EOB 0425")
                .right(558, "Page ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 15).bold().left(54, form.payer()).plain().size(9).down(12);
    ink.left(54, "Casualty Claims, ", form.remit().payer().street()).down(11);
    ink.left(54, form.remit().payer().city()).down(26).size(12).bold();
    ink.center(306, "Explanation of Benefits - Medical Payments Coverage").plain().down(22);
    parties(ink, form);
    form.claims().forEach(claim -> bill(ink, claim));
    closing(ink, form);
  }

  private static void parties(Ink ink, Form form) {
    ink.font(Face.SERIF, 10);
    double top = ink.y();
    entry(ink, 54, "Provider:", form.payee());
    ink.left(130, form.remit().payee().street()).down(12);
    ink.left(130, form.remit().payee().city()).down(13);
    entry(ink, 54, "Tax ID:", form.tin());
    entry(ink, 54, "NPI:", form.npi() == null ? "not supplied" : form.npi());
    ink.at(top);
    entry(ink, 340, "Policyholder:", "Linden Garage Partners");
    entry(ink, 340, "Policy Number:", "AP 4471 220 93");
    entry(ink, 340, "Date of Loss:", form.spelled(first(form)));
    entry(ink, 340, "Date Issued:", form.paidOn());
    entry(ink, 340, "Amount Paid:", form.amount());
    entry(ink, 340, form.pays() ? "Draft Number:" : "", form.trace());
    ink.down(14);
  }

  private static java.time.LocalDate first(Form form) {
    return form.remit().claims().getFirst().from().minusDays(23);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 76, value).down(13);
  }

  private static void bill(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SERIF, 10).bold().left(54, "Injured Person: ", claim.patient()).plain();
    ink.left(300, "Claim Number: ", claim.number()).down(13);
    ink.left(54, "Dates of service ", claim.from(), " through ", claim.to());
    ink.left(300, "Patient Account No.: ", claim.account()).down(17).size(8.5).bold();
    GRID.heads(ink);
    ink.plain().line(54, ink.y() - 8, 558, ink.y() - 8, 0.7).down(4);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(44);
    ink.line(270, ink.y() - 8, 528, ink.y() - 8, 0.7).down(4).bold().left(144, "Bill Total");
    GRID.total(ink, claim);
    ink.plain().left(144, "Owed by the injured person:");
    ink.right(528, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(24);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(36);
    int rows = Hand.cell(ink, 144, 112, 10, line.description());
    GRID.line(ink, line);
    ink.down(10 * (rows - 1));
    if (!line.modifiers(" ").isEmpty()) {
      ink.left(152, "Modifier ", line.modifiers(", ")).down(10);
    }
    ink.down(2);
  }

  private static void closing(Ink ink, Form form) {
    ink.room(130);
    ink.size(9).bold().left(54, "Explanations").plain().down(12);
    for (String code : CODES) {
      ink.left(54, code);
      Hand.paragraph(ink, 84, 470, 11, WORDS.getOrDefault(code, ""));
    }
    ink.down(10);
    Hand.paragraph(
        ink,
        54,
        504,
        11,
        "This is not a denial of the claim as a whole. To dispute an amount, write to the address"
            + " above and enclose records that support the charge. Anyone who knowingly presents a"
            + " false bill may be committing a crime.");
    ink.left(54, form.pays() ? "Enclosure: draft" : "No draft is enclosed.");
  }
}
