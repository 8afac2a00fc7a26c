package io.remitstream.benchmarks.paper.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One side of a race: its pages a second, and the processor time that a page costs all processes
 * together; medians over its laps.
 */
final class Lap {

  interface Work<T> {
    /** Does one piece; how many pages that were. */
    int run(T piece) throws Exception;
  }

  private final String name;
  private final Round round;
  private final List<Went> laps = new ArrayList<>();

  /**
   * @param seconds by the clock
   * @param processor seconds, of all processes together
   */
  private record Went(int pages, double seconds, double processor) {

    double speed() {
      return pages / seconds;
    }

    /** Milliseconds a page. */
    double cost() {
      return 1e3 * processor / pages;
    }

    Went and(Went other) {
      return new Went(pages + other.pages, seconds + other.seconds, processor + other.processor);
    }
  }

  private interface Round {
    int run() throws Exception;
  }

  private Lap(String name, Round round) {
    this.name = name;
    this.round = round;
  }

  /** Goes through all pieces, so many at a time. */
  static <T> Lap of(String name, List<T> pieces, int atOnce, Work<T> work) {
    return new Lap(name, () -> all(pieces, atOnce, work));
  }

  private static <T> int all(List<T> pieces, int atOnce, Work<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Integer>> pages =
          pieces.stream().map(piece -> threads.submit(() -> work.run(piece))).toList();
      int sum = 0;
      for (Future<Integer> some : pages) {
        sum += some.get();
      }
      return sum;
    }
  }

  void warm(int times) throws Exception {
    for (int time = 0; time < times; time++) {
      round.run();
    }
  }

  void run() throws Exception {
    double before = ProcessorTime.seconds();
    long begun = System.nanoTime();
    int pages = round.run();
    double seconds = (System.nanoTime() - begun) / 1e9;
    laps.add(new Went(pages, seconds, ProcessorTime.seconds() - before));
  }

  /** What some sides did in the same laps, as if it were one's work. */
  static Lap together(String name, List<Lap> parts) {
    Lap all = new Lap(name, () -> 0);
    for (int lap = 0; lap < parts.getFirst().laps.size(); lap++) {
      int at = lap;
      all.laps.add(parts.stream().map(part -> part.laps.get(at)).reduce(Went::and).orElseThrow());
    }
    return all;
  }

  void print() {
    System.out.printf(
        "%-52s %8.2f pages/s %8.2f ms of processor a page%n",
        name, median(speeds()), median(costs()));
  }

  /** This side's speed by the other's, lap by lap: what disturbs both takes no part in it. */
  double speedBy(Lap other) {
    return ratio(speeds(), other.speeds());
  }

  /** How much of this side's pages the other's processor time pays for, lap by lap. */
  double thriftBy(Lap other) {
    return ratio(other.costs(), costs());
  }

  private List<Double> speeds() {
    return laps.stream().map(Went::speed).toList();
  }

  private List<Double> costs() {
    return laps.stream().map(Went::cost).toList();
  }

  private static double ratio(List<Double> above, List<Double> below) {
    List<Double> ratios = new ArrayList<>();
    for (int lap = 0; lap < above.size(); lap++) {
      ratios.add(above.get(lap) / below.get(lap));
    }
    return median(ratios);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
