package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names columns of numbers whose headings are not known, or only guessed at, where arithmetic
 * leaves one name only: the one under which the rows agree with each other.
 */
final class ColumnSolver {

  /** So many columns without any name are tried at most, and ways to name all of them. */
  private static final int MOST_UNKNOWN = 4;

  private static final int MOST_WAYS = 20_000;
  private static final int ROWS = 30;
  private static final int ENOUGH_ROWS = 15;
  private static final int FEWEST = 3;

  /** What a guess that stands is worth. */
  private static final int GUESS = 1;

  private static final int ENOUGH = 2 * ColumnEquations.AGREES;
  private static final double TRUST = 0.85;

  /** A guess that is weaker says no more than none. */
  private static final double WEAK = 0.7;

  /** Of a name that arithmetic alone gave: the same equations cannot bear it out once more. */
  private static final double FOUND = 0.8085;

  private final List<Column> open;
  private final List<Field> missing;
  private final List<Map<Column, Long>> rows;

  /** Those of the open ones in which nothing but zeros stand. */
  private final List<Column> blank;

  private final Map<Field, Column> named = new EnumMap<>(Field.class);
  private final ColumnEquations equations;
  private int best = Integer.MIN_VALUE;

  /** Whether several ways are the best; then what they have in common is the choice. */
  private boolean tied;

  private Map<Field, Column> choice = new EnumMap<>(Field.class);

  private ColumnSolver(List<Column> open, List<Field> missing, List<Map<Column, Long>> rows) {
    this.open = open;
    this.missing = missing;
    this.rows = rows;
    this.blank = Table.those(open, this::isBlank);
    this.equations = new ColumnEquations(named, open);
  }

  /**
   * @param after the last line of the table's heading
   */
  static void solve(Table table, List<TextLine> lines, int after) {
    List<Column> columns = table.tiers.getFirst();
    List<Column> open = Table.those(columns, ColumnSolver::isOpen);
    if (open.isEmpty()) {
      return;
    }
    List<Map<Column, Long>> rows = rows(columns, lines, after);
    open.removeIf(column -> rows.stream().noneMatch(row -> row.containsKey(column)));
    int unknown = Table.those(open, column -> column.field == null).size();
    if (open.isEmpty() || unknown > MOST_UNKNOWN) {
      return;
    }
    ColumnSolver solver = of(open, columns, rows);
    if (solver.ways() > MOST_WAYS) { // what only one column may be is taken as it is said
      solver = of(Table.those(open, solver::isUnsaid), columns, rows);
    }
    if (!solver.open.isEmpty() && solver.ways() <= MOST_WAYS) {
      solver.assign(0, 0);
      solver.name();
    }
  }

  private static ColumnSolver of(
      List<Column> open, List<Column> columns, List<Map<Column, Long>> rows) {
    Set<Field> missing = EnumSet.range(Field.CHARGE, Field.OWED);
    Map<Field, Column> sure = new EnumMap<>(Field.class);
    for (Column column : columns) {
      Field field = column.field;
      if (field != null && field.isAmount() && !open.contains(column)) {
        sure.put(field, column);
      }
    }
    missing.removeAll(sure.keySet());
    var solver = new ColumnSolver(open, List.copyOf(missing), rows);
    solver.named.putAll(sure);
    return solver;
  }

  /** Whether nothing, or what is said of another column too, is said of it. */
  private boolean isUnsaid(Column column) {
    return column.field == null || isContested(column);
  }

  /** Without a name, or with one that is only guessed. */
  private static boolean isOpen(Column column) {
    return column.field == null || (column.field.isAmount() && column.trust < TRUST);
  }

  private static List<Map<Column, Long>> rows(
      List<Column> columns, List<TextLine> lines, int after) {
    var rows = new ArrayList<Map<Column, Long>>();
    for (int i = after + 1;
        i < lines.size() && i <= after + ROWS && rows.size() < ENOUGH_ROWS;
        i++) {
      if (lines.get(i).amounts() >= FEWEST) {
        Map<Column, Long> row = RowNumbers.cents(lines.get(i), columns);
        if (row.size() >= FEWEST) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private boolean isBlank(Column column) {
    return rows.stream().allMatch(row -> row.getOrDefault(column, 0L) == 0);
  }

  /** In how many ways the columns may be named, at most. */
  private long ways() {
    long ways = 1;
    for (Column column : open) {
      ways *= 1 + missing.stream().filter(field -> mayBe(column, field)).count();
      ways = Math.min(ways, MOST_WAYS + 1L);
    }
    return ways;
  }

  private void assign(int index, int guesses) {
    if (index == open.size()) {
      weigh(guesses);
      return;
    }
    Column column = open.get(index);
    assign(index + 1, guesses);
    for (Field field : missing) {
      if (!named.containsKey(field) && mayBe(column, field)) {
        named.put(field, column);
        assign(index + 1, guesses + (column.field == field ? GUESS : 0));
        named.remove(field);
      }
    }
  }

  /** A guess may only be mistaken for what payers use the same words for. */
  private boolean mayBe(Column column, Field field) {
    Field guess = column.field;
    if (blank.contains(column)) {
      return guess == field; // nothing proves another name
    }
    return guess == null
        || column.trust < WEAK
        || guess == field
        || !missing.contains(guess) // another column has that name for sure
        || (guess == Field.NOT_COVERED && field == Field.DISCOUNT)
        || (guess == Field.DISCOUNT && field == Field.NOT_COVERED)
        || (guess == Field.OWED && field == Field.COINSURANCE)
        || (guess == Field.ALLOWED && field == Field.CHARGE)
        || isContested(column);
  }

  /** Whether another column is guessed to be the same. */
  private boolean isContested(Column column) {
    return column.contested
        || open.stream().anyMatch(one -> one != column && one.field == column.field);
  }

  private void weigh(int guesses) {
    int score = guesses;
    for (Map<Column, Long> row : rows) {
      score += equations.score(row);
    }
    if (score > best) {
      best = score;
      tied = false;
      choice = new EnumMap<>(named);
    } else if (score == best) {
      tied = true;
      choice.entrySet().retainAll(named.entrySet());
    }
  }

  /** A column that several names would explain as well stays what it was. */
  private void name() {
    if (best < ENOUGH) {
      return;
    }
    open.stream().filter(column -> !choice.containsValue(column)).forEach(this::doubt);
    choice.forEach(
        (field, column) -> {
          if (open.contains(column)) {
            column.trust = column.field == field ? TRUST : FOUND;
            column.field = field;
          }
        });
  }

  /** A guess that the arithmetic does not bear out, or that it proves to be another column's. */
  private void doubt(Column column) {
    if (!tied) {
      column.trust = Math.min(column.trust, 0.5);
    } else if (column.field != null && choice.containsKey(column.field)) {
      column.field = null;
      column.trust = 0;
    }
  }
}
