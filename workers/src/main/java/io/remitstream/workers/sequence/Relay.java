package io.remitstream.workers.sequence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventJson;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells the bus what the log has: each tenant's events in the order of its log, at least once. What
 * was sent but not marked, by a crash or a bus that fails half-way, is sent again; whoever listens
 * ignores what it has by its cursor. An upload also gives a permit to extract.
 */
final class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final String UPLOADED = "document.uploaded";
  private static final String TRACEPARENT = "traceparent";
  private static final String CAUSE = "dead-letter-cause";
  private static final byte[] PERMIT = new byte[0];

  private final Outbox outbox;
  private final Bus bus;
  private final EventSchemas schemas;
  private final Counter published;
  private final Counter misfits;

  Relay(Outbox outbox, Bus bus, EventSchemas schemas, MeterRegistry meters) {
    this.outbox = outbox;
    this.bus = bus;
    this.schemas = schemas;
    this.published = meters.counter("remitstream.events.published");
    this.misfits = meters.counter("remitstream.events.misfits");
  }

  /**
   * Publishes up to a batch of every led shard; returns how many. Fails where the bus does not take
   * them, and then the same come again.
   */
  Mono<Long> publish(Led led) {
    return led.isNothing() ? Mono.just(0L) : outbox.unpublished(led).flatMap(all -> send(led, all));
  }

  private Mono<Long> send(Led led, List<Event> events) {
    return events.isEmpty()
        ? Mono.just(0L)
        : check(events)
            .flatMap(this::send)
            .then(outbox.markPublished(led, events))
            .doOnSuccess(marked -> published.increment(events.size()))
            .thenReturn((long) events.size());
  }

  /** A schema that was not needed before is read from the class path, which blocks. */
  private Mono<Checked> check(List<Event> events) {
    return Mono.fromCallable(() -> Checked.of(events, schemas))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<Void> send(Checked events) {
    return Mono.when(
        bus.publish(Topic.EVENTS, Flux.fromIterable(events.fitting()).map(Relay::message)),
        bus.publish(Topic.EXTRACTION, permits(events)),
        bus.publish(Topic.DEAD_LETTERS, letters(events)));
  }

  private static Message message(Event event) {
    return traced(event, Message.of(event.tenant().toString(), EventJson.write(event)));
  }

  /** Which job it permits, the database says. */
  private static Flux<Message> permits(Checked events) {
    return Flux.fromIterable(events.fitting())
        .filter(event -> event.type().equals(UPLOADED))
        .map(event -> traced(event, Message.of(event.subject(), PERMIT)));
  }

  private static Message traced(Event event, Message message) {
    String traceparent = event.traceparent();
    return traceparent == null ? message : message.withHeader(TRACEPARENT, traceparent);
  }

  private Flux<Message> letters(Checked events) {
    return Flux.fromIterable(events.misfits()).doOnNext(this::alarm).map(Relay::letter);
  }

  private static Message letter(Checked.Misfit misfit) {
    return new Message(
        misfit.event().tenant().toString(),
        Map.of(CAUSE, "event-misfit"),
        EventJson.write(misfit.event()));
  }

  private void alarm(Checked.Misfit misfit) {
    misfits.increment();
    LOG.error(
        "event {} of type {} does not fit its schema and was kept from the bus: {}",
        misfit.event().id(),
        misfit.event().type(),
        misfit.cause());
  }
}
