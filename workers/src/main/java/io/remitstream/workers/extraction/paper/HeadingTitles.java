package io.remitstream.workers.extraction.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells columns of the same words apart by the titles over them: {@code Billed} over {@code Qty}
 * and {@code Charge} beside {@code Allowed} over the same two.
 */
final class HeadingTitles {

  private HeadingTitles() {}

  /**
   * Puts the words of its title before those of each column that another has too.
   *
   * @param titles phrases that stand over several columns
   */
  static void part(List<Column> columns, List<Column> titles) {
    if (titles.size() < 2) {
      return;
    }
    List<Column> alike = columns.stream().filter(one -> isTwin(one, columns, titles)).toList();
    for (Column column : alike) {
      Column title = over(column, titles);
      if (title != null) {
        column.above(column.x0, column.x1, title.tokens);
      }
    }
  }

  /** Whether a column under another title has the same words. */
  private static boolean isTwin(Column column, List<Column> columns, List<Column> titles) {
    return columns.stream()
        .filter(other -> other != column && other.tokens.equals(column.tokens))
        .map(other -> over(other, titles))
        .anyMatch(title -> title != null && title != over(column, titles));
  }

  private static @Nullable Column over(Column column, List<Column> titles) {
    double middle = (column.x0 + column.x1) / 2;
    return titles.stream()
        .filter(title -> !title.tokens.isEmpty() && title.gap(middle, middle) == 0)
        .findFirst()
        .orElse(null);
  }
}
