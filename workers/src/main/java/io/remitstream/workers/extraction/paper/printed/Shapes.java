package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a remittance's rows by where their amounts stand. */
final class Shapes {

  /** So many amounts a row has at least that shows where the columns of a table are. */
  private static final int FEWEST = 2;

  /** No table of a remittance is wider. */
  private static final int WIDEST = 14;

  private static final int MOST_SHAPES = 12;

  private Shapes() {}

  /** Rows keep their order. */
  static List<Shape> of(List<PrintedRow> rows) {
    var shapes = new ArrayList<Shape>();
    var widest = new ArrayList<>(rows);
    widest.sort(Comparator.comparingInt((PrintedRow row) -> row.amounts().size()).reversed());
    for (PrintedRow row : widest) {
      int size = row.amounts().size();
      boolean shows = size >= FEWEST && size <= WIDEST && shapes.size() < MOST_SHAPES;
      if (shows && shapes.stream().allMatch(shape -> shape.place(row) == null)) {
        shapes.add(new Shape(row));
      }
    }
    rows.forEach(row -> place(row, shapes));
    return shapes;
  }

  private static void place(PrintedRow row, List<Shape> shapes) {
    for (Shape shape : shapes) {
      @Nullable PrintedAmount[] placed = row.amounts().size() < FEWEST ? null : shape.place(row);
      if (placed != null) {
        shape.add(row, placed);
        return;
      }
    }
  }
}
