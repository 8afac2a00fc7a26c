package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of dollars. Whole cents, which are nearly all there is, are held as a {@code
 * long}; anything finer or larger as a {@link BigDecimal}. Nothing is ever rounded.
 *
 * <p>Two amounts are equal when their values are, whatever their notation: {@code 15} equals {@code
 * 15.00}. In JSON an amount is a string with at least two decimals: {@code "15.00"}.
 */
public final class Money implements Comparable<Money> {

  public static final Money ZERO = new Money(0, null);

  private static final int CENTS = 2;
  private static final int MOST_DIGITS = 100;
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE, CENTS);

  private final long cents;

  /** The value where {@code cents} cannot hold it. */
  private final @Nullable BigDecimal wide;

  private Money(long cents, @Nullable BigDecimal wide) {
    this.cents = cents;
    this.wide = wide;
  }

  public static Money ofCents(long cents) {
    return cents == 0 ? ZERO : new Money(cents, null);
  }

  public static Money of(BigDecimal amount) {
    if (amount.abs().compareTo(LARGEST) <= 0) {
      BigDecimal shifted = amount.movePointRight(CENTS);
      long cents = shifted.longValue();
      if (BigDecimal.valueOf(cents).compareTo(shifted) == 0) {
        return ofCents(cents);
      }
    }
    return new Money(0, amount.stripTrailingZeros());
  }

  /**
   * @throws NumberFormatException where the text is no decimal number, or one of more digits than
   *     any amount has (an exponent of nine digits would fill the memory when written out)
   */
  @JsonCreator
  public static Money of(String amount) {
    BigDecimal exact = new BigDecimal(amount);
    if (Math.abs((long) exact.scale()) > MOST_DIGITS || exact.precision() > MOST_DIGITS) {
      throw new NumberFormatException(
          "too many digits (expected: %d at most)".formatted(MOST_DIGITS));
    }
    return of(exact);
  }

  /** The value, with at least two decimals. */
  public BigDecimal amount() {
    BigDecimal exact = wide;
    if (exact == null) {
      return BigDecimal.valueOf(cents, CENTS);
    }
    return exact.scale() < CENTS ? exact.setScale(CENTS) : exact;
  }

  /**
   * @throws ArithmeticException where it is no number of whole cents
   */
  public long cents() {
    return wide == null ? cents : wide.movePointRight(CENTS).longValueExact();
  }

  /** Sums begin at nothing, and the amount itself is the sum then: no new object for it. */
  public Money plus(Money other) {
    if (this == ZERO) {
      return other;
    }
    if (other == ZERO) {
      return this;
    }
    long sum = cents + other.cents;
    boolean overflow = ((cents ^ sum) & (other.cents ^ sum)) < 0;
    return wide == null && other.wide == null && !overflow
        ? ofCents(sum)
        : of(amount().add(other.amount()));
  }

  public Money minus(Money other) {
    if (other == ZERO) {
      return this;
    }
    long difference = cents - other.cents;
    boolean overflow = ((cents ^ other.cents) & (cents ^ difference)) < 0;
    return wide == null && other.wide == null && !overflow
        ? ofCents(difference)
        : of(amount().subtract(other.amount()));
  }

  public Money negate() {
    return wide == null && cents != Long.MIN_VALUE ? ofCents(-cents) : of(amount().negate());
  }

  public int signum() {
    return wide == null ? Long.signum(cents) : wide.signum();
  }

  @Override
  public int compareTo(Money other) {
    return wide == null && other.wide == null
        ? Long.compare(cents, other.cents)
        : amount().compareTo(other.amount());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Money money && compareTo(money) == 0;
  }

  @Override
  public int hashCode() {
    return wide == null ? Long.hashCode(cents) : wide.hashCode();
  }

  /** Plain notation with at least two decimals. */
  @Override
  @JsonValue
  public String toString() {
    return amount().toPlainString();
  }
}
