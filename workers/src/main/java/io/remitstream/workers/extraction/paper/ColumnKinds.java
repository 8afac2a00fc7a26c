package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts what stands in the columns of a table: dates, procedures, amounts, other numbers. */
final class ColumnKinds {

  /** So many digits has a count at most. */
  private static final int COUNT = 3;

  /** So many digits has a date without a separator. */
  private static final int COMPACT = 8;

  private final List<Column> columns;
  private final Predicate<Column> asked;
  private final Map<Column, int[]> counts = new HashMap<>();

  /** How many numbers of one digit stand in a column. */
  private final Map<Column, Integer> few = new HashMap<>();

  enum Kind {
    DATE,
    PROCEDURE,
    AMOUNT,
    COUNT,
    ID,
    PERCENTAGE,
    OTHER
  }

  /**
   * @param asked whether it is of interest what stands in a column
   */
  ColumnKinds(List<Column> columns, Predicate<Column> asked) {
    this.columns = columns;
    this.asked = asked;
  }

  void count(TextLine line) {
    if (line.totals() != Totals.Scope.NONE) {
      return;
    }
    for (int i = 0; line.amounts() >= 2 && i < line.size(); i++) {
      Word word = line.word(i);
      Column column = nearest(word);
      if (column != null && asked.test(column)) {
        few.merge(column, Codes.isDigits(line.text(i), 1) ? 1 : 0, Integer::sum);
        counts
            .computeIfAbsent(column, unused -> new int[Kind.values().length])[
            kind(line, i).ordinal()]++;
      }
    }
  }

  private @Nullable Column nearest(Word word) {
    Column nearest = null;
    double least = 20;
    for (Column column : columns) {
      double distance = column.distance(word.box().x0(), word.box().x1());
      if (distance < least) {
        least = distance;
        nearest = column;
      }
    }
    return nearest;
  }

  private static Kind kind(TextLine line, int word) {
    String text = line.text(word);
    if (line.amount(word) != null) {
      return Kind.AMOUNT;
    }
    if (Dates.parse(text) != null || isCompact(text)) {
      return Kind.DATE;
    }
    if (!Codes.procedureParts(text).isEmpty()) {
      return Kind.PROCEDURE;
    }
    if (Codes.isInteger(text) && text.length() <= COUNT) {
      return Kind.COUNT;
    }
    if (text.endsWith("%") && Codes.hasDigit(text)) {
      return Kind.PERCENTAGE;
    }
    return Codes.hasDigit(text) && text.length() > 4 ? Kind.ID : Kind.OTHER;
  }

  /** {@code 12292025}. */
  private static boolean isCompact(String text) {
    return text.length() == COMPACT && Dates.compact(text) != null;
  }

  boolean saw(Column column) {
    return counts.containsKey(column);
  }

  /** What makes up most of a column. */
  Kind of(Column column) {
    int[] seen = counts.get(column);
    return seen == null ? Kind.OTHER : most(seen);
  }

  /** Whether most of its counts have one digit. */
  boolean areSmall(Column column) {
    int[] seen = counts.get(column);
    return seen != null && few.getOrDefault(column, 0) * 10 > seen[Kind.COUNT.ordinal()] * 7;
  }

  /** The kind that makes up most of a column, where there is one. */
  private static Kind most(int[] seen) {
    int all = 0;
    for (int one : seen) {
      all += one;
    }
    for (Kind kind : Kind.values()) {
      if (seen[kind.ordinal()] * 10 >= all * 6) {
        return kind;
      }
    }
    return Kind.OTHER;
  }
}
