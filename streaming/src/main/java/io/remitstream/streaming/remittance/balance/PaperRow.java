package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One printed row of amounts: a claim's totals or a service line.
 *
 * @param pointer of the row in the canonical document
 * @param level whether it is a claim's or a line's
 * @param amounts those that are printed
 * @param adjustments printed in the row; a claim's are its own and its lines'
 * @param pointers of the amounts, printed or not, that equations asked for
 */
record PaperRow(
    String pointer,
    Level level,
    Map<PaperColumn, Money> amounts,
    List<Adjusted> adjustments,
    Map<PaperColumn, String> pointers) {

  private PaperRow(
      String pointer, Level level, Map<PaperColumn, Money> amounts, List<Adjusted> adjustments) {
    this(pointer, level, amounts, adjustments, new EnumMap<>(PaperColumn.class));
  }

  enum Level {
    CLAIM,
    LINE
  }

  /** A printed adjustment that has an amount. */
  record Adjusted(String pointer, @Nullable String group, @Nullable String reason, Money amount) {

    /** Whether it is what another payer paid or adjusted (CARC 23). */
    boolean isAnotherPayers() {
      return "23".equals(reason);
    }
  }

  static PaperRow of(Claim claim, String pointer, List<PaperRow> lines) {
    var amounts = new EnumMap<PaperColumn, Money>(PaperColumn.class);
    for (PaperColumn column : PaperColumn.values()) {
      put(amounts, column, column.of(claim));
    }
    var adjustments = new ArrayList<>(adjusted(claim.adjustments(), pointer));
    lines.forEach(line -> adjustments.addAll(line.adjustments()));
    return new PaperRow(pointer, Level.CLAIM, amounts, adjustments);
  }

  static PaperRow of(ServiceLine line, String pointer) {
    var amounts = new EnumMap<PaperColumn, Money>(PaperColumn.class);
    for (PaperColumn column : PaperColumn.values()) {
      put(amounts, column, column.of(line));
    }
    return new PaperRow(pointer, Level.LINE, amounts, adjusted(line.adjustments(), pointer));
  }

  @Nullable Money amount(PaperColumn column) {
    return amounts.get(column);
  }

  Money amountOrZero(PaperColumn column) {
    return amounts.getOrDefault(column, Money.ZERO);
  }

  String pointer(PaperColumn column) {
    return pointers.computeIfAbsent(column, one -> pointer + "/" + one.leaf());
  }

  private static void put(
      Map<PaperColumn, Money> amounts, PaperColumn column, @Nullable Money amount) {
    if (amount != null) {
      amounts.put(column, amount);
    }
  }

  private static List<Adjusted> adjusted(List<Adjustment> adjustments, String pointer) {
    var adjusted = new ArrayList<Adjusted>(adjustments.size());
    for (int i = 0; i < adjustments.size(); i++) {
      Adjustment one = adjustments.get(i);
      if (one.amount() != null) {
        String leaf = pointer + "/adjustments/" + i + "/amount";
        adjusted.add(new Adjusted(leaf, one.group(), one.reason(), one.amount()));
      }
    }
    return adjusted;
  }
}
