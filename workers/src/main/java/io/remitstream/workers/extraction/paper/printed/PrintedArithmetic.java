package io.remitstream.workers.extraction.paper.printed;

import io.remitstream.streaming.remittance.balance.Slip;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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

  private final Set<Long> printed = new HashSet<>();
  private final List<Equation> equations = new ArrayList<>();
  private final Map<PrintedAmount, List<Equation>> standing = new IdentityHashMap<>();

  private PrintedArithmetic(List<PrintedRow> rows) {
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

  private List<Misprint> misprints() {
    var found = new LinkedHashMap<PrintedAmount, Misprint>();
    for (Equation equation : equations) {
      if (equation.off() != 0) {
        Misprint one = misprint(equation);
        if (one != null) {
          found.putIfAbsent(one.suspects().getFirst(), one);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private @Nullable Misprint misprint(Equation equation) {
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
    if (suspects.isEmpty() || (most < 2 && !secret)) {
      return null;
    }
    return new Misprint(suspects, equation.kind() == Equation.Kind.SUM, equation.off());
  }

  /**
   * How many kinds of equations it explains if an amount had to be another; 0 if one speaks
   * against.
   */
  private int explained(PrintedAmount amount, long expected) {
    if (!Slip.parts(amount.cents(), expected)
        || Math.min(Math.abs(amount.cents()), Math.abs(expected)) < LEAST) {
      return 0;
    }
    Collection<Equation.Kind> kinds = new ArrayList<>();
    boolean lawful = false;
    for (Equation equation : standing.getOrDefault(amount, List.of())) {
      int at = at(equation, amount);
      if (equation.expected(at) != expected) {
        return 0;
      }
      if (equation.kind() == Equation.Kind.SUM || !lawful) {
        kinds.add(equation.kind());
      }
      lawful |= equation.kind() == Equation.Kind.LAW;
    }
    return kinds.size();
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
