package io.remitstream.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.workers.notification.provider.ProviderAway;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  private final Patience patience =
      new Patience(
          new SendingSettings(
              8,
              Duration.ofMinutes(5),
              Duration.ofSeconds(1),
              6,
              Duration.ofSeconds(30),
              Duration.ofHours(2),
              Duration.ofSeconds(30),
              50,
              Duration.ofDays(90)));

  @ParameterizedTest
  @CsvSource({"1, PT30S", "2, PT2M", "3, PT8M", "4, PT32M", "5, PT2H"})
  void waitShouldGrowFourfoldWithinAFifthMoreOrLess(int made, Duration expected) {
    End end = patience.with(made, ProviderAway.failing());

    assertThat(end.state()).isEqualTo(State.DUE);
    assertThat(end.counted()).isTrue();
    assertThat(end.pause().toMillis())
        .isBetween(expected.toMillis() * 8 / 10 - 1, expected.toMillis() * 12 / 10 + 1);
  }

  @Test
  void providersWishShouldBeHeededWhenItIsLonger() {
    assertThat(patience.with(1, ProviderAway.busy(Duration.ofMinutes(20))).pause())
        .isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void lastAttemptShouldEndInFailure() {
    assertThat(patience.with(6, ProviderAway.failing()))
        .isEqualTo(End.failed(State.FAILED, "provider-away"));
  }

  @Test
  void attemptShouldNotCountWhenNobodyWasAsked() {
    End end = patience.with(6, ProviderAway.spared(Duration.ofSeconds(15)));

    assertThat(end).isEqualTo(End.again("provider-spared", Duration.ofSeconds(15), false));
  }
}
