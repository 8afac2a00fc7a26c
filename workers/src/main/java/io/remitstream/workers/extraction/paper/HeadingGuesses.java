package io.remitstream.workers.extraction.paper;

import java.util.List;

/** Names columns of a heading that is known to be one by what some of their words may mean. */
final class HeadingGuesses {

  /** How sure such a name is: what the columns hold, and arithmetic, may still change it. */
  private static final double GUESSED = 0.6;

  private HeadingGuesses() {}

  /** Names what has no name yet; no amount twice. */
  static void name(List<Column> columns) {
    for (Column column : columns) {
      Field field = column.field == null ? AmountWords.guess(column.tokens) : null;
      boolean free = field != null && columns.stream().noneMatch(one -> one.field == field);
      if (free) {
        column.field = field;
        column.trust = GUESSED;
      }
    }
  }
}
