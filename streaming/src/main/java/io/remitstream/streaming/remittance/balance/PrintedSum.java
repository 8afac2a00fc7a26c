package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's amounts in a claim's lines, and their printed total, of a column whose meaning is not
 * known: sums hold whatever a column means.
 *
 * @param claim its ordinal
 */
public record PrintedSum(int claim, List<Money> parts, Money total) {

  public PrintedSum {
    parts = List.copyOf(parts);
  }

  /** Null where it holds, or fails by more than a digit: such a column may be no sum. */
  @Nullable Finding finding(String remittance) {
    Money sum = parts.stream().reduce(Money.ZERO, Money::plus);
    return Slip.explains(parts, total)
        ? Finding.of(
            Rule.PRINTED_SUM,
            remittance + "/claims/" + claim,
            "The sum %s of a column is not its total %s.".formatted(sum, total),
            sum,
            total)
        : null;
  }
}
