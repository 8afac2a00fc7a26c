package io.remitstream.streaming.document;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDv7: 48 bits of milliseconds, 12 bits that keep ids of one millisecond in order within this
 * process, 62 random bits (RFC 9562, sections 5.7 and 6.2, method 1).
 */
public final class Ids {

  private static final int COUNTER_BITS = 12;
  private static final long VERSION = 7L << 12;
  private static final long VARIANT = 2L << 62;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /** A new id, greater than every one made before in this process. */
  public static UUID next() {
    long ticks = tick(System.currentTimeMillis() << COUNTER_BITS);
    long high = (ticks >>> COUNTER_BITS << 16) | VERSION | (ticks & 0xFFF);
    return new UUID(high, VARIANT | (RANDOM.nextLong() >>> 2));
  }

  private static long tick(long now) {
    return LAST.updateAndGet(last -> Math.max(last + 1, now));
  }
}
