package io.remitstream.benchmarks.paper.draw;

import java.util.List;

/** A table of service lines. */
public record Grid(double leading, List<Column> columns) {

  public static Grid of(double leading, Column... columns) {
    return new Grid(leading, List.of(columns));
  }

  /** The heads of all columns, the last line of each on the same height. */
  public void heads(Ink ink) {
    List<Column> printed = printed(ink);
    int lines = printed.stream().mapToInt(column -> rows(ink, column).length).max().orElse(1);
    for (int at = 0; at < lines; at++) {
      for (Column column : printed) {
        String[] rows = rows(ink, column);
        int row = at - lines + rows.length;
        ink.verbatim(column.x(), column.align(), row < 0 ? "" : rows[row]);
      }
      ink.down(leading);
    }
  }

  public void line(Ink ink, LineForm line) {
    printed(ink)
        .forEach(column -> ink.write(column.x(), column.align(), column.line().apply(line)));
    ink.down(leading);
  }

  public void total(Ink ink, ClaimForm claim) {
    printed(ink)
        .forEach(column -> ink.write(column.x(), column.align(), column.total().apply(claim)));
    ink.down(leading);
  }

  private List<Column> printed(Ink ink) {
    return ink.twist().columns().apply(columns);
  }

  private static String[] rows(Ink ink, Column column) {
    return ink.twist().title().apply(column.title()).split("\n", -1);
  }
}
