package io.remitstream.benchmarks.paper.draw;

import java.util.Locale;

/**
 * How a payer prints money.
 *
 * @param sign before the digits, such as {@code $}
 * @param negative a format of one text, such as {@code (%s)}
 * @param zero what stands for nothing; null for the digits
 */
public record MoneyForm(
    String sign, boolean grouped, String negative, @org.jspecify.annotations.Nullable String zero) {

  public static final MoneyForm PLAIN = new MoneyForm("", true, "-%s", null);
  public static final MoneyForm DOLLARS = new MoneyForm("$", true, "-%s", null);

  public String spell(long cents) {
    if (cents == 0 && zero != null) {
      return zero;
    }
    long size = Math.abs(cents);
    String whole = String.format(Locale.ROOT, grouped ? "%,d" : "%d", size / 100);
    String digits = "%s%s.%02d".formatted(sign, whole, size % 100);
    return cents < 0 ? negative.formatted(digits) : digits;
  }

  /** As the truth has it: {@code -1234.50}. */
  public static String exact(long cents) {
    return "%s%d.%02d"
        .formatted(cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
  }
}
