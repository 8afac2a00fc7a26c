package io.remitstream.streaming.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** What a clock on the wall means where clocks are put forward and back. */
final class WallClock {

  private WallClock() {}

  /** When the clock shows this for the first time; where it is skipped, when that happens. */
  static Instant first(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return offsets.isEmpty() ? skipped(time, zone) : time.toInstant(offsets.getFirst());
  }

  /** When the clock shows this for the last time; where it is skipped, when that happens. */
  static Instant last(LocalDateTime time, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
    return offsets.isEmpty() ? skipped(time, zone) : time.toInstant(offsets.getLast());
  }

  private static Instant skipped(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition transition = zone.getRules().getTransition(time);
    return transition.getInstant();
  }
}
