package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds names that sum up others: each time, what has the one name comes to all that has the other
 * until it comes again, or since it came before.
 */
final class NamedSums {

  private static final int FEWEST = 3;

  private final NamedAmounts named;
  private final List<Equation> equations = new ArrayList<>();

  private NamedSums(NamedAmounts named) {
    this.named = named;
  }

  static List<Equation> equations(NamedAmounts named) {
    var sums = new NamedSums(named);
    int names = named.places.size();
    for (int total = 0; total < names; total++) {
      for (int part = 0; part < names; part++) {
        if (total != part && named.places.get(part).size() >= named.places.get(total).size()) {
          sums.look(total, part, true);
          sums.look(total, part, false);
        }
      }
    }
    return sums.equations;
  }

  private void look(int total, int part, boolean leads) {
    List<Integer> totals = named.places.get(total);
    List<Integer> parts = named.places.get(part);
    var found = new ArrayList<Equation>();
    int holding = 0;
    int several = 0;
    int failing = 0;
    int from = 0;
    for (int i = 0; i < totals.size() && failing < 2; i++) {
      int start = leads ? totals.get(i) : i == 0 ? -1 : totals.get(i - 1);
      int end =
          !leads ? totals.get(i) : i + 1 < totals.size() ? totals.get(i + 1) : Integer.MAX_VALUE;
      while (from < parts.size() && parts.get(from) < start) {
        from++;
      }
      int to = from;
      int told = 0;
      long sum = 0;
      while (to < parts.size() && parts.get(to) < end) {
        long cents = named.amounts.get(parts.get(to++)).cents();
        sum += cents;
        told += cents == 0 ? 0 : 1;
      }
      PrintedAmount stated = named.amounts.get(totals.get(i));
      if (told > 0 || (to > from && stated.cents() != 0)) {
        boolean holds = sum == stated.cents();
        failing += holds ? 0 : 1;
        holding += holds ? 1 : 0;
        several += holds && told > 1 ? 1 : 0;
        found.add(equation(parts.subList(from, to), stated));
      }
      from = to;
    }
    if (failing < 2 && holding >= FEWEST && several > 0) {
      equations.addAll(found);
    }
  }

  private Equation equation(List<Integer> parts, PrintedAmount total) {
    var amounts = new ArrayList<PrintedAmount>();
    parts.forEach(part -> amounts.add(named.amounts.get(part)));
    amounts.add(total);
    int[] signs = new int[amounts.size()];
    Arrays.fill(signs, 1);
    signs[signs.length - 1] = -1;
    return new Equation(Equation.Kind.SUM, amounts, signs);
  }
}
