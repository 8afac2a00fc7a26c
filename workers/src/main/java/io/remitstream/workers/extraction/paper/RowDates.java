package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first and the last date of a service in a row. */
final class RowDates {

  /** In points: so far beside a heading of dates one may stand. */
  private static final double NEAR = 12;

  /** What parts two dates in one word: so many characters lead to it at least. */
  private static final int WHOLE = 5;

  private static final int SHORT = 2;

  /** Between the first date of a service and its last. */
  private static final Set<String> RANGE = Set.of("to", "thru", "through", "-", "a", "al", "hasta");

  private final TextLine line;
  private final List<Column> columns;
  private final List<Column> dates;
  private final boolean[] used;
  private final Row row;

  /**
   * @param used by word: what was read already, and what this reads
   */
  RowDates(TextLine line, List<Column> columns, boolean[] used, Row row) {
    this.line = line;
    this.columns = columns;
    this.dates = Table.those(columns, RowDates::isOfDates);
    this.used = used;
    this.row = row;
  }

  /** Whether a word is two dates: {@code 10/15-10/16/25}. */
  static boolean isRange(String text) {
    int dash = text.indexOf('-');
    LocalDate last = dash > SHORT ? Dates.parse(text.substring(dash + 1)) : null;
    return last != null && Dates.monthDay(text.substring(0, dash), last) != null;
  }

  private static boolean isOfDates(Column column) {
    return column.field == Field.DATE || column.field == Field.FROM || column.field == Field.TO;
  }

  void read() {
    if (dates.isEmpty()) {
      readDescribed();
      return;
    }
    int i = 0;
    while (i < line.size()) {
      int words = used[i] ? 0 : words(i);
      Arrays.fill(used, i, i + words, true);
      i += Math.max(1, words);
    }
  }

  /** Where no column has dates, one may lead what is told of a service. */
  private void readDescribed() {
    Column described = Table.find(columns, Field.DESCRIPTION);
    for (int i = 0; described != null && i < line.size(); i++) {
      Box box = line.word(i).box();
      boolean leads = !used[i] && line.beginsPhrase(i) && described.gap(box.x0(), box.x1()) == 0;
      Dates.Found found = leads ? find(i) : null;
      if (found != null) {
        put(found.date(), i, found.words());
        Arrays.fill(used, i, i + found.words(), true);
        return;
      }
    }
  }

  private Dates.@Nullable Found find(int from) {
    return Dates.find(offset -> line.textOrNull(from + offset));
  }

  /** How many words tell of a date, or lead to the last one, from here on. */
  private int words(int i) {
    if (row.has(Field.TO)) {
      return 0;
    }
    return row.has(Field.FROM) && leadsToDate(i) ? 1 : date(i);
  }

  /** Whether a word stands between two dates. */
  private boolean leadsToDate(int i) {
    return RANGE.contains(line.text(i).toLowerCase(Locale.ROOT))
        && i + 1 < line.size()
        && (find(i + 1) != null || isUnderDates(i));
  }

  private boolean isUnderDates(int i) {
    Box box = line.word(i).box();
    for (Column column : dates) {
      if (column.gap(box.x0(), box.x1()) < NEAR) {
        return true;
      }
    }
    return false;
  }

  /** Takes a date; tells how many words it has, 0 where there is none. */
  private int date(int i) {
    Dates.Found found = find(i);
    if (found != null) {
      put(found.date(), i, found.words());
      return found.words();
    }
    if (range(i)) {
      return 1;
    }
    return isUnderDates(i) ? compact(i) : 0;
  }

  /** Takes two dates in one word: {@code 10/15/25-10/16/25}, {@code 10/15-10/16/25}. */
  private boolean range(int i) {
    String text = line.text(i);
    int dash = text.indexOf('-');
    LocalDate first = dash > WHOLE ? Dates.parse(text.substring(0, dash)) : null;
    LocalDate second = dash > SHORT ? Dates.parse(text.substring(dash + 1)) : null;
    if (first == null && second != null) {
      first = Dates.monthDay(text.substring(0, dash), second);
    }
    if (first == null || second == null) {
      return false;
    }
    put(first, i, 1);
    put(second, i, 1);
    return true;
  }

  /** {@code 1015 101525}, {@code 101525 101625} or one of six digits. */
  private int compact(int i) {
    LocalDate one = Dates.compact(line.text(i));
    String next = line.textOrNull(i + 1);
    LocalDate other = next == null ? null : Dates.compact(next);
    LocalDate before = one == null && other != null ? Dates.before(line.text(i), other) : null;
    if (before != null && other != null) {
      put(before, i, 1);
      put(other, i + 1, 1);
      return 2;
    }
    if (one != null) {
      put(one, i, 1);
      return 1;
    }
    return 0;
  }

  private void put(LocalDate date, int word, int words) {
    Field field = row.has(Field.FROM) ? Field.TO : Field.FROM;
    row.put(Leaf.of(field, date, line, word, word + words, 1));
  }
}
