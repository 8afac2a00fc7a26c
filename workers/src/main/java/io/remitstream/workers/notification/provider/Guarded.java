package io.remitstream.workers.notification.provider;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A provider behind a rate, a breaker and a deadline, left alone for as long as it asked to be. It
 * is not asked twice here: a message that was not taken is due again in its row, which outlives
 * this process.
 */
public final class Guarded implements Provider {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration OPEN = Duration.ofSeconds(15);
  private static final int WINDOW = 20;
  private static final int JUDGED_FROM = 5;

  /**
   * A breaker counts under a lock: it is waited for where a thread may wait, so that what a
   * provider has taken never counts as failed because another answer came at the same moment.
   */
  private static final Scheduler JUDGING = Schedulers.boundedElastic();

  private final Provider provider;
  private final CircuitBreaker breaker;
  private final RateLimiter rate;
  private final Duration timeout;
  private final Clock clock;
  private final AtomicReference<Instant> leftAloneUntil = new AtomicReference<>(Instant.MIN);

  /**
   * @param perSecond messages handed over in a second, at most
   */
  public Guarded(Provider provider, Duration timeout, int perSecond, Clock clock) {
    this.provider = provider;
    this.timeout = timeout;
    this.clock = clock;
    this.breaker = CircuitBreaker.of(provider.name(), breakerConfig());
    this.rate = RateLimiter.of(provider.name(), rateConfig(perSecond));
  }

  private static CircuitBreakerConfig breakerConfig() {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(WINDOW)
        .minimumNumberOfCalls(JUDGED_FROM)
        .waitDurationInOpenState(OPEN)
        .permittedNumberOfCallsInHalfOpenState(2)
        .ignoreExceptions(Undeliverable.class)
        .build();
  }

  private static RateLimiterConfig rateConfig(int perSecond) {
    return RateLimiterConfig.custom()
        .limitRefreshPeriod(SECOND)
        .limitForPeriod(perSecond)
        .timeoutDuration(Duration.ZERO)
        .build();
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return Mono.defer(() -> asked(message)).onErrorMap(Guarded::known);
  }

  private Mono<Handed> asked(Outgoing message) {
    Duration left = Duration.between(clock.instant(), leftAloneUntil.get());
    return left.isPositive()
        ? Mono.error(ProviderAway.spared(left))
        : provider
            .send(message)
            .timeout(timeout)
            .doOnError(ProviderAway.class, this::leaveAlone)
            .publishOn(JUDGING)
            .transformDeferred(CircuitBreakerOperator.of(breaker))
            .transformDeferred(RateLimiterOperator.of(rate));
  }

  private void leaveAlone(ProviderAway away) {
    if (away.waiting().isPositive()) {
      leftAloneUntil.set(clock.instant().plus(away.waiting()));
    }
  }

  private static Throwable known(Throwable error) {
    return switch (error) {
      case Undeliverable refused -> refused;
      case ProviderAway away -> away;
      case RequestNotPermitted tooFast -> ProviderAway.spared(SECOND);
      case CallNotPermittedException open -> ProviderAway.spared(OPEN);
      default -> ProviderAway.failing();
    };
  }
}
