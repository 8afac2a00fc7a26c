package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.text.CharacterGrid;
import java.util.List;

/**
 * One row.
 *
 * @param number which row this is, blank ones counted, from 1
 * @param line the line of the file on which it begins, from 1
 * @param broken whether it was cut, or ends within quotes
 */
record CsvRow(int number, int line, List<Cell> cells, boolean broken) {

  CsvRow {
    cells = List.copyOf(cells);
  }

  /**
   * One cell, with neither its quotes nor the blanks around.
   *
   * @param column where it begins in its row, in characters from 0
   * @param length how many characters it takes there, quotes and all
   */
  record Cell(String text, int column, int length) {

    boolean isBlank() {
      return text.isEmpty();
    }
  }

  /** The text of a cell; empty where the row is shorter. */
  String text(int index) {
    return index < cells.size() ? cells.get(index).text() : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }

  /** Where a cell stands on the character grid. */
  Box box(int index) {
    Cell cell = cells.get(index);
    return CharacterGrid.box(line - 1, cell.column(), Math.max(1, cell.length()));
  }
}
