package io.remitstream.workers.sequence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows how long the oldest event has waited for its place or for the bus: what to alert on when
 * the log or the bus stands still.
 */
final class OutboxAge {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxAge.class);
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Outbox outbox;
  private final Leadership leadership;
  private volatile Duration age = Duration.ZERO;

  OutboxAge(Outbox outbox, Leadership leadership, MeterRegistry meters) {
    this.outbox = outbox;
    this.leadership = leadership;
    Gauge.builder("remitstream.outbox.age", () -> age.toMillis() / 1000.0)
        .baseUnit("seconds")
        .description("How long the oldest event has waited for its place or for the bus")
        .strongReference(true)
        .register(meters);
    Gauge.builder("remitstream.sequencer.shards", () -> leadership.last().size())
        .description("How many of the log's eight shards this process leads")
        .strongReference(true)
        .register(meters);
  }

  /** Never ends by itself. */
  Flux<Duration> measuring() {
    return Flux.interval(EVERY, EVERY).onBackpressureDrop().concatMap(tick -> measure());
  }

  Mono<Duration> measure() {
    return outbox
        .age(leadership.last())
        .doOnNext(measured -> age = measured)
        .doOnError(error -> LOG.warn("the outbox's age is unknown: {}", error.toString()))
        .onErrorResume(error -> Mono.empty());
  }
}
