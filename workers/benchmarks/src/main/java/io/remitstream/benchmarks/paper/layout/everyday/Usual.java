package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Party;
import io.remitstream.benchmarks.paper.remit.Status;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What many payers do alike. */
final class Usual {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private Usual() {}

  /** A column of what is allowed; as most payers count it, nothing of what is not covered. */
  static Column allowed(String title, double right) {
    return new Column(title, right, Align.RIGHT, Usual::allowed, Usual::allowed);
  }

  /** A column of counts without a sum. */
  static Column units(String title, double right) {
    return new Column(title, right, Align.RIGHT, LineForm::units, claim -> null);
  }

  static Leaf allowed(LineForm line) {
    long right = line.line().cents(Amount.ALLOWED) - line.line().cents(Amount.NOT_COVERED);
    return allowed(line.form(), line.money(Amount.ALLOWED), right);
  }

  static Leaf allowed(ClaimForm claim) {
    long right = claim.claim().cents(Amount.ALLOWED) - claim.claim().cents(Amount.NOT_COVERED);
    return allowed(claim.form(), claim.money(Amount.ALLOWED), right);
  }

  private static Leaf allowed(Form form, Leaf model, long right) {
    long cents = form.wrong().getOrDefault(model.pointer(), right);
    return new Leaf(model.pointer(), MoneyForm.exact(cents), Desk.spell(form, cents));
  }

  static String allAllowed(Form form) {
    long covered = form.remit().cents(Amount.ALLOWED) - form.remit().cents(Amount.NOT_COVERED);
    return Desk.spell(form, covered);
  }

  /** Where a party lives, in capitals. */
  static void address(Ink ink, double x, double pitch, Party party) {
    ink.left(x, party.street().toUpperCase(Locale.ROOT)).down(pitch);
    ink.left(x, party.city().toUpperCase(Locale.ROOT)).down(pitch);
  }

  /** {@code March 4, 2026}. */
  static Leaf longDay(Form form) {
    return Desk.as(form.paidOn(), LONG.format(form.remit().payment().date()));
  }

  static String method(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "EFT";
      case NONE -> "No payment";
    };
  }

  static String status(Status status) {
    return switch (status) {
      case PROCESSED -> "Paid";
      case SECONDARY -> "Paid as secondary";
      case DENIED -> "Denied";
      case REVERSAL -> "Reversed";
      case CORRECTED -> "Corrected";
    };
  }
}
