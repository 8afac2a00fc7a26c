package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When an endpoint is left alone. */
class BreakersTest {

  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final EndpointRef ENDPOINT =
      new EndpointRef(new TenantId(UUID.randomUUID()), UUID.randomUUID(), 1);

  private final Moved clock = new Moved();
  private final Breakers breakers = new Breakers(PAUSE, clock);

  @Test
  void recordShouldOpenAtTheFifthFailureAndCloseAgainWhenOneSucceeds() {
    for (int failure = 1; failure < 5; failure++) {
      assertThat(breakers.record(ENDPOINT, false, clock.instant())).isNull();
    }

    assertThat(breakers.record(ENDPOINT, false, clock.instant()))
        .isEqualTo(clock.instant().plus(PAUSE));

    clock.now = clock.now.plus(PAUSE).plusMillis(1);
    assertThat(breakers.record(ENDPOINT, true, clock.instant())).isNull();
    assertThat(breakers.record(ENDPOINT, false, clock.instant())).isNull();
  }

  @Test
  void recordShouldStayClosedWhenMostSucceed() {
    for (int attempt = 0; attempt < 100; attempt++) {
      assertThat(breakers.record(ENDPOINT, attempt % 2 == 0, clock.instant())).isNull();
    }
  }

  private static final class Moved extends Clock {

    private Instant now = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
