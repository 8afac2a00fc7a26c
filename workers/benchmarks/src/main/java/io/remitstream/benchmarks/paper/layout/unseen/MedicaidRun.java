package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Medicaid financial cycle, printed by a mainframe: a claim's row with its sums, details below
 * it.
 */
final class MedicaidRun {

  private static final double SIGN = 4.8;

  private MedicaidRun() {}

  static void draw(Ink ink, Form form) {
    ink.head(
        on -> {
          on.font(Face.MONO, 8).plain();
          heads(on);
        });
    ink.stamp(
        (on, page) ->
            on.at(38)
                .font(Face.MONO, 8)
                .plain()
                .left(36, "REPORT: CRA-TRAN-R")
                .right(756, "PAGE: ", String.format(Locale.ROOT, "%03d", page.page())));
    ink.page();
    ink.font(Face.MONO, 8).center(396, form.payer()).down(10);
    ink.center(396, "MEDICAID MANAGEMENT INFORMATION SYSTEM").down(10);
    ink.center(396, "PROVIDER REMITTANCE ADVICE").down(18);
    put(ink, 0, form.payee());
    put(ink, 92, "PAYEE NPI     ", form.npi() == null ? "NONE" : form.npi()).down(10);
    put(ink, 0, form.remit().payee().street());
    put(ink, 92, "PAYEE TAX ID  ", form.tin()).down(10);
    put(ink, 0, form.remit().payee().city());
    put(ink, 92, "ISSUE DATE    ", form.paidOn()).down(10);
    put(ink, 92, form.pays() ? "CHECK/EFT NBR " : "NO PAYMENT THIS CYCLE", form.trace()).down(16);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    summary(ink, form);
  }

  private static void heads(Ink ink) {
    put(ink, 0, "--ICN--");
    put(ink, 15, "RECIP ID");
    put(ink, 28, "RECIPIENT NAME");
    put(ink, 54, "PAT NBR");
    put(ink, 64, "SERVICE DATES");
    amounts(ink, "BILLED", "CUTBACK", "DENIED", "TPL", "COPAY", "PAID").down(10);
    put(ink, 15, "DTL PROC  MODIFIERS");
    put(ink, 46, "UNITS");
    put(ink, 64, "FROM   THRU");
    amounts(ink, "AMOUNT", "AMOUNT", "AMOUNT", "AMOUNT", "AMOUNT", "AMOUNT");
    put(ink, 142, "EOBS").down(14);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(44);
    put(ink, 0, claim.number());
    put(ink, 15, claim.member());
    put(ink, 28, claim.patient());
    put(ink, 54, claim.account());
    put(ink, 64, claim.from(), " ", claim.to());
    amounts(
            ink,
            claim.money(Amount.CHARGE),
            claim.money(Amount.DISCOUNT),
            claim.money(Amount.NOT_COVERED),
            claim.money(Amount.OTHER_INSURANCE),
            claim.money(Amount.COPAY),
            claim.money(Amount.PAID))
        .down(10);
    put(ink, 2, "CLAIM STATUS: ", claim.status(MedicaidRun::word)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(12);
      line(ink, line);
    }
    ink.down(8);
  }

  private static void line(Ink ink, LineForm line) {
    int place = line.pointer().lastIndexOf('/') + 1;
    int number = 1 + Integer.parseInt(line.pointer().substring(place));
    put(ink, 15, String.format(Locale.ROOT, "%02d", number));
    put(ink, 19, line.procedure());
    put(ink, 25, line.modifiers(" "));
    end(ink, 51, line.units());
    put(ink, 64, line.from(), " ", line.to());
    amounts(
        ink,
        line.money(Amount.CHARGE),
        line.money(Amount.DISCOUNT),
        line.money(Amount.NOT_COVERED),
        line.money(Amount.OTHER_INSURANCE),
        line.money(Amount.COPAY),
        line.money(Amount.PAID));
    put(ink, 142, line.remarks(" ")).down(10);
  }

  private static Ink amounts(Ink ink, Object... six) {
    for (int at = 0; at < six.length; at++) {
      end(ink, 88 + 10.4 * at, six[at]);
    }
    return ink;
  }

  private static void summary(Ink ink, Form form) {
    ink.room(90);
    put(ink, 0, "FINANCIAL TRANSACTIONS").down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 2, form.reason(at, MedicaidRun::reason));
      put(ink, 40, "CCN ", form.adjustment(at).reference());
      end(ink, 88, form.taken(at)).down(10);
    }
    ink.down(6);
    put(ink, 0, "EARNINGS DATA").down(10);
    put(ink, 2, "CLAIMS ADJUDICATED");
    end(ink, 50, Integer.toString(form.claims().size())).down(10);
    put(ink, 2, "CLAIMS PAID AMOUNT");
    end(ink, 50, form.total(Amount.PAID)).down(10);
    put(ink, 2, "NET PAYMENT");
    end(ink, 50, form.amount()).down(10);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "ACCOUNTS RECEIVABLE RECOUPED" : "INTEREST PAYMENT";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "VOIDED";
      case CORRECTED -> "ADJUSTED CORRECTED";
    };
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(36 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, double column, @Nullable Object... parts) {
    return ink.right(36 + column * SIGN, parts);
  }
}
