package io.remitstream.workers.sequence;

import io.remitstream.streaming.event.Doorbell;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Does one thing over and over: at once while there is more, soon after there was something, and
 * seldom otherwise, unless the bell rings. A round that fails is tried again, ever more slowly.
 *
 * @param name for the log
 * @param batch how many a round finds where there may be more
 * @param busy how long to wait after a round that found some
 * @param idle how long to wait after a round that found nothing
 */
record Rounds(String name, Doorbell bell, long batch, Duration busy, Duration idle) {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration FIRST_RETRY = Duration.ofMillis(100);
  private static final Duration LAST_RETRY = Duration.ofSeconds(5);

  /** Where the bell may be missed. */
  static Rounds ofHearsay(String name, Doorbell bell, SequencerSettings settings) {
    return new Rounds(name, bell, settings.batch(), settings.busy(), settings.idle());
  }

  /** Where this process itself rings for whatever it adds: nothing is gained by looking early. */
  static Rounds ofOwn(String name, Doorbell bell, SequencerSettings settings) {
    return new Rounds(name, bell, settings.batch(), settings.idle(), settings.idle());
  }

  /** Never ends by itself. */
  Flux<Long> of(Supplier<Mono<Long>> round) {
    return Mono.defer(() -> once(round)).retryWhen(patience()).repeat();
  }

  /** The bell is taken before the round, so that whatever comes during it is not overlooked. */
  private Mono<Long> once(Supplier<Mono<Long>> round) {
    Mono<Void> rung = bell.next();
    return round.get().delayUntil(many -> rung.timeout(pause(many), Mono.empty()));
  }

  private Duration pause(long many) {
    if (many >= batch) {
      return Duration.ZERO;
    }
    return many > 0 ? busy : idle;
  }

  private Retry patience() {
    return Retry.backoff(Long.MAX_VALUE, FIRST_RETRY)
        .maxBackoff(LAST_RETRY)
        .transientErrors(true)
        .doBeforeRetry(
            failed ->
                LOG.warn(
                    "{} failed, attempt {}: {}",
                    name,
                    failed.totalRetriesInARow() + 1,
                    failed.failure().toString()));
  }
}
