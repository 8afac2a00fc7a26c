package io.remitstream.workers.sequence;

import io.remitstream.streaming.event.Doorbell;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Does one thing over and over: at once after a round that found something, else when the bell
 * rings or {@code poll} has passed. A round that fails is tried again, ever more slowly.
 */
public record Forever(String name, Doorbell bell, Duration poll) {

  private static final Logger LOG = LoggerFactory.getLogger(Forever.class);
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);

  /** Never ends by itself. */
  public <T> Flux<T> of(Supplier<Mono<T>> round, Predicate<T> found) {
    return Mono.defer(() -> once(round, found)).retryWhen(patience()).repeat();
  }

  /** The bell is taken before the round, so that whatever comes during it is not overlooked. */
  private <T> Mono<T> once(Supplier<Mono<T>> round, Predicate<T> found) {
    Mono<Void> rung = bell.next();
    return round
        .get()
        .delayUntil(result -> found.test(result) ? Mono.empty() : rung.timeout(poll, Mono.empty()));
  }

  private Retry patience() {
    return Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
        .maxBackoff(LAST_RETRY)
        .transientErrors(true)
        .doBeforeRetry(
            failed -> LOG.warn("{} failed: {}", name, failed.failure().getClass().getName()));
  }
}
