package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * Whether a sum fails by one wrong digit. What is not printed, or belongs to another sum, is hardly
 * ever just that: such a difference tells of a misprint where a sum that fails proves nothing by
 * itself.
 */
public final class Slip {

  private static final int TEN = 10;

  /** So many digits are printed at least: {@code 0.45}. */
  private static final int DIGITS = 3;

  /** In cents: whole dollars that are missing may be a copay. */
  private static final long DOLLAR = 100;

  /** More than anybody prints. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

  private Slip() {}

  /** Whether the terms come to what is stated where one digit of any of them is another. */
  static boolean explains(List<Money> terms, Money stated) {
    Money missing = stated;
    for (Money term : terms) {
      missing = missing.minus(term);
    }
    for (Money term : terms) {
      if (parts(term, term.plus(missing))) {
        return true;
      }
    }
    return parts(stated, stated.minus(missing));
  }

  /** Whether one digit makes the difference between two amounts. */
  static boolean parts(Money one, Money other) {
    return isUsual(one) && isUsual(other) && parts(one.cents(), other.cents());
  }

  /** The same of cents. */
  public static boolean parts(long one, long other) {
    if (Long.signum(one) * Long.signum(other) < 0) {
      return false;
    }
    long left = Math.abs(one);
    long right = Math.abs(other);
    int different = 0;
    for (int digit = 0; left > 0 || right > 0; digit++) {
      if (digit >= DIGITS && (left == 0 || right == 0)) {
        return false; // one of them has more digits
      }
      different += left % TEN == right % TEN ? 0 : 1;
      left /= TEN;
      right /= TEN;
    }
    return different == 1;
  }

  /** Whether the difference is less than a dollar. */
  static boolean isSmall(Money difference) {
    return isUsual(difference) && Math.abs(difference.cents()) < DOLLAR;
  }

  private static boolean isUsual(Money amount) {
    BigDecimal exact = amount.amount();
    return exact.scale() == 2 && exact.abs().compareTo(MOST) < 0;
  }
}
