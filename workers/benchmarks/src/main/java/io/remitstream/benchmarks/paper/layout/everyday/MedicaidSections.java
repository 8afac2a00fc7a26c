package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Glossary;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state's Medicaid: sections by what became of claims, each with its sum, and a money page. */
final class MedicaidSections {

  static final Glossary CODES =
      Glossary.of(
          "0020", "PRICED BY THE MEDICAID FEE SCHEDULE",
          "0153", "PROCEDURE CODE IS VALID FOR DATE OF SERVICE",
          "0361", "MEMBER HAS OTHER COVERAGE ON FILE",
          "0982", "CLAIM REVIEWED BY MEDICAL POLICY UNIT");
  private static final Grid GRID =
      Grid.of(
          10,
          Column.text("LN", 44, MedicaidSections::number),
          Column.text("FROM", 66, LineForm::from),
          Column.text("THRU", 112, LineForm::to),
          Column.text("PROC", 160, LineForm::procedure),
          Column.text("MODIFIERS", 200, line -> line.modifiers(" ")),
          Usual.units("QTY", 282),
          Column.money("BILLED AMT", 372, Amount.CHARGE),
          Usual.allowed("ALLOWED AMT", 446),
          Column.money("TPL AMT", 516, Amount.OTHER_INSURANCE),
          Column.money("COPAY AMT", 582, Amount.COPAY),
          Column.money("PAID AMT", 652, Amount.PAID),
          Column.text("EOB CODES", 672, line -> line.remarks(" ")));

  private MedicaidSections() {}

  private static String number(LineForm line) {
    String pointer = line.pointer();
    return String.valueOf(1 + Integer.parseInt(pointer.substring(pointer.lastIndexOf('/') + 1)));
  }

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(36)
                .font(Face.MONO, 7.5)
                .plain()
                .left(36, "REPORT: FIN-0140-R")
                .right(756, "PAGE: ", page.page()));
    ink.page();
    ink.font(Face.MONO, 10).bold().center(396, form.payer()).down(12);
    ink.center(396, "REMITTANCE ADVICE").plain().size(8).down(24);
    double top = ink.y();
    ink.left(36, form.payee()).down(10);
    Usual.address(ink, 36, 10, form.remit().payee());
    ink.at(top);
    Desk.pair(ink, 480, 590, 10, "PAYEE TAX ID:", form.tin());
    Desk.pair(ink, 480, 590, 10, "NPI:", form.npi());
    Desk.pair(ink, 480, 590, 10, "PAYMENT DATE:", form.paidOn());
    Desk.pair(ink, 480, 590, 10, "CHECK/EFT NUMBER:", form.trace());
    ink.at(top + 54);
    section(ink, form, "CLAIMS PAID", List.of(Status.PROCESSED, Status.SECONDARY));
    section(ink, form, "CLAIMS DENIED", List.of(Status.DENIED));
    section(ink, form, "CLAIM ADJUSTMENTS", List.of(Status.REVERSAL, Status.CORRECTED));
    money(ink, form);
    if (CODES.any(form.claims())) {
      ink.room(50);
      ink.down(10).left(36, "EOB CODE   DESCRIPTION").down(12);
      CODES.write(ink, form.claims(), 36, 50, 600, 10);
    }
  }

  private static void section(Ink ink, Form form, String title, List<Status> of) {
    List<ClaimForm> claims =
        form.claims().stream().filter(claim -> of.contains(claim.claim().status())).toList();
    if (claims.isEmpty()) {
      return;
    }
    ink.room(120);
    heads(ink, title);
    ink.head(on -> heads(on, title + " (CONTINUED)"));
    claims.forEach(claim -> claim(ink, claim));
    ink.room(24);
    ink.bold().left(36, "TOTAL ", title, ": ", claims.size());
    ink.right(372, Desk.sum(form, claims, Amount.CHARGE));
    ink.right(652, Desk.sum(form, claims, Amount.PAID)).plain().down(24);
    ink.head(on -> {});
  }

  private static void heads(Ink ink, String title) {
    ink.font(Face.MONO, 9).bold().left(36, "*** ", title, " ***").plain().size(7.5).down(14);
    ink.left(36, "MEMBER NAME").left(200, "MEMBER ID").left(316, "ICN").left(446, "PATIENT ACCT");
    ink.left(582, "STATUS").down(10);
    GRID.heads(ink);
    ink.line(36, ink.y() - 7, 756, ink.y() - 7, 0.6).down(5);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(58);
    ink.font(Face.MONO, 7.5).left(36, claim.patient()).left(200, claim.member());
    ink.left(316, claim.number()).left(446, claim.account());
    ink.left(582, claim.status(Usual::status)).down(10);
    for (LineForm line : claim.lines()) {
      ink.room(24);
      ink.font(Face.MONO, 7.5);
      GRID.line(ink, line);
    }
    ink.left(160, "CLAIM TOTAL");
    GRID.total(ink, claim);
    ink.down(7);
  }

  private static void money(Ink ink, Form form) {
    ink.room(110);
    ink.font(Face.MONO, 9).bold().left(36, "*** FINANCIAL SUMMARY ***").plain().size(8).down(14);
    row(ink, "TOTAL CLAIM PAYMENTS", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      row(
          ink,
          List.of(form.reason(at, MedicaidSections::reason), " ", form.adjustment(at).reference()),
          Desk.added(form, at));
    }
    row(ink, "NET PAYMENT", form.amount());
    row(ink, "PAYMENT METHOD", form.method(Usual::method));
  }

  private static void row(Ink ink, Object label, @Nullable Object value) {
    ink.left(54, label).right(372, value).down(11);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "ACCOUNTS RECEIVABLE RECOUPMENT" : "INTEREST PAID";
  }
}
