package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds names that sum up others: each time, what has the one name comes to all that has the other
 * until it comes again, or since it came before.
 */
final class NamedSums {

  private static final int FEWEST = 3;

  private final NamedAmounts named;
  private final List<Equation> equations = new ArrayList<>();
  private final List<Found> sure = new ArrayList<>();
  private final List<Found> doubted = new ArrayList<>();

  private record Found(int total, int part, boolean leads, int holding, int several) {

    /** Whether it is about as many totals and parts. */
    boolean isLike(Found other, NamedAmounts named) {
      return named.places.get(total).size() == named.places.get(other.total).size()
          && named.places.get(part).size() == named.places.get(other.part).size();
    }
  }

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
    sums.doubted.forEach(sums::judge);
    return sums.equations;
  }

  /** One that fails once proves little by itself: others of the same rows must hold. */
  private void judge(Found one) {
    long others =
        sure.stream()
            .filter(other -> other.leads() == one.leads() && other.isLike(one, named))
            .map(Found::total)
            .distinct()
            .count();
    boolean adds = one.several() > 0;
    if ((adds && (one.holding() >= FEWEST || others > 1)) || others >= FEWEST) {
      add(one);
    }
  }

  private void look(int total, int part, boolean leads) {
    var pair = new Pair(named.places.get(total), named.places.get(part), leads);
    int holding = 0;
    int several = 0;
    int failing = 0;
    while (failing < 2 && pair.next()) {
      long sum = 0;
      int told = 0;
      for (int i = pair.from; i < pair.to; i++) {
        long cents = cents(pair.parts.get(i));
        sum += cents;
        told += cents == 0 ? 0 : 1;
      }
      long stated = cents(pair.total());
      boolean holds = sum == stated;
      failing += holds ? 0 : 1;
      holding += holds && told > 0 ? 1 : 0;
      several += holds && told > 1 ? 1 : 0;
    }
    var one = new Found(total, part, leads, holding, several);
    if (failing == 0 && holding >= FEWEST) {
      sure.add(one);
      add(one);
    } else if (failing == 1 && holding > 1) {
      doubted.add(one);
    }
  }

  private long cents(int place) {
    return named.amounts.get(place).cents();
  }

  private void add(Found one) {
    var pair = new Pair(named.places.get(one.total()), named.places.get(one.part()), one.leads());
    while (pair.next()) {
      List<PrintedAmount> parts =
          pair.parts.subList(pair.from, pair.to).stream().map(named.amounts::get).toList();
      equations.add(Equation.sum(parts, named.amounts.get(pair.total())));
    }
  }

  /** Walks down the totals of one name, and the parts of another that belong to each. */
  private static final class Pair {
    private final List<Integer> totals;
    private final List<Integer> parts;
    private final boolean leads;
    private int at = -1;
    private int from;
    private int to;

    Pair(List<Integer> totals, List<Integer> parts, boolean leads) {
      this.totals = totals;
      this.parts = parts;
      this.leads = leads;
    }

    /** Goes to the next total that has parts. */
    boolean next() {
      do {
        at++;
        if (at == totals.size()) {
          return false;
        }
        int start = leads ? totals.get(at) : -1;
        int last = at + 1 < totals.size() ? totals.get(at + 1) : Integer.MAX_VALUE;
        int end = leads ? last : totals.get(at);
        from = to;
        while (from < parts.size() && parts.get(from) < start) {
          from++;
        }
        to = from;
        while (to < parts.size() && parts.get(to) < end) {
          to++;
        }
      } while (from == to);
      return true;
    }

    int total() {
      return totals.get(at);
    }
  }
}
