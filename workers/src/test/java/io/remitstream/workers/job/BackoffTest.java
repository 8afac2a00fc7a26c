package io.remitstream.workers.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "9, 256", "10, 300", "1000, 300"})
  void afterShouldDoubleUpToTheLimitWhenNothingIsTakenOff(int failures, long seconds) {
    var backoff = new Backoff(FIRST, LONGEST, () -> 0);

    assertThat(backoff.after(failures)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void afterShouldTakeOffAtMostAHalfWhenChanceIsAtItsHighest() {
    var backoff = new Backoff(FIRST, LONGEST, () -> Math.nextDown(1.0));

    assertThat(backoff.after(3)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2001));
  }
}
