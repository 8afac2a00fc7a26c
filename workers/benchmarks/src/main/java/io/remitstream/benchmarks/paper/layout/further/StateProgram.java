package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state programme's remittance: monospaced, paid and denied claims apart, credits marked CR. */
final class StateProgram {

  private static final double SIGN = 4.8;

  private StateProgram() {}

  static void draw(Ink ink, Form form) {
    ink.head(on -> heads(on.font(Face.MONO, 8)));
    ink.stamp(
        (on, page) ->
            on.at(42)
                .font(Face.MONO, 8)
                .plain()
                .left(36, "RUN DATE ", form.spelled(form.remit().payment().date()))
                .right(756, "PAGE ", String.format(java.util.Locale.ROOT, "%4d", page.page())));
    ink.page();
    ink.font(Face.MONO, 8);
    ink.center(396, form.payer()).down(10).center(396, "REMITTANCE AND STATUS REPORT").down(18);
    put(ink, 0, "PROVIDER: ", form.payee());
    put(ink, 70, "NPI: ", form.npi() == null ? "NOT ENROLLED" : form.npi());
    put(ink, 100, "TAX ID: ", form.tin()).down(10);
    put(ink, 0, form.pays() ? "WARRANT/EFT NO: " : "NO WARRANT ISSUED", form.trace());
    put(ink, 70, "WARRANT DATE: ", form.paidOn());
    put(ink, 100, "WARRANT AMOUNT: ", form.amount()).down(20);
    heads(ink);
    section(ink, form, "PAID CLAIMS", false);
    section(ink, form, "DENIED CLAIMS", true);
    summary(ink, form);
  }

  private static void heads(Ink ink) {
    put(ink, 0, "   DATES OF SERVICE");
    put(ink, 26, "PROC MODIFIERS");
    end(ink, 47, "QTY");
    end(ink, 60, "BILLED");
    end(ink, 73, "ALLOWED");
    end(ink, 86, "TPL AMT");
    end(ink, 98, "COPAY");
    end(ink, 112, "PAID AMT");
    put(ink, 117, "EOB CODES").down(10);
    put(ink, 0, "-".repeat(148)).down(10);
  }

  private static void section(Ink ink, Form form, String title, boolean denied) {
    List<ClaimForm> members =
        form.claims().stream()
            .filter(claim -> (claim.claim().status() == Status.DENIED) == denied)
            .toList();
    if (!members.isEmpty()) {
      ink.room(80);
      put(ink, 0, "*** ", title, " ***").down(14);
      members.forEach(claim -> claim(ink, claim));
    }
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(54);
    put(ink, 0, "ICN: ", claim.number());
    put(ink, 26, "RECIPIENT: ", claim.patient());
    put(ink, 66, "RECIP ID: ", claim.member());
    put(ink, 92, "PCN: ", claim.account());
    put(ink, 112, claim.status(StateProgram::word)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      line(ink, line);
    }
    ink.room(24);
    put(ink, 26, "CLAIM TOTAL");
    sums(
        ink,
        claim.money(Amount.CHARGE),
        claim.money(Amount.ALLOWED),
        claim.money(Amount.OTHER_INSURANCE),
        claim.money(Amount.COPAY),
        claim.money(Amount.PAID));
    ink.down(16);
  }

  private static void line(Ink ink, LineForm line) {
    put(ink, 1, line.from(), " - ", line.to());
    put(ink, 26, line.procedure(), " ", line.modifiers(" "));
    end(ink, 47, line.units());
    sums(
        ink,
        line.money(Amount.CHARGE),
        line.money(Amount.ALLOWED),
        line.money(Amount.OTHER_INSURANCE),
        line.money(Amount.COPAY),
        line.money(Amount.PAID));
    put(ink, 117, line.remarks(" ")).down(10);
  }

  private static void sums(
      Ink ink, Object charge, Object allowed, Object others, Object copay, Object paid) {
    end(ink, 60, charge);
    end(ink, 73, allowed);
    end(ink, 86, others);
    end(ink, 98, copay);
    end(ink, 112, paid);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(70);
    put(ink, 0, "FINANCIAL ITEMS").down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      put(
          ink,
          2,
          form.reason(
              at, reason -> reason.equals("WO") ? "RECOUPMENT OF OVERPAYMENT" : "INTEREST"));
      put(ink, 40, "ICN/REF ", form.adjustment(at).reference());
      end(ink, 112, form.taken(at)).down(10);
    }
    put(ink, 0, "CLAIMS PAID THIS CYCLE ", form.total(Amount.PAID)).down(10);
    put(ink, 0, "YEAR TO DATE PAYMENTS  148,220.17").down(10);
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(36 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(36 + column * SIGN, parts);
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "STATUS: PAID";
      case DENIED -> "STATUS: DENIED";
      case REVERSAL -> "STATUS: VOID";
      case CORRECTED -> "STATUS: ADJUSTED";
    };
  }
}
