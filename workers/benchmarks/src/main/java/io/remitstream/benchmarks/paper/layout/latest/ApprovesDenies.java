package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A western state's medical programme: flat rows on wide paper, days without separators. */
final class ApprovesDenies {

  static final String[] CODES = {"0036", "0061", "0401", "9654"};
  private static final Map<String, String> WORDS =
      Map.of(
          "0036", "RECIPIENT'S ELIGIBILITY WAS VERIFIED BY A SHARE OF COST CLEARANCE.",
          "0061", "PAID AT THE MAXIMUM ALLOWED BY THE PROGRAM FOR THIS PROCEDURE.",
          "0401", "PAYMENT ADJUSTED TO MAXIMUM ALLOWABLE; SEE BULLETIN 212.",
          "9654", "RATE INCLUDES A SUPPLEMENTAL PAYMENT.");
  private static final double SIGN = 4.8;

  private ApprovesDenies() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 8)
                .plain()
                .left(30, "CP-O-202-M")
                .right(762, "PAGE: ", page.page(), " OF ", page.of()));
    ink.head(on -> heads(on.font(Face.MONO, 8).plain()));
    ink.page();
    ink.font(Face.MONO, 8).plain().center(396, form.payer()).down(10);
    ink.center(396, "REMITTANCE ADVICE DETAILS").down(18);
    put(ink, 0, "TO: ", form.payee());
    put(ink, 62, "PROVIDER NUMBER  ", form.npi() == null ? "PENDING" : form.npi());
    put(ink, 104, "CLAIM TYPE  PHYSICIAN").down(10);
    put(ink, 4, form.remit().payee().street().toUpperCase(Locale.ROOT));
    put(ink, 62, "WARRANT/EFT NO   ", form.pays() ? form.trace() : "NONE");
    put(ink, 104, "DATE  ", form.paidOn()).down(10);
    put(ink, 4, form.remit().payee().city().toUpperCase(Locale.ROOT)).down(20);
    heads(ink);
    section(ink, form, "APPROVES (RECONCILE TO FINANCIAL SUMMARY)", EnumSet.of(Status.PROCESSED));
    section(ink, form, "DENIES (DO NOT RECONCILE TO FINANCIAL SUMMARY)", EnumSet.of(Status.DENIED));
    section(
        ink,
        form,
        "ADJUSTMENTS (RECONCILE TO FINANCIAL SUMMARY)",
        EnumSet.of(Status.REVERSAL, Status.CORRECTED));
    financial(ink, form);
    explained(ink, form);
  }

  private static void heads(Ink ink) {
    put(ink, 0, "RECIPIENT NAME");
    put(ink, 26, "RECIPIENT");
    put(ink, 41, "CLAIM CONTROL");
    put(ink, 57, "SERVICE DATES");
    put(ink, 73, "PROC");
    put(ink, 79, "MODS");
    end(ink, 93, "QTY");
    end(ink, 105, "BILLED");
    end(ink, 117, "PAYABLE");
    end(ink, 129, "PAID");
    put(ink, 133, "RAD CODES").down(10);
    put(ink, 26, "ID NUMBER");
    put(ink, 41, "NUMBER");
    put(ink, 57, "FROM   TO");
    put(ink, 73, "CODE");
    end(ink, 105, "AMOUNT");
    end(ink, 117, "AMOUNT");
    end(ink, 129, "AMOUNT").down(16);
  }

  private static void section(Ink ink, Form form, String title, Set<Status> of) {
    List<ClaimForm> members =
        form.claims().stream().filter(one -> of.contains(one.claim().status())).toList();
    if (members.isEmpty()) {
      return;
    }
    ink.room(60);
    put(ink, 0, title).down(14);
    members.forEach(claim -> claim(ink, claim));
    ink.down(6);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(44);
    put(ink, 0, claim.patient());
    put(ink, 26, claim.member());
    put(ink, 41, claim.number());
    boolean payable = claim.claim().status() != Status.DENIED;
    for (LineForm line : claim.lines()) {
      ink.room(12);
      line(ink, line, payable);
    }
    ink.room(22);
    put(ink, 0, "ACCT ", claim.account());
    put(ink, 41, claim.status(ApprovesDenies::word));
    put(ink, 73, "TOTAL");
    sums(
        ink,
        claim.money(Amount.CHARGE),
        payable ? claim.money(Amount.ALLOWED) : null,
        claim.money(Amount.PAID));
    ink.down(6);
  }

  private static void line(Ink ink, LineForm line, boolean payable) {
    put(ink, 57, line.from(), " ", line.to());
    put(ink, 73, line.procedure());
    put(ink, 79, line.modifiers(" "));
    end(ink, 93, line.units());
    put(ink, 133, line.remarks(" "));
    sums(
        ink,
        line.money(Amount.CHARGE),
        payable ? line.money(Amount.ALLOWED) : null,
        line.money(Amount.PAID));
  }

  private static void sums(Ink ink, Object billed, @Nullable Object payable, Object paid) {
    end(ink, 105, billed);
    end(ink, 117, payable);
    end(ink, 129, paid).down(10);
  }

  private static void financial(Ink ink, Form form) {
    ink.room(80);
    put(ink, 0, "FINANCIAL SUMMARY").down(14);
    put(ink, 0, "TOTAL APPROVES AND ADJUSTMENTS");
    end(ink, 60, form.total(Amount.PAID)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      boolean taken = form.adjustment(at).cents() > 0;
      put(ink, 0, taken ? "LESS  " : "PLUS  ", form.reason(at, ApprovesDenies::reason));
      put(ink, 62, "A/R TRANSACTION ", form.adjustment(at).reference());
      end(ink, 60, Hand.unsigned(form, at)).down(10);
    }
    put(ink, 0, "AMOUNT OF WARRANT");
    end(ink, 60, form.amount()).down(20);
  }

  private static void explained(Ink ink, Form form) {
    ink.room(60);
    put(ink, 0, "EXPLANATION OF DENIAL/ADJUSTMENT CODES").down(12);
    for (String code : CODES) {
      put(ink, 0, code, "  ", WORDS.get(code)).down(10);
    }
    ink.down(8);
    put(ink, 0, "QUESTIONS: TELEPHONE SERVICE CENTER ", form.remit().payer().phone());
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY, DENIED -> "";
      case REVERSAL -> "VOID OF PRIOR CLAIM";
      case CORRECTED -> "REPLACEMENT CLAIM";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "RECOVERY OF OVERPAYMENT" : "INTEREST PAID";
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(30 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(30 + column * SIGN, parts);
  }
}
