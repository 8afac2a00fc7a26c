package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state's compensation fund: many workers on one warrant, each line's reasons in words below. */
final class CompInline {

  static final String[] CODES = {"0103", "0417", "0522", "0880"};
  private static final Map<String, String> WORDS =
      Map.of(
          "0103", "PAID AT THE STATE FEE SCHEDULE FOR THIS DATE",
          "0417", "THERAPY IS LIMITED BY THE PLAN OF CARE",
          "0522", "REPORT OF TREATMENT WAS RECEIVED AND FILED",
          "0880", "UNITS REDUCED TO THE DAILY LIMIT");
  private static final double SIGN = 4.8;

  private CompInline() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(40)
                .font(Face.MONO, 8)
                .plain()
                .left(36, "PROGRAM: MBR-0117")
                .right(576, "PAGE ", page.page()));
    ink.head(on -> heads(on.font(Face.MONO, 8).plain()));
    ink.page();
    ink.font(Face.MONO, 8).plain().center(306, form.payer()).down(10);
    ink.center(306, "REMITTANCE ADVICE FOR MEDICAL BILLS").down(20);
    put(ink, 0, "PROVIDER  ", form.payee());
    put(ink, 62, "WARRANT DATE   ", form.paidOn()).down(10);
    put(ink, 0, "FEIN      ", form.tin());
    put(ink, 62, "WARRANT/EFT NO ", form.pays() ? form.trace() : "NONE").down(10);
    put(ink, 0, "NPI       ", form.npi() == null ? "NOT ON FILE" : form.npi());
    put(ink, 62, "WARRANT AMOUNT ", form.amount()).down(22);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, form, claim));
    end(ink, form);
  }

  private static void heads(Ink ink) {
    put(ink, 0, "LN SERVICE DATE  PROC  MODIFIERS");
    end(ink, 43, "UNITS");
    end(ink, 58, "BILLED");
    end(ink, 74, "DISALLOWED");
    end(ink, 90, "REDUCED");
    end(ink, 106, "PAID").down(8);
    put(ink, 0, "=".repeat(112)).down(12);
  }

  private static void claim(Ink ink, Form form, ClaimForm claim) {
    ink.room(64);
    put(ink, 0, "WORKER: ", claim.patient());
    put(ink, 40, "CLAIM: ", claim.number());
    put(ink, 66, "INJURED: ", form.spelled(claim.claim().from().minusDays(48))).down(10);
    put(ink, 0, "WORKER ID: ", claim.member());
    put(ink, 40, "YOUR ACCOUNT: ", claim.account());
    put(ink, 66, "EMPLOYER: ALDER CREEK SAWMILL").down(12);
    claim.lines().forEach(line -> line(ink, line));
    ink.room(26);
    put(ink, 17, "BILL TOTAL");
    sums(
        ink,
        claim.money(Amount.CHARGE),
        claim.money(Amount.NOT_COVERED),
        claim.money(Amount.DISCOUNT),
        claim.money(Amount.PAID));
    put(ink, 0, "-".repeat(112)).down(12);
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(34);
    int number = 1 + Integer.parseInt(line.pointer().substring(line.pointer().length() - 1));
    put(ink, 0, "0", number);
    put(ink, 3, line.from());
    put(ink, 17, line.procedure());
    put(ink, 23, line.modifiers(" "));
    end(ink, 43, line.units());
    sums(
        ink,
        line.money(Amount.CHARGE),
        line.money(Amount.NOT_COVERED),
        line.money(Amount.DISCOUNT),
        line.money(Amount.PAID));
    List<Object> remarks = line.remarks("");
    if (!remarks.isEmpty()) {
      String words = WORDS.getOrDefault(line.line().remarks().getFirst(), "");
      put(ink, 6, "REASON ", remarks, ": ", words).down(10);
    }
  }

  private static void sums(Ink ink, Leaf billed, Leaf disallowed, Leaf reduced, Leaf paid) {
    end(ink, 58, billed);
    end(ink, 74, disallowed);
    end(ink, 90, reduced);
    end(ink, 106, paid).down(10);
  }

  private static void end(Ink ink, Form form) {
    ink.room(70);
    put(ink, 0, "BILLS ON THIS WARRANT");
    end(ink, 106, form.claims().size()).down(10);
    put(ink, 0, "TOTAL PAID ON BILLS");
    end(ink, 106, form.total(Amount.PAID)).down(10);
    for (int at = 0; at < form.adjustments(); at++) {
      put(ink, 0, form.reason(at, CompInline::reason));
      put(ink, 40, form.adjustment(at).reference());
      end(ink, 106, form.taken(at)).down(10);
    }
    put(ink, 0, "WARRANT AMOUNT");
    end(ink, 106, form.amount()).down(18);
    put(ink, 0, "THE WORKER MUST NOT BE BILLED FOR DISALLOWED OR REDUCED AMOUNTS.");
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT WITHHELD" : "INTEREST";
  }

  private static Ink put(Ink ink, int column, @Nullable Object... parts) {
    return ink.left(36 + column * SIGN, parts);
  }

  private static Ink end(Ink ink, int column, @Nullable Object... parts) {
    return ink.right(36 + column * SIGN, parts);
  }
}
