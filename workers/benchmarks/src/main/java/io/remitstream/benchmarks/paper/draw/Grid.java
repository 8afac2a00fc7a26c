package io.remitstream.benchmarks.paper.draw;

import java.util.List;

/** A table of service lines. */
public record Grid(double leading, List<Column> columns) {

  public static Grid of(double leading, Column... columns) {
    return new Grid(leading, List.of(columns));
  }

  /** The heads of all columns, the last line of each on the same height. */
  public void heads(Ink ink) {
    int lines = columns.stream().mapToInt(column -> rows(column).length).max().orElse(1);
    for (int at = 0; at < lines; at++) {
      for (Column column : columns) {
        String[] rows = rows(column);
        int row = at - lines + rows.length;
        ink.write(column.x(), column.align(), row < 0 ? "" : rows[row]);
      }
      ink.down(leading);
    }
  }

  public void line(Ink ink, LineForm line) {
    columns.forEach(column -> ink.write(column.x(), column.align(), column.line().apply(line)));
    ink.down(leading);
  }

  public void total(Ink ink, ClaimForm claim) {
    columns.forEach(column -> ink.write(column.x(), column.align(), column.total().apply(claim)));
    ink.down(leading);
  }

  private static String[] rows(Column column) {
    return column.title().split("\n", -1);
  }
}
