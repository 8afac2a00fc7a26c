package io.remitstream.workers.extraction.paper.printed;

import io.remitstream.streaming.remittance.balance.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a table that sum up others: those in which several columns come to what stands
 * above them since the last such row (or below, where totals lead), and at most one does not. A sum
 * stands for its parts in wider sums.
 */
final class ColumnSums {

  /** So many rows above one another are summed up at most. */
  private static final int WINDOW = 120;

  /** So many columns add up at least. */
  private static final int FEWEST = 2;

  private final Shape shape;
  private final long[][] cents;
  private final int[] order;
  private final Set<String> leads;
  final List<Equation> equations = new ArrayList<>();
  final Set<String> led = new HashSet<>();
  int exact;

  private ColumnSums(Shape shape, long[][] cents, int[] order, Set<String> leads) {
    this.shape = shape;
    this.cents = cents;
    this.order = order;
    this.leads = leads;
  }

  static List<Equation> of(Shape shape, long[][] cents) {
    int[] down = new int[cents.length];
    Arrays.setAll(down, row -> row);
    int[] up = new int[cents.length];
    Arrays.setAll(up, row -> cents.length - 1 - row);
    ColumnSums above = twice(shape, cents, down);
    ColumnSums below = twice(shape, cents, up);
    return (below.proves(above) ? below : above).equations;
  }

  private boolean proves(ColumnSums other) {
    return exact > other.exact
        || (exact == other.exact && equations.size() > other.equations.size());
  }

  /** What leads proven totals leads totals of single rows, too, which prove nothing themselves. */
  private static ColumnSums twice(Shape shape, long[][] cents, int[] order) {
    var first = new ColumnSums(shape, cents, order, Set.of());
    first.find();
    if (first.led.isEmpty()) {
      return first;
    }
    var second = new ColumnSums(shape, cents, order, first.led);
    second.find();
    return second;
  }

  private void find() {
    var open = new ArrayList<Integer>();
    for (int row : order) {
      int from = from(open, row);
      if (from < open.size()) {
        List<Integer> parts = open.subList(from, open.size());
        tell(parts, row);
        parts.clear();
      }
      open.add(row);
    }
  }

  /** The first of the open rows that a row sums up; their number where it sums up none. */
  private int from(List<Integer> open, int row) {
    long[] sum = new long[shape.size()];
    int[] terms = new int[shape.size()];
    int found = open.size();
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - WINDOW); i--) {
      long[] part = cents[open.get(i)];
      for (int column = 0; column < sum.length; column++) {
        sum[column] += part[column];
        terms[column] += part[column] == 0 ? 0 : 1;
      }
      int failing = failing(sum, terms, row, open.size() - i);
      if (failing == 0) {
        return i;
      }
      if (failing == 1 && found == open.size() && slips(open.subList(i, open.size()), sum, row)) {
        found = i;
      }
    }
    return found;
  }

  /** How many columns do not add up; many where it is no sum. */
  private int failing(long[] sum, int[] terms, int row, int parts) {
    if (agreeing(sum, row) < FEWEST) {
      return sum.length;
    }
    int failing = 0;
    int several = 0;
    var agreeing = new HashSet<Long>();
    for (int column = 0; column < sum.length; column++) {
      long total = cents[row][column];
      if (total != 0 && sum[column] == total) {
        agreeing.add(Math.abs(total));
        several += terms[column] > 1 ? 1 : 0;
      } else if (total != 0 || (sum[column] != 0 && shape.cells.get(row)[column] != null)) {
        failing++;
      }
    }
    boolean known = isTotal(row);
    boolean added = several >= FEWEST || (several > 0 && agreeing.size() > FEWEST);
    boolean proven = known ? agreeing.size() >= FEWEST : parts > 1 && added;
    return proven && (failing == 0 || known || agreeing.size() > FEWEST) ? failing : sum.length;
  }

  private int agreeing(long[] sum, int row) {
    int agreeing = 0;
    for (int column = 0; column < sum.length; column++) {
      agreeing += sum[column] != 0 && sum[column] == cents[row][column] ? 1 : 0;
    }
    return agreeing;
  }

  private boolean isTotal(int row) {
    PrintedRow printed = shape.rows.get(row);
    return printed.total() || leads.contains(printed.lead());
  }

  private boolean slips(List<Integer> parts, long[] sum, int row) {
    for (int column = 0; column < sum.length; column++) {
      long total = cents[row][column];
      if (total != sum[column] && shape.cells.get(row)[column] != null) {
        return slips(parts, column, total, sum[column]);
      }
    }
    return false;
  }

  private boolean slips(List<Integer> parts, int column, long total, long sum) {
    long off = sum - total;
    return Slip.parts(total, sum)
        || parts.stream()
            .map(part -> cents[part][column])
            .anyMatch(part -> Slip.parts(part, part - off));
  }

  private void tell(List<Integer> parts, int row) {
    boolean holds = true;
    for (int column = 0; column < shape.size(); column++) {
      PrintedAmount total = shape.cells.get(row)[column];
      var amounts = new ArrayList<PrintedAmount>();
      for (int part : parts) {
        @Nullable PrintedAmount amount = shape.cells.get(part)[column];
        if (amount != null) {
          amounts.add(amount);
        }
      }
      if (total != null && !amounts.isEmpty()) {
        Equation equation = Equation.sum(amounts, total);
        equations.add(equation);
        holds &= equation.off() == 0;
      }
    }
    if (holds && parts.size() > 1) {
      exact++;
      String lead = shape.rows.get(row).lead();
      if (!lead.isEmpty()) {
        led.add(lead);
      }
    }
  }
}
