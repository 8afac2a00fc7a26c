package io.remitstream.streaming.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The hours of a contact's clock in which nothing rings. Over midnight where {@code from} is the
 * later one. Where clocks are put back within them, they last until {@code to} comes for the last
 * time; where {@code to} is skipped, until the clocks have been put forward.
 */
public record QuietHours(LocalTime from, LocalTime to) {

  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours must begin and end at different times");
    }
  }

  /** The first moment from {@code time} on that is not quiet. */
  public Instant after(Instant time, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(time, zone);
    return Stream.of(today.minusDays(1), today)
        .filter(day -> !begin(day, zone).isAfter(time) && end(day, zone).isAfter(time))
        .map(day -> end(day, zone))
        .findFirst()
        .orElse(time);
  }

  private Instant begin(LocalDate day, ZoneId zone) {
    return WallClock.first(day.atTime(from), zone);
  }

  private Instant end(LocalDate day, ZoneId zone) {
    LocalDate last = from.isBefore(to) ? day : day.plusDays(1);
    return WallClock.last(last.atTime(to), zone);
  }
}
