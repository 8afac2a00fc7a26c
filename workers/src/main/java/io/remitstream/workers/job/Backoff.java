package io.remitstream.workers.job;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a job waits after a failure: doubled each time up to a limit, and up to a half of it
 * taken off at random, so that what failed together does not come back together.
 */
final class Backoff {

  private static final int MOST_DOUBLINGS = 30;

  private final Duration first;
  private final Duration longest;
  private final DoubleSupplier random;

  /**
   * @param random numbers from 0 (inclusive) to 1 (exclusive)
   */
  Backoff(Duration first, Duration longest, DoubleSupplier random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** After {@code failures} in a row, from 1. */
  Duration after(int failures) {
    int doublings = Math.clamp(failures - 1, 0, MOST_DOUBLINGS);
    Duration doubled = first.multipliedBy(1L << doublings);
    Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
    return whole.minusNanos((long) (whole.toNanos() / 2.0 * random.getAsDouble()));
  }
}
