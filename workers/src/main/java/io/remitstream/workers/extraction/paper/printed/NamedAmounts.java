package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * All amounts of a remittance in their order, each by the words before it or by its column. What
 * has the same name means the same.
 */
final class NamedAmounts {

  /** So often a name is printed that teaches anything. */
  private static final int FEWEST = 3;

  private static final int MOST_NAMES = 40;
  private static final int LONGEST = 60;

  private final Map<Object, Integer> numbers = new HashMap<>();
  final List<PrintedAmount> amounts = new ArrayList<>();

  /** The number of each one's name. */
  final List<Integer> names = new ArrayList<>();

  /** By the number of a name: where it stands among the amounts. */
  final List<List<Integer>> places = new ArrayList<>();

  private record InColumn(String kind, Shape shape, int column) {}

  NamedAmounts(List<PrintedRow> rows, List<Shape> shapes) {
    var columns = new IdentityHashMap<PrintedAmount, Object>();
    for (Shape shape : shapes) {
      for (int i = 0; i < shape.cells.size(); i++) {
        String kind = shape.rows.get(i).kind();
        for (int column = 0; column < shape.size(); column++) {
          PrintedAmount amount = shape.cells.get(i)[column];
          if (amount != null) {
            columns.put(amount, new InColumn(kind, shape, column));
          }
        }
      }
    }
    var all = new ArrayList<PrintedAmount>();
    var named = new ArrayList<Object>();
    for (PrintedRow row : rows) {
      boolean labelled = row.isLabelled();
      for (PrintedAmount amount : row.amounts()) {
        Object name = labelled ? amount.label() : columns.get(amount);
        if (name != null) {
          all.add(amount);
          named.add(name);
        }
      }
    }
    keep(all, named);
  }

  private void keep(List<PrintedAmount> all, List<Object> named) {
    var times = new HashMap<Object, Integer>();
    named.forEach(name -> times.merge(name, 1, Integer::sum));
    for (int i = 0; i < all.size(); i++) {
      Object name = named.get(i);
      boolean known = numbers.containsKey(name);
      boolean fits = !(name instanceof String label) || label.length() <= LONGEST;
      if (known || (fits && times.getOrDefault(name, 0) >= FEWEST && places.size() < MOST_NAMES)) {
        int number = numbers.computeIfAbsent(name, unused -> places.size());
        if (number == places.size()) {
          places.add(new ArrayList<>());
        }
        places.get(number).add(amounts.size());
        amounts.add(all.get(i));
        names.add(number);
      }
    }
  }
}
