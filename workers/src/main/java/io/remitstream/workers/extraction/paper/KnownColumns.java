package io.remitstream.workers.extraction.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names the columns of a document's tables whose headings do not tell enough. What one table taught
 * holds for the document's later ones, which may be too short to teach anything.
 */
final class KnownColumns {

  private static final double TRUST = 0.85;

  private final Map<List<String>, Field> taught = new HashMap<>();

  /**
   * @param after the last line of the table's heading
   */
  void name(Table table, List<TextLine> lines, int after) {
    var before = new HashMap<Column, Field>();
    for (Column column : table.tiers.getFirst()) {
      recall(column, table);
      before.put(column, column.field);
    }
    ColumnTyper.type(table, lines, after);
    ColumnSolver.solve(table, lines, after);
    for (Column column : table.tiers.getFirst()) {
      Field field = column.field;
      boolean told = field != null && field != Field.IGNORED;
      if (told && field != before.get(column) && !column.tokens.isEmpty()) {
        taught.putIfAbsent(List.copyOf(column.tokens), field);
      }
    }
  }

  private void recall(Column column, Table table) {
    Field field = taught.get(column.tokens);
    if (field != null && !table.has(field)) {
      column.field = field;
      column.trust = TRUST;
    }
  }
}
