package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a failed delivery is tried again. */
class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5));

  @Test
  void nextShouldFollowTheScheduleAndEndAfterTheSixthAttempt() {
    Schedule middle = schedule(0.5);

    for (int attempt = 1; attempt <= WAITS.size(); attempt++) {
      assertThat(middle.next(attempt, NOW, null)).contains(NOW.plus(WAITS.get(attempt - 1)));
    }
    assertThat(middle.next(6, NOW, null)).isEmpty();
    assertThat(middle.next(6, NOW, Duration.ofHours(1))).isEmpty();
  }

  @Test
  void nextShouldSpreadByAFifthWhenChanceSaysSo() {
    assertThat(schedule(0).next(2, NOW, null)).contains(NOW.plusSeconds(240));
    assertThat(schedule(1).next(2, NOW, null)).contains(NOW.plusSeconds(360));
  }

  @Test
  void nextShouldHonourRetryAfterWithinBounds() {
    Schedule middle = schedule(0.5);

    assertThat(middle.next(1, NOW, Duration.ofMinutes(10))).contains(NOW.plusSeconds(600));
    assertThat(middle.next(2, NOW, Duration.ofSeconds(1))).contains(NOW.plusSeconds(300));
    assertThat(middle.next(1, NOW, Duration.ofDays(9))).contains(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void retryAfterShouldReadSecondsAndDatesAndNothingElse() {
    assertThat(Schedule.retryAfter("120", NOW)).isEqualTo(Duration.ofSeconds(120));
    assertThat(Schedule.retryAfter("Fri, 20 Nov 2026 10:01:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(Schedule.retryAfter("Thu, 19 Nov 2026 10:01:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    assertThat(Schedule.retryAfter("-1", NOW)).isNull();
    assertThat(Schedule.retryAfter("99999999999999", NOW)).isNull();
    assertThat(Schedule.retryAfter("soon", NOW)).isNull();
    assertThat(Schedule.retryAfter(null, NOW)).isNull();
  }

  private static Schedule schedule(double random) {
    return new Schedule(WAITS, Duration.ofHours(24), () -> random);
  }
}
