package io.remitstream.streaming.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a contact is told of something that happens now. */
public final class Timing {

  private Timing() {}

  public static Instant due(Instant now, Channel channel, Pace pace, Profile profile) {
    if (channel == Channel.IN_APP) {
      return now;
    }
    Instant due =
        switch (pace) {
          case HOURLY -> nextHour(now, profile);
          case DAILY -> nextDigest(now, profile);
          case AT_ONCE, OFF -> now;
        };
    return afterQuiet(due, profile);
  }

  /** The first moment from {@code time} on at which the contact may be disturbed. */
  public static Instant afterQuiet(Instant time, Profile profile) {
    QuietHours quiet = profile.quiet();
    return quiet == null ? time : quiet.after(time, profile.zone());
  }

  /** By the contact's clock: not every zone is whole hours away from UTC. */
  private static Instant nextHour(Instant now, Profile profile) {
    return now.atZone(profile.zone()).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
  }

  private static Instant nextDigest(Instant now, Profile profile) {
    LocalDate today = LocalDate.ofInstant(now, profile.zone());
    Instant first = WallClock.first(today.atTime(profile.digestAt()), profile.zone());
    return first.isAfter(now)
        ? first
        : WallClock.first(today.plusDays(1).atTime(profile.digestAt()), profile.zone());
  }
}
