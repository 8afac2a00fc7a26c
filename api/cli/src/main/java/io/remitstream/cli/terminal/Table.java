package io.remitstream.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings, each column as wide as its widest cell; columns of amounts stand to the
 * right.
 */
public final class Table {

  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table. */
  public Table(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row with a cell for every heading. */
  public void row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "%d cells (expected: %d)".formatted(cells.length, headings.size()));
    }
    rows.add(Arrays.stream(cells).map(Table::printable).toList());
  }

  /** Prints headings and rows. */
  public void print(PrintWriter out) {
    out.println(line(headings));
    rows.forEach(row -> out.println(line(row)));
    out.flush();
  }

  private String line(List<String> cells) {
    var line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      line.append(column == 0 ? "" : GAP).append(padded(cells.get(column), column));
    }
    return line.toString().stripTrailing();
  }

  private String padded(String cell, int column) {
    String space = " ".repeat(width(column) - length(cell));
    return isNumeric(column) ? space + cell : cell + space;
  }

  private int width(int column) {
    int widest = length(headings.get(column));
    for (List<String> row : rows) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return widest;
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream().map(row -> row.get(column)).allMatch(cell -> cell.matches("-?[\\d.]*"))
        && rows.stream().map(row -> row.get(column)).anyMatch(cell -> !cell.isEmpty());
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** A file decides what its names are; what it may not do is to steer the terminal. */
  private static String printable(String cell) {
    return cell.replaceAll("\\p{Cntrl}", "�");
  }
}
