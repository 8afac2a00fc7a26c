package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.balance.PrintedSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim's amounts in columns that no leaf tells of: what they mean, only their sums prove. */
final class UnnamedColumns {

  private final Map<List<String>, Amounts> columns = new LinkedHashMap<>();

  private static final class Amounts {
    private final List<Money> parts = new ArrayList<>();
    private @Nullable Money total;
  }

  /** Takes those of a line. */
  void part(Row row) {
    row.untold.forEach((column, money) -> of(column).parts.add(money));
  }

  /** Takes those of the claim's totals. */
  void total(Row row) {
    row.untold.forEach((column, money) -> of(column).total = money);
  }

  /** A heading's words hold on the next page, too. */
  private Amounts of(Column column) {
    return columns.computeIfAbsent(List.copyOf(column.tokens), unused -> new Amounts());
  }

  /** Adds those that have a total. */
  void tell(int claim, List<PrintedSum> sums) {
    for (Amounts one : columns.values()) {
      Money total = one.total;
      if (total != null && !one.parts.isEmpty()) {
        sums.add(new PrintedSum(claim, one.parts, total));
      }
    }
  }
}
