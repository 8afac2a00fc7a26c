package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** An 835 as a clearinghouse prints it: monospaced, capitals, labels before values. */
final class PrintedEra {

  private static final double LEFT = 40;
  private static final double SIGN = 4.8; // A character at 8 points.

  private PrintedEra() {}

  static void draw(Ink ink, Form form) {
    ink.head(on -> on.font(Face.MONO, 8));
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 8)
                .plain()
                .right(572, "PAGE ", page.page(), " OF ", page.of()));
    ink.page();
    ink.font(Face.MONO, 8);
    put(ink, 0, "ELECTRONIC REMITTANCE ADVICE - PRINT IMAGE").down(20);
    put(ink, 0, "PAYER:   ", form.payer());
    put(ink, 56, "PAYMENT DATE:   ", form.paidOn()).down(10);
    put(ink, 0, "PAYEE:   ", form.payee());
    put(ink, 56, "PAYMENT METHOD: ", form.method(PrintedEra::word)).down(10);
    put(ink, 0, "TAX ID:  ", form.tin());
    put(ink, 56, "PAYMENT AMOUNT: ", form.amount()).down(10);
    put(ink, 0, "NPI:     ", form.npi() == null ? "NOT GIVEN" : form.npi());
    if (form.pays()) {
      put(ink, 56, "TRACE NUMBER:   ", form.trace());
    }
    ink.down(18);
    form.claims().forEach(claim -> claim(ink, claim));
    adjustments(ink, form);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(84);
    put(ink, 0, "=".repeat(110)).down(10);
    put(ink, 0, "PATIENT: ", claim.patient());
    put(ink, 44, "MEMBER ID: ", claim.member());
    put(ink, 68, "CLAIM STATUS: ", claim.status(PrintedEra::word)).down(10);
    put(ink, 0, "PATIENT CTRL NO: ", claim.account());
    put(ink, 44, "PAYER CLAIM CTRL NO: ", claim.number()).down(10);
    put(ink, 0, "CHARGED: ", claim.money(Amount.CHARGE));
    put(ink, 24, "PAID: ", claim.money(Amount.PAID));
    put(ink, 44, "PATIENT RESP: ", claim.money(Amount.PATIENT_RESPONSIBILITY)).down(14);
    put(
            ink,
            2,
            "SVC DATE    PROC   MODS      UNITS      CHARGE     ALLOWED        PAID   ADJUSTMENTS")
        .down(10);
    claim.lines().forEach(line -> line(ink, line));
    ink.down(8);
  }

  private static void line(Ink ink, LineForm line) {
    int rows = Math.max(1, line.adjustments().size());
    ink.room(rows * 10 + 12);
    put(ink, 2, line.from());
    put(ink, 14, line.procedure());
    put(ink, 21, line.modifiers(" "));
    end(ink, 36, line.units());
    end(ink, 48, line.money(Amount.CHARGE));
    end(ink, 60, line.money(Amount.ALLOWED));
    end(ink, 72, line.money(Amount.PAID));
    for (int at = 0; at < line.adjustments().size(); at++) {
      put(ink, 75, line.group(at), " ", line.reason(at));
      end(ink, 94, line.adjusted(at)).down(10);
    }
    ink.down(line.adjustments().isEmpty() ? 10 : 0);
    if (!line.line().remarks().isEmpty()) {
      put(ink, 14, "REMARK CODES: ", line.remarks(" ")).down(10);
    }
  }

  private static void adjustments(Ink ink, Form form) {
    ink.room(50);
    put(ink, 0, "=".repeat(110)).down(10);
    if (form.adjustments() > 0) {
      put(ink, 0, "PROVIDER ADJUSTMENTS").down(10);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 2, "REASON: ", form.reason(at, reason -> reason));
      put(ink, 16, "REF: ", form.adjustment(at).reference());
      put(ink, 50, "AMOUNT: ", form.taken(at)).down(10);
    }
    put(ink, 0, "END OF REMITTANCE");
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(LEFT + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(LEFT + column * SIGN, parts);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "1 - Processed as Primary";
      case SECONDARY -> "2 - Processed as Secondary";
      case DENIED -> "4 - Denied";
      case REVERSAL -> "22 - Reversal of Previous Payment";
      case CORRECTED -> "Corrected";
    };
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "CHK";
      case EFT -> "ACH";
      case NONE -> "NON";
    };
  }
}
