package io.remitstream.benchmarks.paper.race;

import java.util.Arrays;

/** Laps of one side of a race: pages a second, the median of all. */
final class Lap {

  interface Work {
    /** Does it once; how many pages that were. */
    int run() throws Exception;
  }

  private final String name;
  private final Work work;
  private double[] speeds = new double[0];

  Lap(String name, Work work) {
    this.name = name;
    this.work = work;
  }

  void warm(int times) throws Exception {
    for (int time = 0; time < times; time++) {
      work.run();
    }
  }

  void run() throws Exception {
    long begun = System.nanoTime();
    int pages = work.run();
    double seconds = (System.nanoTime() - begun) / 1e9;
    speeds = Arrays.copyOf(speeds, speeds.length + 1);
    speeds[speeds.length - 1] = pages / seconds;
  }

  double median() {
    double[] sorted = speeds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  void print() {
    System.out.printf("%-44s %8.2f pages/s (%d laps)%n", name, median(), speeds.length);
  }
}
