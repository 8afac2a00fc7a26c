package io.remitstream.streaming.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In New York clocks are put forward on 2026-03-08 and back on 2026-11-01, both at two. */
class TimingTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    // Over midnight: before, at the beginning, after midnight, at the end.
    "22:00, 07:00, 2026-06-10T01:59:59Z, 2026-06-10T01:59:59Z",
    "22:00, 07:00, 2026-06-10T02:00:00Z, 2026-06-10T11:00:00Z",
    "22:00, 07:00, 2026-06-10T10:59:59Z, 2026-06-10T11:00:00Z",
    "22:00, 07:00, 2026-06-10T11:00:00Z, 2026-06-10T11:00:00Z",
    // Within a day.
    "12:00, 13:00, 2026-06-10T16:30:00Z, 2026-06-10T17:00:00Z",
    // The night in which clocks are put forward is an hour shorter, the other one longer.
    "22:00, 07:00, 2026-03-08T04:00:00Z, 2026-03-08T11:00:00Z",
    "22:00, 07:00, 2026-11-01T04:00:00Z, 2026-11-01T12:00:00Z",
    // An end that is skipped comes as the clocks are put forward.
    "22:00, 02:30, 2026-03-08T06:00:00Z, 2026-03-08T07:00:00Z",
    // An end that comes twice counts the second time, a beginning the first.
    "22:00, 01:30, 2026-11-01T05:40:00Z, 2026-11-01T06:30:00Z",
    "01:30, 05:00, 2026-11-01T05:30:00Z, 2026-11-01T10:00:00Z",
  })
  void quietHoursShouldEndByTheContactsClock(
      LocalTime from, LocalTime to, Instant time, Instant expected) {
    Profile profile = profile(NEW_YORK, new QuietHours(from, to), "08:00");

    assertThat(Timing.afterQuiet(time, profile)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 2026-06-10T11:59:59Z, 2026-06-10T12:00:00Z",
    "08:00, 2026-06-10T12:00:00Z, 2026-06-11T12:00:00Z",
    // The day before and the day of each change.
    "08:00, 2026-03-07T13:00:00Z, 2026-03-08T12:00:00Z",
    "08:00, 2026-10-31T12:00:00Z, 2026-11-01T13:00:00Z",
    // Skipped, and there twice: once a day all the same.
    "02:30, 2026-03-08T05:00:00Z, 2026-03-08T07:00:00Z",
    "01:30, 2026-11-01T05:00:00Z, 2026-11-01T05:30:00Z",
    "01:30, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
  })
  void dailyShouldBeDueOnceADayByTheContactsClock(String digestAt, Instant now, Instant expected) {
    Profile profile = profile(NEW_YORK, null, digestAt);

    assertThat(Timing.due(now, Channel.EMAIL, Pace.DAILY, profile)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-06-10T12:00:00Z, 2026-06-10T13:00:00Z",
    "America/New_York, 2026-11-01T05:10:00Z, 2026-11-01T06:00:00Z",
    "America/New_York, 2026-03-08T06:10:00Z, 2026-03-08T07:00:00Z",
    "Asia/Kathmandu, 2026-06-10T12:00:00Z, 2026-06-10T12:15:00Z",
  })
  void hourlyShouldBeDueAtTheNextFullHourOfTheContactsClock(
      ZoneId zone, Instant now, Instant expected) {
    assertThat(Timing.due(now, Channel.EMAIL, Pace.HOURLY, profile(zone, null, "08:00")))
        .isEqualTo(expected);
  }

  @Test
  void digestShouldWaitForTheEndOfQuietHours() {
    Profile profile =
        profile(NEW_YORK, new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0)), "08:00");

    Instant due =
        Timing.due(Instant.parse("2026-06-10T05:00:00Z"), Channel.SMS, Pace.DAILY, profile);

    assertThat(due).isEqualTo("2026-06-10T13:00:00Z");
  }

  @Test
  void appShouldBeToldAtOnceWhateverTheHour() {
    Instant night = Instant.parse("2026-06-10T05:00:00Z");
    Profile profile =
        profile(NEW_YORK, new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0)), "08:00");

    assertThat(Timing.due(night, Channel.IN_APP, Pace.DAILY, profile)).isEqualTo(night);
  }

  private static Profile profile(ZoneId zone, @Nullable QuietHours quiet, String digestAt) {
    return new Profile(
        "Ada", "ada@clinic.test", "+14155550123", "en", zone, quiet, LocalTime.parse(digestAt));
  }
}
