package io.remitstream.benchmarks.paper.draw;

import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Payment;
import io.remitstream.benchmarks.paper.remit.ProviderAdjustment;
import io.remitstream.benchmarks.paper.remit.Remit;
import io.remitstream.benchmarks.paper.remit.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A remittance as a payer spells it: every value as a leaf that knows its pointer.
 *
 * @param wrong amounts by pointer, in cents, that are printed instead of the right ones
 */
public record Form(Remit remit, Style style, Map<String, Long> wrong) {

  public List<ClaimForm> claims() {
    return IntStream.range(0, remit.claims().size())
        .mapToObj(at -> new ClaimForm(this, remit.claims().get(at), "/claims/" + at))
        .toList();
  }

  public Leaf payer() {
    return text("/payer/name", remit.payer().name());
  }

  public Leaf payee() {
    return text("/payee/name", remit.payee().name());
  }

  /** Null where the payer does not know it. */
  public @Nullable Leaf npi() {
    String npi = remit.payee().npi();
    return npi == null ? null : text("/payee/npi", npi);
  }

  public Leaf tin() {
    return text("/payee/tin", remit.payee().tin());
  }

  public Leaf amount() {
    return money("/payment/amount", remit.payment().cents());
  }

  /** Printed even where a column's zero is not. */
  public Leaf amount(MoneyForm form) {
    Leaf leaf = amount();
    long cents = wrong.getOrDefault(leaf.pointer(), remit.payment().cents());
    return new Leaf(leaf.pointer(), leaf.value(), form.spell(cents));
  }

  public Leaf paidOn() {
    return day("/payment/date", remit.payment().date());
  }

  /** Null where nothing is paid. */
  public @Nullable Leaf trace() {
    Payment payment = remit.payment();
    return payment.method() == Method.NONE ? null : text("/payment/trace_number", payment.trace());
  }

  /** In words of the payer's own. */
  public Leaf method(Function<Method, String> words) {
    Method method = remit.payment().method();
    return new Leaf(
        "/payment/method",
        switch (method) {
          case CHECK -> "check";
          case EFT -> "eft";
          case NONE -> "none";
        },
        style.cased(words.apply(method)));
  }

  public boolean pays() {
    return remit.payment().method() != Method.NONE;
  }

  public int adjustments() {
    return remit.adjustments().size();
  }

  public ProviderAdjustment adjustment(int at) {
    return remit.adjustments().get(at);
  }

  /** In words of the payer's own. */
  public Leaf reason(int at, Function<String, String> words) {
    String reason = adjustment(at).reason();
    return new Leaf(
        "/provider_adjustments/" + at + "/reason", reason, style.cased(words.apply(reason)));
  }

  public Leaf taken(int at) {
    return money("/provider_adjustments/" + at + "/amount", adjustment(at).cents());
  }

  /** A sum that is no leaf. */
  public String total(Amount amount) {
    return style.money().spell(remit.cents(amount));
  }

  public String spelled(LocalDate day) {
    return style.day(day);
  }

  Leaf text(String pointer, String value) {
    return new Leaf(pointer, style.cased(value), style.cased(value));
  }

  Leaf day(String pointer, LocalDate day) {
    return new Leaf(pointer, day.toString(), style.day(day));
  }

  Leaf money(String pointer, long right) {
    long cents = wrong.getOrDefault(pointer, right);
    return new Leaf(pointer, MoneyForm.exact(cents), style.money().spell(cents));
  }

  static String word(Status status) {
    return status.name().toLowerCase(java.util.Locale.ROOT);
  }
}
