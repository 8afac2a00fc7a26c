package io.remitstream.workers.extraction.csv;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row that names the columns. A label that comes twice names its first column only.
 *
 * @param columns where each stands, from 0
 * @param width how many cells there are
 */
record CsvHeader(Map<CsvColumn, Integer> columns, int width) {

  private static final int FEWEST = 3;

  CsvHeader {
    columns = Map.copyOf(columns);
  }

  /** Empty where the row does not name what a remittance holds. */
  static Optional<CsvHeader> of(CsvRow row) {
    var found = new EnumMap<CsvColumn, Integer>(CsvColumn.class);
    for (int index = 0; index < row.cells().size(); index++) {
      int here = index;
      CsvColumn.of(row.text(index)).ifPresent(column -> found.putIfAbsent(column, here));
    }
    boolean enough =
        found.size() >= FEWEST
            && found.size() * 2 >= row.cells().stream().filter(cell -> !cell.isBlank()).count()
            && found.keySet().stream().anyMatch(CsvColumn::isAmount)
            && found.keySet().stream().anyMatch(CsvColumn::isKey);
    return enough ? Optional.of(new CsvHeader(found, row.cells().size())) : Optional.empty();
  }

  /** Where a column stands, or null. */
  @Nullable Integer at(CsvColumn column) {
    return columns.get(column);
  }

  boolean has(CsvColumn column) {
    return columns.containsKey(column);
  }

  /** Whether rows are service lines; else they are claims. */
  boolean ofLines() {
    return columns.keySet().stream().anyMatch(CsvColumn::isOfLines);
  }
}
