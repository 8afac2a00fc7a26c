package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose amounts stand below one another. */
final class Shape {

  /** In points: so far amounts of one column are apart at the edge by which they are set. */
  private static final double ALIGNED = 2.5;

  private final List<PrintedAmount> columns;
  final List<PrintedRow> rows = new ArrayList<>();
  final List<@Nullable PrintedAmount[]> cells = new ArrayList<>();

  /**
   * @param widest the row with the most amounts
   */
  Shape(PrintedRow widest) {
    columns = widest.amounts();
  }

  int size() {
    return columns.size();
  }

  /** A row's amounts by column; null where one of them stands in none. */
  @Nullable PrintedAmount @Nullable [] place(PrintedRow row) {
    var placed = new PrintedAmount[columns.size()];
    int column = 0;
    for (PrintedAmount amount : row.amounts()) {
      while (column < placed.length && !isBelow(columns.get(column), amount)) {
        column++;
      }
      if (column == placed.length) {
        return null;
      }
      placed[column++] = amount;
    }
    return placed;
  }

  void add(PrintedRow row, @Nullable PrintedAmount[] placed) {
    rows.add(row);
    cells.add(placed);
  }

  private static boolean isBelow(PrintedAmount one, PrintedAmount other) {
    double left = one.left() - other.left();
    double right = one.right() - other.right();
    return Math.abs(right) < ALIGNED
        || Math.abs(left) < ALIGNED
        || Math.abs(left + right) < 2 * ALIGNED;
  }

  /** Cents by row and column; nothing where nothing is printed. */
  long[][] cents() {
    return cents(cells);
  }

  static long[][] cents(List<@Nullable PrintedAmount[]> cells) {
    var cents = new long[cells.size()][];
    for (int row = 0; row < cents.length; row++) {
      @Nullable PrintedAmount[] amounts = cells.get(row);
      cents[row] = new long[amounts.length];
      for (int column = 0; column < amounts.length; column++) {
        PrintedAmount amount = amounts[column];
        cents[row][column] = amount == null ? 0 : amount.cents();
      }
    }
    return cents;
  }
}
