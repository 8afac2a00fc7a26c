package io.remitstream.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long MILLI = 1_000_000;

  @Test
  void takeShouldGiveWhatIsDueSinceItWasDueWhenTheRateIsSteady() {
    Pace pace = Pace.steady(100, Duration.ofMillis(30));

    assertThat(pace.take(5 * MILLI)).isZero();
    assertThat(pace.take(5 * MILLI)).as("not due before 10 ms").isEqualTo(Pace.NOTHING);
    assertThat(pace.take(25 * MILLI)).isEqualTo(10 * MILLI);
    assertThat(pace.isOver(29 * MILLI)).as("one is still due").isFalse();
    assertThat(pace.take(90 * MILLI)).as("late, and due all the same").isEqualTo(20 * MILLI);
    assertThat(pace.take(90 * MILLI)).isEqualTo(Pace.NOTHING);
    assertThat(pace.isOver(90 * MILLI)).isTrue();
  }

  @Test
  void takeShouldGiveNowUntilTheEndWhenAskedAgainAtOnce() {
    Pace pace = Pace.again(Duration.ofMillis(30));

    assertThat(pace.take(29 * MILLI)).isEqualTo(29 * MILLI);
    assertThat(pace.isOver(29 * MILLI)).isFalse();
    assertThat(pace.take(30 * MILLI)).isEqualTo(Pace.NOTHING);
    assertThat(pace.isOver(30 * MILLI)).isTrue();
  }
}
