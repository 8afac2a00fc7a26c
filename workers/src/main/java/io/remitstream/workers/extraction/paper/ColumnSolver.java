package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names columns of numbers whose headings are not known, where arithmetic leaves one name only: the
 * one under which the rows agree with each other.
 */
final class ColumnSolver {

  private static final int MOST_UNKNOWN = 3;
  private static final int ROWS = 25;
  private static final int ENOUGH = 2;
  private static final double TRUST = 0.85;

  private final List<Column> unknown;
  private final List<Field> missing;
  private final List<Row> rows;
  private final Map<Field, Column> named = new EnumMap<>(Field.class);
  private int best;
  private int second;
  private Map<Field, Column> choice = Map.of();

  private ColumnSolver(List<Column> unknown, List<Field> missing, List<Row> rows, Table table) {
    this.unknown = unknown;
    this.missing = missing;
    this.rows = rows;
    for (Column column : table.tiers.getFirst()) {
      if (column.field != null && column.field.isAmount()) {
        named.put(column.field, column);
      }
    }
  }

  /**
   * @param after the last line of the table's heading
   */
  static void solve(Table table, List<TextLine> lines, int after) {
    List<Column> columns = table.tiers.getFirst();
    List<Column> unknown = columns.stream().filter(column -> column.field == null).toList();
    Set<Field> missing = EnumSet.range(Field.CHARGE, Field.OWED);
    missing.removeAll(table.fields());
    if (unknown.isEmpty() || unknown.size() > MOST_UNKNOWN || missing.size() > 7) {
      return;
    }
    List<Row> rows = rows(columns, lines, after);
    var solver = new ColumnSolver(unknown, List.copyOf(missing), rows, table);
    solver.assign(0);
    solver.name();
  }

  private static List<Row> rows(List<Column> columns, List<TextLine> lines, int after) {
    var rows = new ArrayList<Row>();
    for (int i = after + 1; i < lines.size() && i <= after + ROWS; i++) {
      TextLine line = lines.get(i);
      Row row = RowReader.read(line, columns, new boolean[line.size()]);
      if (row.byColumn.size() >= 3) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void assign(int index) {
    if (index == unknown.size()) {
      weigh();
      return;
    }
    assign(index + 1);
    for (Field field : missing) {
      if (!named.containsKey(field)) {
        named.put(field, unknown.get(index));
        assign(index + 1);
        named.remove(field);
      }
    }
  }

  private void weigh() {
    int score = 0;
    for (Row row : rows) {
      score += score(row);
    }
    if (score > best) {
      second = best;
      best = score;
      choice = new EnumMap<>(named);
    } else if (score > second) {
      second = score;
    }
  }

  private int score(Row row) {
    Money charge = value(row, Field.CHARGE);
    Money allowed = value(row, Field.ALLOWED);
    Money discount = value(row, Field.DISCOUNT);
    Money owed = value(row, Field.OWED);
    Money paid = value(row, Field.PAID);
    Money other = value(row, Field.OTHER_INSURANCE);
    Money shares = sum(row, Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE);
    Money notCovered = value(row, Field.NOT_COVERED);
    int score = 0;
    score +=
        weigh(row, charge.minus(discount), allowed, Field.DISCOUNT, Field.CHARGE, Field.ALLOWED);
    score +=
        weigh(
            row,
            allowed.minus(paid).minus(other),
            owed,
            Field.PAID,
            Field.OTHER_INSURANCE,
            Field.OWED,
            Field.ALLOWED);
    score +=
        weigh(
            row,
            shares.plus(notCovered),
            owed,
            Field.DEDUCTIBLE,
            Field.COPAY,
            Field.COINSURANCE,
            Field.NOT_COVERED,
            Field.OWED);
    return score;
  }

  /** Whether an equation holds that a column without a name stands in, and says something. */
  private int weigh(Row row, Money one, Money other, Field... fields) {
    boolean tells = false;
    for (Field field : fields) {
      Column column = named.get(field);
      tells |= column != null && unknown.contains(column) && value(row, field).signum() != 0;
    }
    return !tells ? 0 : one.equals(other) ? 1 : -2;
  }

  private Money sum(Row row, Field... fields) {
    Money sum = Money.ZERO;
    for (Field field : fields) {
      sum = sum.plus(value(row, field));
    }
    return sum;
  }

  private Money value(Row row, Field field) {
    Column column = named.get(field);
    @Nullable Money value = column == null ? null : row.byColumn.get(column);
    return value == null ? Money.ZERO : value;
  }

  /** A column that only some of the names would explain stays without one. */
  private void name() {
    if (best < ENOUGH || best == second) {
      return;
    }
    choice.forEach(
        (field, column) -> {
          if (column.field == null) {
            column.field = field;
            column.trust = TRUST;
          }
        });
  }
}
