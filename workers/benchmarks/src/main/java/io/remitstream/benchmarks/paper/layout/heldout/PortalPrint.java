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
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A provider portal's page as a browser prints it: tiles of four, and marks below each service. */
final class PortalPrint {

  private static final double[] TILES = {48, 182, 316, 450};
  private static final Grid GRID =
      Grid.of(
          12,
          new Column("#", 56, Align.CENTER, PortalPrint::number, claim -> null),
          Column.text("Service date", 76, LineForm::from),
          Column.text("Procedure", 160, LineForm::procedure),
          Column.text("Modifiers", 216, line -> line.modifiers(", ")),
          new Column("Qty", 310, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Charged", 388, Amount.CHARGE),
          Column.money("Allowed", 466, Amount.ALLOWED),
          Column.money("Paid", 552, Amount.PAID));

  private PortalPrint() {}

  private static Object number(LineForm line) {
    return 1 + Integer.parseInt(line.pointer().substring(line.pointer().lastIndexOf('/') + 1));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.font(Face.SANS, 7)
                .plain()
                .at(26)
                .left(24, "3/9/26, 4:12 PM")
                .center(306, "Remittance viewer | Provider portal")
                .at(774)
                .left(24, "https://providers.example/remits/view?id=88120446&tab=detail")
                .right(588, page.page(), "/", page.of()));
    ink.page();
    ink.font(Face.SANS, 8).left(48, "Home  >  Payments  >  Remittances  >  Detail").down(24);
    ink.size(17).bold().left(48, "Remittance advice").plain().down(26);
    payment(ink, form);
    for (int at = 0; at < form.claims().size(); at++) {
      claim(ink, form.claims().get(at), at + 1, form.claims().size());
    }
    adjustments(ink, form);
  }

  private static void payment(Ink ink, Form form) {
    double top = ink.y();
    ink.box(40, top - 14, 572, top + 66).down(2);
    tiles(
        ink,
        tile("Payer", form.payer()),
        tile("Payee", form.payee()),
        tile("Payee NPI", form.npi() == null ? "Not reported" : form.npi()),
        tile("Payee tax ID", form.tin()));
    tiles(
        ink,
        tile("Payment amount", form.amount()),
        tile("Payment date", form.paidOn()),
        tile("Payment method", form.method(PortalPrint::word)),
        tile("Check/EFT number", form.pays() ? form.trace() : "Not applicable"));
    ink.at(top + 92);
  }

  private record Tile(String label, @Nullable Object value) {}

  private static Tile tile(String label, @Nullable Object value) {
    return new Tile(label, value);
  }

  private static void tiles(Ink ink, Tile... four) {
    for (int at = 0; at < four.length; at++) {
      ink.size(6.5).left(TILES[at], four[at].label()).down(11).size(8);
      ink.left(TILES[at], four[at].value()).down(-11);
    }
    ink.down(36);
  }

  private static void claim(Ink ink, ClaimForm claim, int number, int of) {
    ink.room(170);
    double top = ink.y();
    ink.fill(40, top - 12, 572, top + 5, 0.88).size(9).bold();
    ink.left(48, "Claim ", number, " of ", of);
    ink.right(564, claim.status(PortalPrint::word)).plain().down(22);
    tiles(
        ink,
        tile("Patient", claim.patient()),
        tile("Member ID", claim.member()),
        tile("Claim number", claim.number()),
        tile("Patient control number", claim.account()));
    tiles(
        ink,
        tile("Service dates", List.of(claim.from(), " to ", claim.to())),
        tile("Charged", claim.money(Amount.CHARGE)),
        tile("Patient responsibility", claim.money(Amount.PATIENT_RESPONSIBILITY)),
        tile("Paid", claim.money(Amount.PAID)));
    ink.down(-6).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(48, ink.y() - 9, 564, ink.y() - 9, 0.5).down(3).size(8);
    claim.lines().forEach(line -> line(ink, line));
    ink.down(14);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(44);
    GRID.line(ink, line);
    ink.size(7.5);
    List<Object> marks = new ArrayList<>();
    for (int at = 0; at < line.adjustments().size(); at++) {
      marks.add(at == 0 ? "Adjustments: " : "  \u00b7  ");
      marks.add(List.of(line.group(at), "-", line.reason(at), " ", line.adjusted(at)));
    }
    if (!marks.isEmpty()) {
      ink.left(76, marks).down(10);
    }
    if (!line.line().remarks().isEmpty()) {
      ink.left(76, "Remark codes: ", line.remarks(", ")).down(10);
    }
    ink.size(8).line(76, ink.y() - 7, 564, ink.y() - 7, 0.2).down(5);
  }

  private static void adjustments(Ink ink, Form form) {
    if (form.adjustments() == 0) {
      return;
    }
    ink.room(60);
    double top = ink.y();
    ink.fill(40, top - 12, 572, top + 5, 0.88).size(9).bold();
    ink.left(48, "Provider-level adjustments").plain().down(20).size(8);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(48, form.reason(at, PortalPrint::reason));
      ink.left(216, "Reference ", form.adjustment(at).reference());
      ink.right(552, form.taken(at)).down(13);
    }
  }

  private static String reason(String code) {
    return code.equals("WO") ? "WO - Overpayment recovery" : "L6 - Interest owed";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT (ACH)";
      case NONE -> "Non-payment";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "Processed as primary";
      case SECONDARY -> "Processed as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversal of previous payment";
      case CORRECTED -> "Corrected";
    };
  }
}
