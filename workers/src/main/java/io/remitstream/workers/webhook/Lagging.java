package io.remitstream.workers.webhook;

import io.r2dbc.spi.Readable;
import java.util.UUID;

/**
 * A tenant whose log is ahead of its feed.
 *
 * @param behind by how many events
 */
record Lagging(UUID tenant, long endpoints, long behind) {

  /** So many deliveries are made at once, whatever else there is to make. */
  static final int LIGHT = 100;

  static Lagging of(Readable row) {
    return new Lagging(
        Taken.required(row, "tenant_id", UUID.class),
        Taken.required(row, "endpoints", Long.class),
        Taken.required(row, "behind", Long.class));
  }

  /** Whether it is told at once, before those that have more. */
  boolean isLight() {
    return behind <= events(LIGHT, LIGHT);
  }

  /**
   * How many events make so many deliveries, so that a transaction stays short however many
   * endpoints hear; at least one.
   *
   * @param most of them at most
   */
  int events(int deliveries, int most) {
    return Math.clamp(deliveries / Math.max(1, endpoints), 1, most);
  }
}
