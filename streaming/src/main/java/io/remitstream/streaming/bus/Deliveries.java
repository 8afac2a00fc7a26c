package io.remitstream.streaming.bus;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.fault.Fault;
import java.time.Clock;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/**
 * How a message meets its handler, on whichever bus: what is passing is waited for, an unexpected
 * failure is tried again, a refusal is final; in the end the message is a dead letter.
 */
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Bus bus;
  private final BusSettings settings;
  private final MeterRegistry meters;
  private final Clock clock;

  Deliveries(Bus bus, BusSettings settings, MeterRegistry meters, Clock clock) {
    this.bus = bus;
    this.settings = settings;
    this.meters = meters;
    this.clock = clock;
  }

  /** The count is there, at nought, before the first. */
  void listening(Topic topic, String group) {
    buried(topic, group);
  }

  private Counter buried(Topic topic, String group) {
    return meters.counter("remitstream.bus.dead.letters", "topic", topic.name(), "group", group);
  }

  /** Completes when the message needs no more care; fails never. */
  Mono<Void> deliver(Topic topic, String group, Message message, MessageHandler handler) {
    if (DeadLetter.isForAnother(message, group)) {
      return Mono.empty();
    }
    return Mono.defer(() -> handler.handle(message))
        .retryWhen(backoff(settings.waits(), Deliveries::isPassing))
        .retryWhen(backoff(settings.retries(), Predicate.not(Fault.class::isInstance)))
        .onErrorResume(failure -> bury(topic, group, message, failure));
  }

  private Mono<Void> bury(Topic topic, String group, Message message, Throwable failure) {
    return Mono.fromSupplier(() -> DeadLetter.of(topic, group, message, failure, clock.instant()))
        .flatMap(letter -> bus.publish(Topic.DEAD_LETTERS, letter))
        .retryWhen(backoff(Long.MAX_VALUE, any -> true))
        .doOnSubscribe(burial -> report(topic, group, DeadLetter.cause(failure)));
  }

  private void report(Topic topic, String group, String cause) {
    LOG.warn("dead letter: topic {}, group {}, cause {}", topic, group, cause);
    buried(topic, group).increment();
  }

  private RetryBackoffSpec backoff(long times, Predicate<Throwable> which) {
    return Retry.backoff(times, settings.firstBackoff())
        .maxBackoff(settings.longestBackoff())
        .filter(which)
        .onRetryExhaustedThrow((spec, last) -> last.failure());
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof Fault fault && fault.kind().passing();
  }
}
