package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is told at once, and how much at a time. */
class LaggingTest {

  @Test
  void isLightShouldBeSoUpToAHundredDeliveriesAndForASingleEvent() {
    assertThat(lagging(10, 10).isLight()).isTrue();
    assertThat(lagging(10, 11).isLight()).isFalse();
    assertThat(lagging(1_000, 1).isLight()).isTrue();
    assertThat(lagging(1_000, 2).isLight()).isFalse();
  }

  @Test
  void eventsShouldMakeAboutSoManyDeliveriesAndBeAtLeastOne() {
    assertThat(lagging(10, 5_000).events(500, 200)).isEqualTo(50);
    assertThat(lagging(1, 5_000).events(500, 200)).isEqualTo(200);
    assertThat(lagging(1_000, 5_000).events(500, 200)).isOne();
    assertThat(lagging(0, 5_000).events(500, 200)).isEqualTo(200);
  }

  private static Lagging lagging(long endpoints, long behind) {
    return new Lagging(UUID.randomUUID(), endpoints, behind);
  }
}
