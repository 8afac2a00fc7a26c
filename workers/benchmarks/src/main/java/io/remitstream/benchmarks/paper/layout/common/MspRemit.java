package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Medicare carrier's remittance where another payer is primary: from NAME to NET. */
final class MspRemit {

  private static final double SIGN = 4.5;
  private static final DateTimeFormatter BEGUN = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

  private MspRemit() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 7.5)
                .plain()
                .left(36, "MEDICARE REMITTANCE NOTICE")
                .right(756, "PAGE #: ", page.page(), " OF ", page.of()));
    ink.head(MspRemit::heads);
    ink.page();
    letterhead(ink, form);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, form, claim));
    totals(ink, form);
    glossary(ink);
  }

  private static void letterhead(Ink ink, Form form) {
    ink.font(Face.MONO, 7.5).plain();
    put(ink, 0, form.payer());
    put(ink, 104, "NPI:         ", form.npi() == null ? "NOT ON FILE" : form.npi()).down(9);
    put(ink, 0, upper(form.remit().payer().street()));
    put(ink, 104, "TAX ID:      ", form.tin()).down(9);
    put(ink, 0, upper(form.remit().payer().city()));
    put(ink, 104, "DATE:        ", form.paidOn()).down(9);
    put(ink, 104, form.pays() ? "CHECK/EFT #: " : "NO PAYMENT", form.trace()).down(15);
    put(ink, 8, form.payee()).down(9);
    put(ink, 8, upper(form.remit().payee().street())).down(9);
    put(ink, 8, upper(form.remit().payee().city())).down(22);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static void heads(Ink ink) {
    ink.font(Face.MONO, 7.5).plain();
    put(ink, 0, "REND-PROV   SERV-DATE    POS");
    end(ink, 34, "NOS");
    put(ink, 37, "PROC");
    put(ink, 44, "MODS");
    sums(ink, "BILLED", "ALLOWED", "DEDUCT", "COINS");
    put(ink, 111, "GRP/RC");
    end(ink, 130, "AMT");
    end(ink, 145, "PROV-PD").down(4);
    ink.rule(36, 756, 0.4).down(11);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(86);
    put(ink, 0, "NAME ", claim.patient());
    put(ink, 34, "MID ", claim.member());
    put(ink, 54, "ACNT ", claim.account());
    put(ink, 74, "ICN ", claim.number());
    put(ink, 98, "ASG Y   MOA MA01 MA15");
    put(ink, 124, claim.status(MspRemit::word)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      line(ink, form, line);
    }
    ink.room(34);
    put(ink, 0, "PT RESP ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    put(ink, 37, "CLAIM TOTALS");
    sums(
        ink,
        claim.money(Amount.CHARGE),
        claim.money(Amount.ALLOWED),
        claim.money(Amount.DEDUCTIBLE),
        claim.money(Amount.COINSURANCE));
    end(ink, 145, claim.money(Amount.PAID)).down(10);
    put(ink, 0, "ADJ TO TOTALS:  MSP PRIMARY PD ", claim.money(Amount.OTHER_INSURANCE));
    put(ink, 54, "INTEREST 0.00   LATE FILING CHARGE 0.00");
    put(ink, 126, "NET");
    end(ink, 145, claim.money(Amount.PAID)).down(4);
    ink.rule(36, 756, 0.4).down(11);
  }

  private static void line(Ink ink, Form form, LineForm line) {
    put(ink, 0, form.npi() == null ? "RP04417" : form.remit().payee().npi());
    put(ink, 12, Hand.day(line.from(), BEGUN), " ", line.to());
    put(ink, 25, "11");
    end(ink, 34, line.units());
    put(ink, 37, line.procedure());
    put(ink, 44, line.modifiers(" "));
    sums(
        ink,
        line.money(Amount.CHARGE),
        line.money(Amount.ALLOWED),
        line.money(Amount.DEDUCTIBLE),
        line.money(Amount.COINSURANCE));
    end(ink, 145, line.money(Amount.PAID));
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.down(at == 0 ? 0 : 9).room(12);
      put(ink, 111, line.group(at), "-", line.reason(at));
      end(ink, 130, line.adjusted(at));
    }
    ink.down(9);
    if (!line.line().remarks().isEmpty()) {
      put(ink, 37, "REM: ", line.remarks(" ")).down(9);
    }
  }

  private static void sums(Ink ink, Object charge, Object allowed, Object deduct, Object coins) {
    end(ink, 67, charge);
    end(ink, 81, allowed);
    end(ink, 94, deduct);
    end(ink, 106, coins);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(70);
    double top = ink.down(4).y();
    put(ink, 0, "TOTALS:  # OF CLAIMS ", form.claims().size());
    put(ink, 37, "BILLED ", form.total(Amount.CHARGE));
    put(ink, 62, "ALLOWED ", form.total(Amount.ALLOWED));
    put(ink, 88, "PROV PD ", form.total(Amount.PAID));
    put(ink, 116, "CHECK AMT ", form.amount()).at(top + 14);
    if (form.adjustments() > 0) {
      put(ink, 0, "PROVIDER ADJ DETAILS:   PLB REASON CODE   FCN                AMOUNT").down(9);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 24, form.reason(at, reason -> reason));
      put(ink, 42, form.adjustment(at).reference());
      end(ink, 67, form.taken(at)).down(9);
    }
  }

  private static void glossary(Ink ink) {
    ink.room(70);
    ink.down(8);
    put(ink, 0, "GLOSSARY: GROUP, REASON, MOA AND REMARK CODES").down(9);
    List<String> rows =
        List.of(
            "CO    CONTRACTUAL OBLIGATION. THE PATIENT MAY NOT BE BILLED FOR THIS AMOUNT.",
            "OA    OTHER ADJUSTMENT.      PR    PATIENT RESPONSIBILITY.",
            "23    PAID OR ADJUSTED BY THE PAYER THAT CAME BEFORE THIS ONE.",
            "45    THE CHARGE IS ABOVE THE FEE SCHEDULE.",
            "MA15  YOUR CLAIM WAS SEPARATED TO SPEED IT UP. YOU WILL GET ANOTHER NOTICE.");
    rows.forEach(row -> put(ink, 0, row).down(9));
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "PRIMARY";
      case SECONDARY -> "PROCESSED SECONDARY";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL OF PAYMENT";
      case CORRECTED -> "CORRECTION";
    };
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(36 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(36 + column * SIGN, parts);
  }
}
