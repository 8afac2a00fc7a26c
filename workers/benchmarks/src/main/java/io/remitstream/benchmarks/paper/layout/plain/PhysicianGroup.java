package io.remitstream.benchmarks.paper.layout.plain;

import io.remitstream.benchmarks.paper.draw.Align;
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

/** A physicians' association that pays for health plans: capitals, single heads, a check's end. */
final class PhysicianGroup {

  static final Glossary REASONS =
      Glossary.of(
          "P1", "PAID PER IPA AGREEMENT",
          "P7", "AUTHORIZATION OF THE IPA ON FILE",
          "Q2", "REVIEWED WITH OTHER SERVICES OF THIS DAY",
          "Q8", "HEALTH PLAN HAS BEEN NOTIFIED");
  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("SVC FROM/TO", 36, line -> Desk.days(line, "-")),
          Column.text("PROC-MOD", 124, line -> Desk.code(line, "-")),
          new Column("QTY", 214, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("AMT BILLED", 276, Amount.CHARGE),
          Column.money("PROV W/O", 334, Amount.DISCOUNT),
          Column.money("CONTRACT AMT", 404, Amount.ALLOWED),
          Column.money("NON-ALLOWED", 468, Amount.NOT_COVERED),
          Column.money("COPAY AMT", 526, Amount.COPAY),
          Column.money("COINS AMT", 580, Amount.COINSURANCE),
          Column.money("MBR RESP", 636, Amount.PATIENT_RESPONSIBILITY),
          Column.money("NET PAY", 696, Amount.PAID),
          Column.text("REASON", 710, line -> line.remarks(" ")));

  private PhysicianGroup() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(590)
                .font(Face.SANS, 7)
                .plain()
                .left(36, "REPORT CK-220")
                .right(756, page.page()));
    ink.head(PhysicianGroup::heads);
    ink.page();
    ink.font(Face.SANS, 12).bold().left(36, form.payer()).plain().size(8).down(11);
    ink.left(36, "REMITTANCE ADVICE FOR ", form.payee()).down(11);
    ink.left(36, "VENDOR TAX ID ", form.tin());
    if (form.npi() != null) {
      ink.left(214, "VENDOR NPI ", form.npi());
    }
    ink.left(404, "LINE OF BUSINESS COMMERCIAL HMO").down(20);
    heads(ink);
    form.claims().forEach(claim -> claim(ink, claim));
    check(ink, form);
    REASONS.write(ink, form.claims(), 36, 24, 600, 10);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 7.5).bold();
    GRID.heads(ink);
    ink.plain().line(36, ink.y() - 8, 756, ink.y() - 8, 1).down(5);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(52);
    ink.font(Face.SANS, 7.5).bold().left(36, claim.patient()).plain();
    ink.left(214, "MBR# ", claim.member()).left(334, "CLM# ", claim.number());
    ink.left(468, "PT ACCT# ", claim.account())
        .left(610, "CLAIM ", claim.status(PhysicianGroup::word));
    ink.down(11);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      ink.size(7.5);
      GRID.line(ink, line);
    }
    ink.room(14);
    ink.line(224, ink.y() - 8, 696, ink.y() - 8, 0.3).down(2).left(124, "TOTAL CLAIM");
    GRID.total(ink, claim);
    ink.down(7);
  }

  private static void check(Ink ink, Form form) {
    ink.room(110);
    ink.font(Face.SANS, 8).line(36, ink.y() - 8, 756, ink.y() - 8, 1).down(6).bold();
    ink.left(36, "TOTAL VENDOR").right(276, form.total(Amount.CHARGE));
    ink.right(334, form.total(Amount.DISCOUNT)).right(404, form.total(Amount.ALLOWED));
    ink.right(636, form.total(Amount.PATIENT_RESPONSIBILITY)).right(696, form.total(Amount.PAID));
    ink.plain().down(14);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(404, form.reason(at, PhysicianGroup::reason))
          .left(540, form.adjustment(at).reference());
      ink.right(696, Desk.added(form, at)).down(11);
    }
    ink.bold().left(404, "CHECK AMOUNT").right(696, form.amount()).plain().down(13);
    ink.left(404, "CHECK DATE").right(696, form.paidOn()).down(11);
    ink.left(404, "CHECK NUMBER").right(696, form.pays() ? form.trace() : "NO CHECK").down(20);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "OVERPAYMENT OFFSET" : "INTEREST";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "PAID";
      case DENIED -> "DENIED";
      case REVERSAL -> "REVERSAL";
      case CORRECTED -> "CORRECTED";
    };
  }
}
