package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Medicare Part A contractor's print: a page a claim, amounts before what they are called. */
final class SingleClaim {

  private static final double SIGN = 4.8;

  private SingleClaim() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(44)
                .font(Face.MONO, 8)
                .plain()
                .left(36, "SINGLE CLAIM PRINT")
                .right(576, "PAGE ", page.page(), " OF ", page.of()));
    for (ClaimForm claim : form.claims()) {
      ink.page();
      ink.at(62).font(Face.MONO, 8).plain();
      letterhead(ink, form);
      patient(ink, claim);
      amounts(ink, claim);
      services(ink, claim);
    }
    summary(ink, form);
  }

  private static void letterhead(Ink ink, Form form) {
    put(ink, 0, form.payer());
    put(ink, 70, "MEDICARE PART A").down(10);
    put(ink, 0, form.remit().payer().street().toUpperCase(Locale.ROOT));
    put(ink, 70, "REMITTANCE ADVICE").down(10);
    put(ink, 0, form.remit().payer().city().toUpperCase(Locale.ROOT));
    put(ink, 70, "PAID DATE: ", form.paidOn()).down(10);
    put(ink, 70, "CHECK/EFT #: ", form.pays() ? form.trace() : "NONE").down(16);
    put(ink, 0, "PROVIDER: ", form.payee());
    put(ink, 56, "NPI: ", form.npi() == null ? "NONE" : form.npi());
    put(ink, 78, "TAX ID: ", form.tin()).down(6);
    ink.rule(36, 576, 0.5).down(14);
  }

  private static void patient(Ink ink, ClaimForm claim) {
    put(ink, 0, "PATIENT: ", claim.patient());
    put(ink, 56, "PCN: ", claim.account()).down(10);
    put(ink, 0, "MID:     ", claim.member());
    put(ink, 56, "ICN: ", claim.number()).down(10);
    put(ink, 0, "FROM:    ", claim.from(), "  THRU: ", claim.to());
    put(ink, 56, "CLAIM STAT: ", claim.status(SingleClaim::code));
    put(ink, 78, "TOB: 131").down(18);
  }

  private static void amounts(Ink ink, ClaimForm claim) {
    double top = ink.y();
    put(ink, 0, "CHARGES:").down(10);
    before(ink, 14, claim.money(Amount.CHARGE), "REPORTED");
    before(ink, 14, claim.money(Amount.NOT_COVERED), "NCVD/DENIED");
    before(ink, 14, claim.money(Amount.DISCOUNT), "CONTRACT ADJ");
    before(ink, 14, claim.money(Amount.ALLOWED), "ALLOWED");
    ink.at(top);
    put(ink, 36, "DAYS/VISITS:").down(10);
    before(ink, 42, "0", "COST REPT");
    before(ink, 42, Integer.toString(claim.lines().size()), "COVD/UTIL");
    before(ink, 42, "0", "NON-COVERED");
    ink.at(top);
    put(ink, 70, "PAYMENT DATA:").down(10);
    before(ink, 84, claim.money(Amount.DEDUCTIBLE), "CASH DEDUCT");
    before(ink, 84, claim.money(Amount.COINSURANCE), "COINSURANCE");
    before(ink, 84, claim.money(Amount.OTHER_INSURANCE), "MSP PRIM PAYER");
    before(ink, 84, claim.money(Amount.PATIENT_RESPONSIBILITY), "PT RESP");
    before(ink, 84, claim.money(Amount.PAID), "NET REIM AMT");
    ink.down(8);
  }

  private static void before(Ink ink, int column, Object amount, String name) {
    end(ink, column, amount);
    put(ink, column, "=", name).down(10);
  }

  private static void services(Ink ink, ClaimForm claim) {
    ink.rule(36, 576, 0.5).down(10);
    put(ink, 0, "REV   DATE        HCPCS");
    end(ink, 28, "QTY");
    end(ink, 40, "CHARGES");
    end(ink, 52, "ALLOWED");
    end(ink, 64, "REIMB");
    put(ink, 67, "GC RSN");
    end(ink, 86, "AMOUNT");
    put(ink, 89, "REMARK CODES").down(12);
    claim.lines().forEach(line -> service(ink, line));
    ink.rule(36, 576, 0.5);
  }

  private static void service(Ink ink, LineForm line) {
    ink.room(50);
    put(ink, 0, "0", 250 + 10 * Math.floorMod(line.line().description().hashCode(), 48));
    put(ink, 6, line.from());
    put(ink, 18, line.procedure());
    end(ink, 28, line.units());
    end(ink, 40, line.money(Amount.CHARGE));
    end(ink, 52, line.money(Amount.ALLOWED));
    end(ink, 64, line.money(Amount.PAID));
    put(ink, 89, line.remarks(" "));
    for (int at = 0; at < line.adjustments().size(); at++) {
      ink.down(at == 0 ? 0 : 10);
      put(ink, 67, line.group(at));
      put(ink, 70, line.reason(at));
      end(ink, 86, line.adjusted(at));
    }
    ink.down(11);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(110);
    ink.font(Face.MONO, 8).plain().down(28);
    put(ink, 0, "PAYMENT SUMMARY").down(12);
    put(ink, 0, "CLAIMS IN THIS PRINT");
    end(ink, 64, form.claims().size()).down(10);
    put(ink, 0, "TOTAL NET REIM");
    end(ink, 64, form.total(Amount.PAID)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 0, "PROVIDER ADJ  ", form.reason(at, reason -> reason));
      put(ink, 20, "FCN ", form.adjustment(at).reference());
      end(ink, 64, form.taken(at)).down(10);
    }
    put(ink, 0, "CHECK/EFT AMOUNT");
    end(ink, 64, form.amount());
  }

  private static String code(Status status) {
    return status == Status.SECONDARY ? "2" : "1";
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(36 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(36 + column * SIGN, parts);
  }
}
