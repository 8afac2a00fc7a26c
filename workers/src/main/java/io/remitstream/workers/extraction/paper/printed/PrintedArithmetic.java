package io.remitstream.workers.extraction.paper.printed;

import io.remitstream.streaming.remittance.balance.Slip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds misprints by what a remittance's amounts come to where they stand below and beside one
 * another, whatever they mean.
 *
 * <p>One digit of one amount must explain every equation in which it stands and that fails; none
 * that holds may have it; and the difference must not be printed, for then it is no misprint but
 * something that was added or taken away.
 */
public final class PrintedArithmetic {

  /** So many rows of a remittance are looked at, the first ones. */
  private static final int MOST_ROWS = 1_000;

  /** In cents: a misprint of less is none that matters, and copays are such. */
  private static final long LEAST = 1_000;

  /** What tells by itself counts for more than any number of laws. */
  private static final int KIND = 1_000;

  private final Set<Long> printed = new HashSet<>();
  final List<Equation> equations = new ArrayList<>();
  private final Map<PrintedAmount, List<Equation>> standing = new IdentityHashMap<>();

  PrintedArithmetic(List<PrintedRow> rows) {
    for (PrintedRow row : rows) {
      row.amounts().forEach(amount -> printed.add(Math.abs(amount.cents())));
    }
    List<Shape> shapes = Shapes.of(rows);
    for (Shape shape : shapes) {
      long[][] cents = shape.cents();
      equations.addAll(ColumnSums.of(shape, cents));
      equations.addAll(RowLaws.equations(shape.cells, cents));
    }
    var named = new NamedAmounts(rows, shapes);
    equations.addAll(Cards.equations(named));
    equations.addAll(NamedSums.equations(named));
    for (Equation equation : equations) {
      equation
          .amounts()
          .forEach(one -> standing.computeIfAbsent(one, unused -> new ArrayList<>()).add(equation));
    }
  }

  /**
   * @param rows every line with amounts, in the order of the pages
   */
  public static List<Misprint> misprints(List<PrintedRow> rows) {
    return new PrintedArithmetic(rows.subList(0, Math.min(rows.size(), MOST_ROWS))).misprints();
  }

  /** What explains most first; an equation that is explained tells of no other amount. */
  private List<Misprint> misprints() {
    var possible = new ArrayList<Told>();
    for (Equation equation : equations) {
      Told told = equation.off() == 0 ? null : told(equation);
      if (told != null) {
        possible.add(told);
      }
    }
    possible.sort(Comparator.comparingInt(Told::explained).reversed());
    var found = new ArrayList<Misprint>();
    Set<PrintedAmount> wrong = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Told one : possible) {
      if (one.equation().amounts().stream().noneMatch(wrong::contains)) {
        found.add(one.misprint());
        wrong.addAll(one.misprint().suspects());
      }
    }
    return found;
  }

  private record Told(Equation equation, int explained, Misprint misprint) {}

  private @Nullable Told told(Equation equation) {
    var suspects = new ArrayList<PrintedAmount>();
    int most = 0;
    for (int i = 0; i < equation.amounts().size(); i++) {
      PrintedAmount one = equation.amounts().get(i);
      int explained = explained(one, equation.expected(i));
      if (explained > most) {
        suspects.clear();
        most = explained;
      }
      if (explained == most && most > 0) {
        suspects.add(one);
      }
    }
    boolean secret = !printed.contains(Math.abs(equation.off()));
    if (suspects.isEmpty() || (most < 2 * KIND && !secret)) {
      return null;
    }
    boolean sum = equation.kind() == Equation.Kind.SUM;
    return new Told(equation, most, new Misprint(suspects, sum, equation.off()));
  }

  /**
   * How many equations it explains if an amount had to be another; none if one speaks against. All
   * laws of a row may be wrong for one reason, each sum for its own.
   */
  private int explained(PrintedAmount amount, long expected) {
    if (!Slip.parts(amount.cents(), expected)
        || Math.min(Math.abs(amount.cents()), Math.abs(expected)) < LEAST) {
      return 0;
    }
    int laws = 0;
    int sums = 0;
    for (Equation equation : standing.getOrDefault(amount, List.of())) {
      if (equation.expected(at(equation, amount)) != expected) {
        return 0;
      }
      sums += equation.kind() == Equation.Kind.SUM ? 1 : 0;
      laws += equation.kind() == Equation.Kind.LAW ? 1 : 0;
    }
    return KIND * (sums + Math.min(laws, 1)) + Math.min(laws, KIND - 1);
  }

  private static int at(Equation equation, PrintedAmount amount) {
    for (int i = 0; i < equation.amounts().size(); i++) {
      if (equation.amounts().get(i) == amount) {
        return i;
      }
    }
    throw new IllegalArgumentException("Not in the equation");
  }
}
