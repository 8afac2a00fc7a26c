package io.remitstream.workers.extraction.csv;

import io.remitstream.workers.extraction.csv.CsvRow.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into rows and cells as it comes (RFC 4180, leniently): a quote opens quotes at the
 * beginning of a cell only, a doubled one within them is one, and what follows the closing one
 * belongs to the cell. Rows end with LF, CR or both. Holds one row. Not safe for use by several
 * threads.
 */
final class CsvParser {

  private enum State {
    BEGIN,
    PLAIN,
    QUOTED,
    /** After a quote within quotes: the end of them, or the first of two. */
    QUOTE
  }

  private final char delimiter;
  private final CsvLimits limits;
  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private State state = State.BEGIN;
  private int column;
  private int cellAt;
  private int number = 1;
  private int line = 1;
  private int rowLine = 1;
  private boolean broken;
  private boolean returned;

  CsvParser(char delimiter, CsvLimits limits) {
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /** The rows that the text completes. */
  List<CsvRow> feed(String more) {
    more.chars().forEach(letter -> take((char) letter));
    return taken();
  }

  /** The last row, where its line does not end. */
  List<CsvRow> end() {
    broken |= state == State.QUOTED;
    if (column > 0 || !cells.isEmpty()) {
      endRow();
    }
    return taken();
  }

  private void take(char letter) {
    boolean second = returned && letter == '\n';
    returned = letter == '\r';
    boolean ends = letter == '\n' || letter == '\r';
    if (second && state != State.QUOTED) {
      return;
    }
    if (ends && !second) {
      line++;
    }
    if (state == State.QUOTED && column >= limits.rowCharacters()) {
      // Quotes that nobody closes would swallow the rest of the file.
      broken = true;
      state = State.PLAIN;
    }
    if (ends && state != State.QUOTED) {
      endRow();
    } else {
      read(letter);
    }
  }

  private void read(char letter) {
    column++;
    switch (state) {
      case QUOTED -> {
        if (letter == '"') {
          state = State.QUOTE;
        } else {
          add(letter);
        }
      }
      case QUOTE -> {
        if (letter == '"') {
          add(letter);
          state = State.QUOTED;
        } else {
          state = State.PLAIN;
          plain(letter);
        }
      }
      case BEGIN -> begin(letter);
      case PLAIN -> plain(letter);
    }
  }

  private void begin(char letter) {
    if (letter == '"') {
      text.setLength(0);
      state = State.QUOTED;
    } else {
      state = letter == ' ' ? State.BEGIN : State.PLAIN;
      plain(letter);
    }
  }

  private void plain(char letter) {
    if (letter == delimiter) {
      endCell(column - 1);
    } else {
      add(letter);
    }
  }

  private void add(char letter) {
    if (column <= limits.rowCharacters()) {
      text.append(letter);
    } else {
      broken = true;
    }
  }

  private void endCell(int end) {
    if (cells.size() < limits.cells()) {
      cells.add(new Cell(text.toString().strip(), cellAt, end - cellAt));
    } else {
      broken = true;
    }
    text.setLength(0);
    cellAt = column;
    state = State.BEGIN;
  }

  private void endRow() {
    endCell(column);
    rows.add(new CsvRow(number++, rowLine, cells, broken));
    cells.clear();
    column = 0;
    cellAt = 0;
    rowLine = line;
    broken = false;
  }

  private List<CsvRow> taken() {
    List<CsvRow> taken = List.copyOf(rows);
    rows.clear();
    return taken;
  }
}
