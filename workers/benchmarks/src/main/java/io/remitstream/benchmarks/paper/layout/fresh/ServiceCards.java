package io.remitstream.benchmarks.paper.layout.fresh;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import org.jspecify.annotations.Nullable;

/** An app's print for a member: a rounded card a service, what it cost left, who pays right. */
final class ServiceCards {

  private ServiceCards() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(764)
                .font(Face.SANS, 7.5)
                .plain()
                .left(48, "This is not a bill")
                .right(564, page.page() + " | " + page.of()));
    ink.page();
    ClaimForm first = form.claims().getFirst();
    ink.font(Face.SANS, 20).bold().left(48, form.payer()).plain().size(10).down(22);
    ink.left(48, "Explanation of benefits prepared for").down(14);
    ink.bold().size(12).left(48, first.patient()).plain().size(10).down(15);
    ink.left(48, "Subscriber no. ", first.member()).right(564, "Prepared on ", form.paidOn());
    ink.down(28).size(11);
    ink.left(48, "Your care was provided by ").left(190, form.payee()).down(15).size(10);
    ink.left(48, form.pays() ? "We paid them" : "We paid them nothing this time:");
    ink.left(230, form.amount()).down(14);
    ink.left(48, "Sent by").left(230, form.method(ServiceCards::word)).down(14);
    if (form.pays()) {
      ink.left(48, "Confirmation number").left(230, form.trace()).down(14);
    }
    ink.down(16);
    form.claims().forEach(claim -> claim(ink, claim));
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(170);
    ink.font(Face.SANS, 12).bold().left(48, "Claim ", claim.number()).plain().size(9);
    ink.right(564, "Your provider's reference ", claim.account()).down(10);
    claim.lines().forEach(line -> card(ink, line));
    ink.room(90);
    double top = ink.y();
    ink.fill(48, top, 564, top + 66, 0.93).at(top + 16).bold().left(60, "This claim together");
    ink.plain().down(16);
    pair(
        ink,
        "Provider billed",
        claim.money(Amount.CHARGE),
        "Your plan paid",
        claim.money(Amount.PAID));
    pair(
        ink,
        "Member savings",
        claim.money(Amount.DISCOUNT),
        "Your total cost",
        claim.money(Amount.PATIENT_RESPONSIBILITY));
    ink.at(top + 92);
  }

  private static void card(Ink ink, LineForm line) {
    ink.room(116);
    double top = ink.y();
    ink.box(48, top, 564, top + 104).at(top + 16).size(10).bold().left(60, line.description());
    ink.plain().right(552, line.from()).down(13).size(9).left(60, "Procedure ", line.procedure());
    ink.down(18);
    pair(
        ink,
        "Provider billed",
        line.money(Amount.CHARGE),
        "Your plan paid",
        line.money(Amount.PAID));
    pair(
        ink,
        "Member savings",
        line.money(Amount.DISCOUNT),
        "Toward your deductible",
        line.money(Amount.DEDUCTIBLE));
    pair(ink, "Plan allowance", line.money(Amount.ALLOWED), "Your copay", line.money(Amount.COPAY));
    pair(
        ink,
        "Not covered by your plan",
        line.money(Amount.NOT_COVERED),
        "Your coinsurance",
        line.money(Amount.COINSURANCE));
    pair(ink, "", null, "Your cost", line.money(Amount.PATIENT_RESPONSIBILITY));
    ink.at(top + 112);
  }

  private static void pair(
      Ink ink, String left, @Nullable Object cost, String right, Object share) {
    ink.left(60, left).right(280, cost).left(320, right).right(552, share).down(12);
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Mailed check";
      case EFT -> "Direct deposit";
      case NONE -> "Nothing was sent";
    };
  }
}
