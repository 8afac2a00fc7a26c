package io.remitstream.benchmarks.load;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times that were measured, and how they are spread. */
public final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  public void add(long nanos) {
    this.nanos.add(nanos);
  }

  public void clear() {
    nanos.clear();
  }

  public int count() {
    return nanos.size();
  }

  /**
   * The time that so large a part did not exceed, in milliseconds.
   *
   * @param part 0.99 for the 99th percentile
   */
  public double percentile(double part) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    int rank = (int) Math.ceil(part * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank)] / NANOS_PER_MILLI;
  }

  @Override
  public String toString() {
    return Arrays.stream(new double[] {0.5, 0.9, 0.99, 1})
        .mapToObj(
            part ->
                part == 1
                    ? "most %.1f ms".formatted(percentile(1))
                    : "p%.0f %.1f ms".formatted(part * 100, percentile(part)))
        .reduce("%d measured:".formatted(count()), (line, next) -> line + " " + next);
  }
}
