package io.remitstream.workers.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A breaker for each endpoint: it opens at 70 % failures of at least five attempts within five
 * minutes. An open one is a time in the endpoint's row, before which nothing is taken for it; so no
 * attempt is spent on it, and every process heeds it.
 */
final class Breakers {

  private static final int MOST = 10_000;
  private static final float FAILURES_PERCENT = 70;
  private static final int FEWEST = 5;
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Cache<UUID, CircuitBreaker> breakers =
      Caffeine.newBuilder().maximumSize(MOST).build();
  private final CircuitBreakerConfig config;
  private final Duration pause;

  Breakers(Duration pause, Clock clock) {
    this.pause = pause;
    this.config =
        CircuitBreakerConfig.custom()
            .clock(clock)
            .slidingWindowType(SlidingWindowType.TIME_BASED)
            .slidingWindowSize(Math.toIntExact(WINDOW.toSeconds()))
            .minimumNumberOfCalls(FEWEST)
            .failureRateThreshold(FAILURES_PERCENT)
            .waitDurationInOpenState(pause)
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();
  }

  /** Until when the endpoint is left alone after this attempt; null where it need not be. */
  @Nullable Instant record(EndpointRef endpoint, boolean delivered, Instant now) {
    CircuitBreaker breaker =
        breakers.get(endpoint.id(), id -> CircuitBreaker.of(id.toString(), config));
    // What was sent is sent: the permission only moves an open breaker on once its pause is over.
    breaker.tryAcquirePermission();
    if (delivered) {
      breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(0, TimeUnit.NANOSECONDS, new Failed());
    }
    return breaker.getState() == State.OPEN ? now.plus(pause) : null;
  }

  private static final class Failed extends RuntimeException {
    Failed() {
      super("not delivered", null, false, false);
    }
  }
}
