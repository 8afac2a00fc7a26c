package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns add up to which in the rows of a table: a law takes each column once, adds it or
 * takes it away, and holds in all rows but one at most.
 *
 * <p>Every law of the even rows, and every law of the odd ones, is tried on all: a single wrong row
 * is in one half only. A half's rows are weighed and added up to one number a column, so that what
 * a law needs is looked up once however many rows there are.
 */
final class RowLaws {

  /** Wider tables are tried by their first columns: 3⁶ sums a half. */
  private static final int MOST_COLUMNS = 12;

  private static final int FEWEST_ROWS = 4;
  private static final int FEWEST_TERMS = 3;
  private static final int MOST_LAWS = 100;

  /** Equal columns add up to nothing in countless ways. */
  private static final int MOST_TRIES = 4_000;

  /** Odd, so that no two rows weigh the same. */
  private static final long WEIGHT = 0x9E3779B97F4A7C15L;

  private final long[][] rows;
  private final int[] active;
  private int[] columns = {};
  private int tries;
  private final Set<List<Byte>> tried = new HashSet<>();
  private final List<byte[]> laws = new ArrayList<>();

  private RowLaws(long[][] rows, int[] active) {
    this.rows = rows;
    this.active = active;
  }

  /** What every row of a table says by its laws. */
  static List<Equation> equations(List<@Nullable PrintedAmount[]> cells, long[][] cents) {
    var equations = new ArrayList<Equation>();
    for (byte[] law : of(cents)) {
      for (PrintedAmount[] row : cells) {
        var amounts = new ArrayList<PrintedAmount>();
        int[] signs = new int[law.length];
        for (int column = 0; column < law.length; column++) {
          PrintedAmount amount = row[column];
          if (law[column] != 0 && amount != null && amount.cents() != 0) {
            signs[amounts.size()] = law[column];
            amounts.add(amount);
          }
        }
        if (amounts.size() > 1) {
          int[] told = Arrays.copyOf(signs, amounts.size());
          equations.add(new Equation(Equation.Kind.LAW, amounts, told));
        }
      }
    }
    return equations;
  }

  /** The sign of each column in each law. */
  private static List<byte[]> of(long[][] cents) {
    long[][] rows = distinct(cents);
    if (rows.length < FEWEST_ROWS) {
      return List.of();
    }
    var laws = new RowLaws(rows, active(rows));
    laws.half(0);
    laws.half(1);
    return laws.laws;
  }

  /** Rows with enough amounts; what is printed twice proves nothing twice. Alike rows follow. */
  private static long[][] distinct(long[][] cents) {
    var seen = new HashSet<String>();
    return Arrays.stream(cents)
        .filter(row -> Arrays.stream(row).filter(one -> one != 0).count() >= FEWEST_TERMS - 1)
        .filter(row -> seen.add(Arrays.toString(row)))
        .sorted((one, other) -> Long.compare(pattern(one), pattern(other)))
        .toArray(long[][]::new);
  }

  /** Which of its columns are filled. */
  static long pattern(long[] row) {
    long pattern = 0;
    for (long cents : row) {
      pattern = pattern << 1 | (cents == 0 ? 0 : 1);
    }
    return pattern;
  }

  /** The columns that say something in two rows at least. */
  private static int[] active(long[][] rows) {
    int width = rows[0].length;
    int[] active = new int[width];
    int count = 0;
    for (int column = 0; column < width; column++) {
      int told = 0;
      for (long[] row : rows) {
        told += row[column] == 0 ? 0 : 1;
      }
      if (told >= 2 && count < MOST_COLUMNS) {
        active[count++] = column;
      }
    }
    return Arrays.copyOf(active, count);
  }

  private void half(int odd) {
    long[] weighed = new long[active.length];
    long weight = WEIGHT;
    for (int row = odd; row < rows.length; row += 2) {
      for (int i = 0; i < active.length; i++) {
        weighed[i] += weight * rows[row][active[i]];
      }
      weight *= WEIGHT;
    }
    columns =
        IntStream.range(0, active.length)
            .filter(i -> weighed[i] != 0)
            .map(i -> active[i])
            .toArray();
    long[] told = Arrays.stream(weighed).filter(one -> one != 0).toArray();
    int middle = told.length / 2;
    tries = 0;
    Sums.of(told, 0, middle).meet(Sums.of(told, middle, told.length), this::propose);
  }

  private boolean propose(byte[] left, byte[] right) {
    byte[] law = new byte[rows[0].length];
    int terms = 0;
    int first = 0;
    for (int i = 0; i < columns.length; i++) {
      byte sign = i < left.length ? left[i] : right[i - left.length];
      first = first == 0 ? sign : first;
      law[columns[i]] = sign;
      terms += sign == 0 ? 0 : 1;
    }
    if (terms >= FEWEST_TERMS && first > 0 && holds(law)) {
      var key = new ArrayList<Byte>(law.length);
      for (byte sign : law) {
        key.add(sign);
      }
      if (tried.add(key)) {
        laws.add(law);
      }
    }
    return ++tries < MOST_TRIES && laws.size() < MOST_LAWS;
  }

  /** In all rows but one at most, and three of them prove it; every column counts in two. */
  private boolean holds(byte[] law) {
    int failing = 0;
    int proving = 0;
    int[] told = new int[law.length];
    for (long[] row : rows) {
      if (off(law, row) != 0) {
        failing++;
      } else {
        int terms = 0;
        for (int i = 0; i < law.length; i++) {
          boolean says = law[i] != 0 && row[i] != 0;
          told[i] += says ? 1 : 0;
          terms += says ? 1 : 0;
        }
        proving += terms >= FEWEST_TERMS ? 1 : 0;
      }
    }
    for (int i = 0; i < law.length; i++) {
      if (law[i] != 0 && told[i] < 2) {
        return false;
      }
    }
    return failing <= 1 && proving >= FEWEST_ROWS - 1;
  }

  static long off(byte[] law, long[] row) {
    long off = 0;
    for (int i = 0; i < law.length; i++) {
      off += law[i] * row[i];
    }
    return off;
  }
}
