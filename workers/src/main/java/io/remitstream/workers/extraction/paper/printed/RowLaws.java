package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private final List<Law> laws = new ArrayList<>();

  private RowLaws(long[][] rows, int[] active) {
    this.rows = rows;
    this.active = active;
  }

  /** What every row of a table says by its laws. */
  static List<Equation> equations(List<@Nullable PrintedAmount[]> cells, long[][] cents) {
    var equations = new ArrayList<Equation>();
    for (Law law : of(cents)) {
      for (int row = 0; row < cents.length; row++) {
        byte[] signs = law.of(cents[row]);
        if (signs != null) {
          add(signs, cells.get(row), equations);
        }
      }
    }
    return equations;
  }

  private static void add(byte[] law, @Nullable PrintedAmount[] row, List<Equation> equations) {
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
      equations.add(new Equation(Equation.Kind.LAW, amounts, Arrays.copyOf(signs, amounts.size())));
    }
  }

  private static List<Law> of(long[][] cents) {
    long[][] rows = distinct(cents);
    int[] active = rows.length < FEWEST_ROWS ? new int[0] : active(rows);
    if (active.length < FEWEST_TERMS) {
      return List.of();
    }
    var laws = new RowLaws(rows, active);
    laws.half(0);
    laws.half(1);
    return laws.laws;
  }

  /** Rows with enough amounts; what is printed twice proves nothing twice. Alike rows follow. */
  private static long[][] distinct(long[][] cents) {
    var seen = new HashSet<List<Long>>();
    var rows = new ArrayList<long[]>();
    for (long[] row : cents) {
      if (Long.bitCount(pattern(row)) >= FEWEST_TERMS - 1
          && seen.add(Arrays.stream(row).boxed().toList())) {
        rows.add(row);
      }
    }
    rows.sort(Comparator.comparingLong(RowLaws::pattern));
    return rows.toArray(long[][]::new);
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
    if (terms >= FEWEST_TERMS && first > 0) {
      Law proven = proven(law);
      var key = new ArrayList<Byte>(law.length);
      for (byte sign : law) {
        key.add(sign);
      }
      if (proven != null && tried.add(key)) {
        laws.add(proven);
      }
    }
    return ++tries < MOST_TRIES && laws.size() < MOST_LAWS;
  }

  /** Null where it fails in more than a row, or holds in less than three, or has an idle column. */
  private @Nullable Law proven(byte[] signs) {
    int[] told = new int[signs.length];
    var law = new Law(signs, new boolean[signs.length]);
    int proving = 0;
    for (long[] row : rows) {
      if (law.off(row) == 0) {
        int terms = 0;
        for (int i = 0; i < signs.length; i++) {
          told[i] += row[i] == 0 ? 0 : 1;
          terms += signs[i] == 0 || row[i] == 0 ? 0 : 1;
        }
        proving += terms >= FEWEST_TERMS ? 1 : 0;
      }
    }
    for (int i = 0; i < signs.length; i++) {
      law.proven()[i] = told[i] >= 2;
      if (signs[i] != 0 && told[i] < 2) {
        return null;
      }
    }
    int failing = 0;
    for (long[] row : rows) {
      failing += law.off(row) != 0 && law.tellsOf(row) ? 1 : 0;
    }
    return failing <= 1 && proving >= FEWEST_ROWS - 1 ? law : null;
  }
}
