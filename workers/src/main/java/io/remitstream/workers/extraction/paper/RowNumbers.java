package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the column of each number of a row, by where the numbers end. */
final class RowNumbers {

  private static final double FAR = 60;
  private static final double LEFT_OUT = 40;

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row;

  /**
   * @param used by word: what was read already, and what this reads
   */
  RowNumbers(TextLine line, List<Column> columns, boolean[] used, Row row) {
    this.line = line;
    this.columns = columns;
    this.used = used;
    this.row = row;
  }

  /** The cents of a line's numbers by column, of those that have no name too. */
  static Map<Column, Long> cents(TextLine line, List<Column> columns) {
    Row row = RowReader.numbers(line, columns);
    var cents = new HashMap<Column, Long>();
    row.byColumn.forEach((column, money) -> cents.put(column, money.cents()));
    return cents;
  }

  private record Number(int word, Money money) {}

  void read() {
    List<Column> targets = Table.those(columns, RowNumbers::takesNumbers);
    var numbers = new ArrayList<Number>();
    boolean real = false;
    for (int i = 0; i < line.size(); i++) {
      Money money = used[i] ? null : number(i, targets);
      if (money != null) {
        numbers.add(new Number(i, money));
        real |= isPrinted(line.text(i));
      }
    }
    if (real && !targets.isEmpty()) {
      assign(numbers, targets);
    }
  }

  private static boolean isPrinted(String text) {
    return !Amounts.isDash(text) && !text.equals("0");
  }

  private static boolean takesNumbers(Column column) {
    return column.isMoney() || column.field == null || column.field == Field.UNITS;
  }

  private @Nullable Money number(int word, List<Column> targets) {
    String text = line.text(word);
    if (Amounts.isDash(text) || text.equals("0")) {
      return overMoney(line.word(word), targets) ? Money.ZERO : null;
    }
    return line.amount(word);
  }

  private static boolean overMoney(Word word, List<Column> targets) {
    for (Column column : targets) {
      if (column.isMoney() && column.distance(word.box().x0(), word.box().x1()) < 16) {
        return true;
      }
    }
    return false;
  }

  /** The cheapest assignment that keeps the order; a number may be left out at a price. */
  private void assign(List<Number> numbers, List<Column> targets) {
    int m = targets.size();
    double[] after = new double[m + 1]; // the cost of the numbers that follow
    double[] cost = new double[m + 1];
    byte[][] choice = new byte[numbers.size()][m + 1];
    for (int i = numbers.size() - 1; i >= 0; i--) {
      Box box = line.word(numbers.get(i).word()).box();
      cost[m] = LEFT_OUT + after[m];
      for (int j = m - 1; j >= 0; j--) {
        double distance = targets.get(j).distance(box.x0(), box.x1());
        cost[j] = LEFT_OUT + after[j];
        if (cost[j + 1] <= cost[j]) {
          cost[j] = cost[j + 1];
          choice[i][j] = 1;
        }
        if (distance < FAR && distance + after[j + 1] < cost[j]) {
          cost[j] = distance + after[j + 1];
          choice[i][j] = 2;
        }
      }
      double[] spent = after;
      after = cost;
      cost = spent;
    }
    take(numbers, targets, choice);
  }

  private void take(List<Number> numbers, List<Column> targets, byte[][] choice) {
    int i = 0;
    int j = 0;
    while (i < numbers.size()) {
      if (choice[i][j] == 0) {
        i++;
      } else if (choice[i][j] == 1) {
        j++;
      } else {
        take(numbers.get(i++), targets.get(j++));
      }
    }
  }

  private void take(Number number, Column column) {
    int i = number.word();
    used[i] = true;
    row.byColumn.put(column, number.money());
    boolean told = false;
    if (column.field == Field.UNITS) {
      if (Codes.isUnits(line.text(i))) {
        told = row.put(Leaf.of(Field.UNITS, line.text(i), line, i, i + 1, 1));
      }
    } else if (column.field != null) {
      told =
          row.put(Leaf.of(column.field, number.money(), line, i, i + 1, column.trust))
              && column.field.isAmount();
      if (column.field == Field.SKIP_AMOUNT) {
        row.passed.add(number.money());
      }
      row.money++;
      column.learn(line.word(i).box().x1());
    }
    if (!told) {
      row.untold.put(column, number.money());
    }
  }
}
