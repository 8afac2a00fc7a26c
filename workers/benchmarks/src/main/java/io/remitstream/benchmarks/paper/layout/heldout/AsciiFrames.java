package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A clearinghouse's text report, printed as it is: frames of dashes, columns between bars. */
final class AsciiFrames {

  /** Signs that a column holds, negative where what it holds ends at its right edge. */
  private static final int[] HEADER = {40, 34, 12, 12, 14, 10, -12};

  private static final int[] CLAIM = {16, 30, 16, 14, 14, 47};
  private static final int[] LINE = {10, 6, 8, -3, -11, -11, -10, -10, -9, -11, 4, -10, 13};
  private static final List<String> OWN = List.of("45", "96");

  private AsciiFrames() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(36)
                .font(Face.MONO, 7)
                .plain()
                .left(30, "ERA TO TEXT CONVERTER 4.1")
                .right(762, "PAGE ", page.page(), " OF ", page.of()));
    ink.page();
    ink.font(Face.MONO, 7).plain().left(30, "REMITTANCE ADVICE DETAIL REPORT").down(16);
    header(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    end(ink, form);
  }

  private static void header(Ink ink, Form form) {
    frame(ink, HEADER);
    row(ink, HEADER, "PAYER", "PAYEE", "PAYEE NPI", "PAYEE TIN", "CHECK/EFT NO", "DATE", "AMOUNT");
    frame(ink, HEADER);
    row(
        ink,
        HEADER,
        form.payer(),
        form.payee(),
        form.npi(),
        form.tin(),
        form.trace(),
        form.paidOn(),
        form.amount());
    frame(ink, HEADER);
    ink.down(10);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(92);
    frame(ink, CLAIM);
    row(ink, CLAIM, "CLAIM NO", "PATIENT", "MEMBER ID", "PATIENT ACCT", "PATIENT RESP", "STATUS");
    row(
        ink,
        CLAIM,
        claim.number(),
        claim.patient(),
        claim.member(),
        claim.account(),
        claim.money(Amount.PATIENT_RESPONSIBILITY),
        claim.status(AsciiFrames::word));
    frame(ink, LINE);
    heads(ink);
    frame(ink, LINE);
    claim.lines().forEach(line -> line(ink, line));
    frame(ink, LINE);
    row(
        ink,
        LINE,
        "TOTAL",
        null,
        null,
        null,
        claim.money(Amount.CHARGE),
        claim.money(Amount.ALLOWED),
        claim.money(Amount.DEDUCTIBLE),
        claim.money(Amount.COINSURANCE),
        claim.money(Amount.COPAY),
        claim.money(Amount.PAID));
    frame(ink, LINE);
    ink.down(10);
  }

  private static void heads(Ink ink) {
    row(
        ink,
        LINE,
        "SERVED",
        "PROC",
        "MODS",
        "QTY",
        "CHARGE",
        "ALLOWED",
        "DEDUCT",
        "COINS",
        "COPAY",
        "PAID",
        "RSN",
        "ADJUSTED",
        "REMARKS");
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(26);
    List<Integer> own = own(line);
    row(
        ink,
        LINE,
        line.from(),
        line.procedure(),
        line.modifiers(","),
        line.units(),
        line.money(Amount.CHARGE),
        line.money(Amount.ALLOWED),
        line.money(Amount.DEDUCTIBLE),
        line.money(Amount.COINSURANCE),
        line.money(Amount.COPAY),
        line.money(Amount.PAID),
        own.isEmpty() ? null : reason(line, own.getFirst()),
        own.isEmpty() ? null : line.adjusted(own.getFirst()),
        line.remarks(" "));
    for (int at = 1; at < own.size(); at++) {
      List<@Nullable Object> cells = new ArrayList<>(java.util.Collections.nCopies(10, null));
      cells.add(reason(line, own.get(at)));
      cells.add(line.adjusted(own.get(at)));
      row(ink, LINE, cells.toArray());
    }
  }

  private static Object reason(LineForm line, int at) {
    return List.of(line.group(at), line.reason(at));
  }

  /** Deductible, coinsurance and copay have columns. */
  private static List<Integer> own(LineForm line) {
    return IntStream.range(0, line.adjustments().size())
        .filter(at -> OWN.contains(line.adjustments().get(at).reason()))
        .boxed()
        .toList();
  }

  private static void end(Ink ink, Form form) {
    ink.room(60);
    ink.left(30, "CLAIMS: ", form.claims().size(), "   PAID: ", form.total(Amount.PAID)).down(9);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(30, "PROVIDER ADJUSTMENT: ", form.reason(at, reason -> reason));
      ink.left(140, "REF ", form.adjustment(at).reference(), "   AMOUNT ", form.taken(at)).down(9);
    }
    ink.left(30, "*** END OF REPORT ***");
  }

  private static void frame(Ink ink, int[] widths) {
    StringBuilder text = new StringBuilder("+");
    for (int width : widths) {
      text.append("-".repeat(Math.abs(width) + 2)).append('+');
    }
    ink.left(30, text.toString()).down(8.5);
  }

  private static void row(Ink ink, int[] widths, @Nullable Object... cells) {
    List<Object> parts = new ArrayList<>(List.of("|"));
    for (int at = 0; at < widths.length; at++) {
      Object cell = at < cells.length ? cells[at] : null;
      String gap = " ".repeat(Math.max(0, Math.abs(widths[at]) - length(cell)));
      parts.add(" " + (widths[at] < 0 ? gap : ""));
      parts.add(cell == null ? "" : cell);
      parts.add((widths[at] < 0 ? "" : gap) + " |");
    }
    ink.left(30, parts).down(8.5);
  }

  private static int length(@Nullable Object cell) {
    if (cell instanceof List<?> list) {
      return list.stream().mapToInt(AsciiFrames::length).sum();
    }
    return cell instanceof Leaf leaf
        ? leaf.spelled().length()
        : cell == null ? 0 : cell.toString().length();
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED -> "1 PROCESSED AS PRIMARY";
      case SECONDARY -> "2 PROCESSED AS SECONDARY";
      case DENIED -> "4 DENIED";
      case REVERSAL -> "22 REVERSAL OF PREVIOUS PAYMENT";
      case CORRECTED -> "CORRECTED CLAIM";
    };
  }
}
