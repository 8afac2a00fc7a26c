package io.remitstream.benchmarks.paper.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Finds which thing read is which thing true, by likeness. */
final class Pairing {

  private record Pair(int truth, int read, double likeness) {}

  private Pairing() {}

  /** The likest first; what is left over is paired in order. Truth's index → read's. */
  static <T> Map<Integer, Integer> likest(
      List<T> truths, List<T> reads, ToDoubleBiFunction<T, T> likeness) {
    List<Pair> pairs = new ArrayList<>();
    for (int truth = 0; truth < truths.size(); truth++) {
      for (int read = 0; read < reads.size(); read++) {
        double alike = likeness.applyAsDouble(truths.get(truth), reads.get(read));
        if (alike > 0) {
          pairs.add(new Pair(truth, read, alike - 0.001 * Math.abs(truth - read)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    return filled(chosen(pairs), truths.size(), reads.size());
  }

  private static Map<Integer, Integer> chosen(List<Pair> pairs) {
    Map<Integer, Integer> chosen = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!chosen.containsKey(pair.truth()) && !chosen.containsValue(pair.read())) {
        chosen.put(pair.truth(), pair.read());
      }
    }
    return chosen;
  }

  private static Map<Integer, Integer> filled(Map<Integer, Integer> chosen, int truths, int reads) {
    int read = 0;
    for (int truth = 0; truth < truths; truth++) {
      while (read < reads && chosen.containsValue(read)) {
        read++;
      }
      if (!chosen.containsKey(truth) && read < reads) {
        chosen.put(truth, read);
      }
    }
    return chosen;
  }

  /** The alignment that keeps the order and has the most likeness. Truth's index → read's. */
  static <T> Map<Integer, Integer> inOrder(
      List<T> truths, List<T> reads, ToDoubleBiFunction<T, T> likeness) {
    double[][] best = new double[truths.size() + 1][reads.size() + 1];
    for (int truth = truths.size() - 1; truth >= 0; truth--) {
      for (int read = reads.size() - 1; read >= 0; read--) {
        double paired = paired(truths, reads, likeness, truth, read) + best[truth + 1][read + 1];
        best[truth][read] =
            Math.max(paired, Math.max(best[truth + 1][read], best[truth][read + 1]));
      }
    }
    return walked(truths, reads, likeness, best);
  }

  private static <T> Map<Integer, Integer> walked(
      List<T> truths, List<T> reads, ToDoubleBiFunction<T, T> likeness, double[][] best) {
    Map<Integer, Integer> aligned = new LinkedHashMap<>();
    int truth = 0;
    int read = 0;
    while (truth < truths.size() && read < reads.size()) {
      double paired = paired(truths, reads, likeness, truth, read) + best[truth + 1][read + 1];
      if (paired >= best[truth][read]) {
        aligned.put(truth++, read++);
      } else if (best[truth + 1][read] >= best[truth][read]) {
        truth++;
      } else {
        read++;
      }
    }
    return aligned;
  }

  private static <T> double paired(
      List<T> truths, List<T> reads, ToDoubleBiFunction<T, T> likeness, int truth, int read) {
    // A little for being paired at all: lines without a common leaf still have their place.
    return likeness.applyAsDouble(truths.get(truth), reads.get(read)) + 1e-6;
  }
}
