package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A register of payments: a row a claim and no services, every other row grey. */
final class ClaimRegister {

  private static final double ROW = 16;
  private static final List<Amount> SUMS =
      List.of(Amount.CHARGE, Amount.DISCOUNT, Amount.PATIENT_RESPONSIBILITY, Amount.PAID);
  private static final double[] RIGHT = {530, 590, 650, 706};

  private ClaimRegister() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(588)
                .font(Face.SANS, 7.5)
                .plain()
                .left(36, "Claim payment register")
                .right(756, "Sheet ", page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(36, form.payer()).plain().size(9).down(14);
    ink.left(36, "Claim Payment Register for Participating Providers").down(22);
    block(ink, form);
    heads(ink);
    ink.head(ClaimRegister::heads);
    List<ClaimForm> claims = form.claims();
    for (int at = 0; at < claims.size(); at++) {
      ink.room(ROW + 8);
      row(ink, claims.get(at), at % 2 == 1);
    }
    end(ink, form);
  }

  private static void block(Ink ink, Form form) {
    double top = ink.y();
    pair(ink, 36, "Group", form.payee());
    pair(ink, 36, "Group NPI", form.npi() == null ? "n/a" : form.npi());
    pair(ink, 36, "Group TIN", form.tin());
    ink.at(top);
    pair(ink, 420, "Register date", form.paidOn());
    pair(ink, 420, "Register total", form.amount());
    pair(ink, 420, "Paid by", List.of(form.method(ClaimRegister::by), " ", number(form)));
    ink.down(14);
  }

  private static Object number(Form form) {
    return form.pays() ? java.util.Objects.requireNonNull(form.trace()) : "";
  }

  private static void pair(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 82, value).down(13);
  }

  private static void heads(Ink ink) {
    ink.font(Face.SANS, 8).bold().rule(36, 756, 1).down(12);
    ink.left(36, "Patient").left(160, "Patient ID").left(232, "Your Acct #");
    ink.left(296, "Claim #").left(380, "Service Dates");
    ink.right(530, "Billed").right(590, "Write-Off").right(650, "Patient Due");
    ink.right(706, "Net Paid").left(714, "Action").down(5).plain().rule(36, 756, 1).down(13);
  }

  private static void row(Ink ink, ClaimForm claim, boolean grey) {
    if (grey) {
      ink.fill(36, ink.y() - 11, 756, ink.y() + 5, 0.92);
    }
    ink.left(36, claim.patient()).left(160, claim.member()).left(232, claim.account());
    ink.left(296, claim.number()).left(380, claim.from(), "-", claim.to());
    for (int at = 0; at < RIGHT.length; at++) {
      ink.right(RIGHT[at], claim.money(SUMS.get(at)));
    }
    ink.left(714, claim.status(ClaimRegister::word)).down(ROW);
  }

  private static void end(Ink ink, Form form) {
    ink.room(90);
    ink.rule(36, 756, 1).down(13).bold().left(36, form.claims().size(), " claims");
    for (int at = 0; at < RIGHT.length; at++) {
      ink.right(RIGHT[at], form.total(SUMS.get(at)));
    }
    ink.plain().down(20);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(420, form.reason(at, ClaimRegister::reason));
      ink.left(560, form.adjustment(at).reference());
      ink.right(706, Hand.unsigned(form, at)).down(12);
    }
    ink.bold().left(420, "Register total").right(706, form.amount()).plain();
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "no payment";
    };
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Less: overpayment recovered" : "Plus: interest";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Paid";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
