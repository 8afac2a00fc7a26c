package io.remitstream.benchmarks.paper.layout.fresh;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a Medicare contractor's software prints of an 835: NAME to NET, adjustments below each. */
final class MedicareRemit {

  private static final double SIGN = 4.8;
  private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
  private static final DateTimeFormatter TO = DateTimeFormatter.ofPattern("MMddyy", Locale.ROOT);
  private static final List<String> OWN = List.of("45", "96");

  private MedicareRemit() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(76)
                .font(Face.MONO, 8)
                .plain()
                .left(at(104), "PAGE #:      " + page.page() + " OF " + page.of()));
    ink.head(on -> on.at(92).font(Face.MONO, 8));
    ink.page();
    ink.font(Face.MONO, 8);
    put(ink, 0, form.payer());
    put(ink, 104, "MEDICARE").down(10);
    put(ink, 0, form.remit().payer().street());
    put(ink, 104, "REMITTANCE ADVICE").down(12).down(22);
    put(ink, 0, form.payee());
    put(ink, 104, "NPI:         ", form.npi() == null ? "" : form.npi()).down(10);
    put(ink, 0, form.remit().payee().street());
    put(ink, 104, "DATE:        ", form.paidOn()).down(10);
    put(ink, 0, form.remit().payee().city());
    put(ink, 104, form.pays() ? "CHECK/EFT #: " : "NO PAYMENT", form.trace()).down(24);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    totals(ink, form);
    glossary(ink);
  }

  private static void heads(Ink ink) {
    put(ink, 0, "PERF PROV   SERV DATE    POS NOS  PROC  MODS");
    end(ink, 66, "BILLED");
    end(ink, 77, "ALLOWED");
    end(ink, 87, "DEDUCT");
    end(ink, 97, "COINS");
    put(ink, 102, "GRP/RC-AMT");
    end(ink, 134, "PROV PD").down(6);
    ink.rule(36, at(134), 0.6).down(12);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(60);
    put(ink, 0, "NAME ", claim.patient());
    put(ink, 34, "MID ", claim.member());
    put(ink, 54, "ACNT ", claim.account());
    put(ink, 76, "ICN ", claim.number());
    put(ink, 102, "ASG Y   MOA  MA01").down(10);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      line(ink, line);
    }
    ink.room(30);
    put(ink, 0, "PT RESP  ", claim.money(Amount.PATIENT_RESPONSIBILITY));
    put(ink, 35, "CLAIM TOTALS");
    sums(ink, claim.money(Amount.CHARGE), claim.money(Amount.ALLOWED));
    shares(ink, claim.money(Amount.DEDUCTIBLE), claim.money(Amount.COINSURANCE));
    end(ink, 134, claim.money(Amount.PAID)).down(10);
    put(
        ink,
        0,
        "ADJ TO TOTALS:  PREV PD     0.00   INTEREST     0.00   LATE FILING CHARGE     0.00");
    put(ink, 102, "NET");
    end(ink, 134, claim.money(Amount.PAID)).down(6);
    ink.rule(36, at(134), 0.4).down(12);
  }

  private static void line(Ink ink, LineForm line) {
    put(ink, 0, "1992000183");
    put(ink, 12, dated(line.from(), line, FROM), " ", dated(line.to(), line, TO));
    put(ink, 25, "11");
    end(ink, 32, line.units());
    put(ink, 34, line.procedure());
    put(ink, 40, line.modifiers(" "));
    sums(ink, line.money(Amount.CHARGE), line.money(Amount.ALLOWED));
    shares(ink, line.money(Amount.DEDUCTIBLE), line.money(Amount.COINSURANCE));
    List<Integer> own = own(line);
    for (int at = 0; at < own.size(); at++) {
      if (at > 0) {
        ink.down(10);
      }
      put(ink, 102, line.group(own.get(at)), "-", line.reason(own.get(at)));
      end(ink, 122, line.adjusted(own.get(at)));
      end(ink, 134, at == 0 ? line.money(Amount.PAID) : null);
    }
    end(ink, 134, own.isEmpty() ? line.money(Amount.PAID) : null).down(10);
    if (!line.line().remarks().isEmpty()) {
      put(ink, 34, "REM: ", line.remarks(" ")).down(10);
    }
  }

  /** Deductible and coinsurance have columns. */
  private static List<Integer> own(LineForm line) {
    return java.util.stream.IntStream.range(0, line.adjustments().size())
        .filter(at -> OWN.contains(line.adjustments().get(at).reason()))
        .boxed()
        .toList();
  }

  private static Leaf dated(Leaf day, LineForm line, DateTimeFormatter form) {
    return new Leaf(
        day.pointer(),
        day.value(),
        form.format(form == FROM ? line.line().from() : line.line().to()));
  }

  private static void sums(Ink ink, Object charge, Object allowed) {
    end(ink, 66, charge);
    end(ink, 77, allowed);
  }

  private static void shares(Ink ink, Object deductible, Object coinsurance) {
    end(ink, 87, deductible);
    end(ink, 97, coinsurance);
  }

  private static void totals(Ink ink, Form form) {
    ink.room(90);
    put(ink, 0, "TOTALS:   # OF");
    heads(ink, "BILLED", "ALLOWED", "DEDUCT", "COINS", "PROV PD", "PROV", "CHECK");
    put(ink, 10, "CLAIMS");
    heads(ink, "AMT", "AMT", "AMT", "AMT", "AMT", "ADJ AMT", "AMT");
    end(ink, 16, Integer.toString(form.claims().size()));
    end(ink, 30, form.total(Amount.CHARGE));
    end(ink, 44, form.total(Amount.ALLOWED));
    end(ink, 58, form.total(Amount.DEDUCTIBLE));
    end(ink, 72, form.total(Amount.COINSURANCE));
    end(ink, 86, form.total(Amount.PAID));
    end(
        ink,
        100,
        MoneyForm.exact(form.remit().cents(Amount.PAID) - form.remit().payment().cents()));
    end(ink, 114, form.amount()).down(18);
    if (form.adjustments() > 0) {
      put(ink, 0, "PROVIDER ADJ DETAILS:   PLB REASON CODE      FCN");
      end(ink, 86, "AMOUNT").down(10);
    }
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 24, form.reason(at, reason -> reason));
      put(ink, 45, form.adjustment(at).reference());
      end(ink, 86, form.taken(at)).down(10);
    }
  }

  private static void heads(Ink ink, String... words) {
    for (int at = 0; at < words.length; at++) {
      end(ink, 30 + 14 * at, words[at]);
    }
    ink.down(10);
  }

  private static void glossary(Ink ink) {
    ink.room(60);
    ink.down(10);
    put(ink, 0, "GLOSSARY: GROUP, REASON, MOA, REMARK AND ADJUSTMENT CODES").down(10);
    put(ink, 0, "CO   CONTRACTUAL OBLIGATION. THE PATIENT MAY NOT BE BILLED FOR THIS AMOUNT.")
        .down(10);
    put(ink, 0, "PR   PATIENT RESPONSIBILITY.").down(10);
    put(ink, 0, "45   MORE THAN THE FEE THAT WAS ARRANGED.").down(10);
    put(ink, 0, "MA01 YOU MAY APPEAL WITHIN 120 DAYS OF THIS NOTICE.");
  }

  private static double at(int column) {
    return 36 + column * SIGN;
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(at(column), parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(at(column), parts);
  }
}
