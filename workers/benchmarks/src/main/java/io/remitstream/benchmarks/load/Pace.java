package io.remitstream.benchmarks.load;

import java.time.Duration;

/**
 * When the next request is due. All times are nanoseconds since the reading began. Used by one
 * thread.
 */
sealed interface Pace {

  /** Nothing is due now. */
  long NOTHING = -1;

  /** When the next request was due, which is then given out; {@link #NOTHING} where none is yet. */
  long take(long now);

  /** Whether nothing more will be due. */
  boolean isOver(long now);

  /** Each connection asks again as soon as it has its answer, for so long. */
  static Pace again(Duration time) {
    return new Again(time.toNanos());
  }

  /**
   * So many requests a second, whether or not those before are answered, for so long. One that no
   * connection was free for stays due since then.
   */
  static Pace steady(int rate, Duration time) {
    return new Steady(rate, time.toNanos());
  }

  /** See {@link #again}. */
  record Again(long end) implements Pace {

    @Override
    public long take(long now) {
      return now < end ? now : NOTHING;
    }

    @Override
    public boolean isOver(long now) {
      return now >= end;
    }
  }

  /** See {@link #steady}. */
  final class Steady implements Pace {

    private static final double SECOND = 1e9;

    private final int rate;
    private final long end;
    private long given;

    private Steady(int rate, long end) {
      this.rate = rate;
      this.end = end;
    }

    @Override
    public long take(long now) {
      long due = due();
      if (due > now || due >= end) {
        return NOTHING;
      }
      given++;
      return due;
    }

    private long due() {
      return (long) (given * SECOND / rate);
    }

    @Override
    public boolean isOver(long now) {
      return due() >= end;
    }
  }
}
