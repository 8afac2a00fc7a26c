package io.remitstream.workers.webhook;

import static reactor.core.publisher.Sinks.EmitFailureHandler.FAIL_FAST;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.workers.sequence.Forever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Takes due deliveries as far as there are slots, sends them, and writes what became of them; while
 * one batch is written, the next gathers.
 */
final class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
  private static final int MOST_SETTLED = 500;
  private static final int WRITES = 8;
  private static final Duration FIRST_RETRY = Duration.ofMillis(50);

  private final Taker taker;
  private final Attempts attempts;
  private final Settler settler;
  private final Ailing ailing;
  private final WebhookSettings settings;
  private final Slots slots;
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Sinks.Many<Taken> leased = Sinks.many().unicast().onBackpressureBuffer();
  private final Doorbell due = new Doorbell();
  private final Doorbell gathered = new Doorbell();

  Sending(
      Taker taker,
      Attempts attempts,
      Settler settler,
      Ailing ailing,
      WebhookSettings settings,
      Slots slots) {
    this.taker = taker;
    this.attempts = attempts;
    this.settler = settler;
    this.ailing = ailing;
    this.settings = settings;
    this.slots = slots;
  }

  /** Rung where something may be due. */
  Doorbell due() {
    return due;
  }

  /** Never ends by itself. */
  Flux<Outcome> taking() {
    return new Forever("taking webhooks", due, settings.poll())
        .of(this::take, taken -> !taken.isEmpty())
        .concatMapIterable(taken -> taken, 1)
        .mergeWith(leased.asFlux())
        .flatMap(attempts::of, settings.slots() + settings.lingering())
        .map(attempts::heeded)
        .doOnNext(this::gather);
  }

  /** Sends what was leased elsewhere in this process. */
  synchronized void send(List<Taken> taken) {
    slots.begin(taken);
    taken.forEach(each -> leased.emitNext(each, FAIL_FAST));
  }

  private Mono<List<Taken>> take() {
    slots.age();
    int free = slots.free();
    return free == 0
        ? Mono.just(List.of())
        : taker.take(free, slots.freeForRepeats(), slots.slow()).doOnNext(slots::begin);
  }

  private void gather(Outcome outcome) {
    outcomes.add(outcome);
    gathered.ring();
  }

  /** Never ends by itself. */
  Flux<Integer> settling() {
    return new Forever("settling webhooks", gathered, settings.poll())
        .of(this::settle, settled -> settled > 0);
  }

  private Mono<Integer> settle() {
    List<Outcome> batch = drained();
    return batch.isEmpty()
        ? Mono.just(0)
        : write(batch).doFinally(end -> end(batch)).thenReturn(batch.size());
  }

  private List<Outcome> drained() {
    var batch = new ArrayList<Outcome>();
    Outcome next = outcomes.poll();
    while (next != null) {
      batch.add(next);
      next = batch.size() < MOST_SETTLED ? outcomes.poll() : null;
    }
    return batch;
  }

  /** What cannot be written in the end is sent once more when its lease ends. */
  private Mono<Void> write(List<Outcome> batch) {
    return Mono.defer(() -> settler.settle(batch))
        .retryWhen(Retry.backoff(WRITES, FIRST_RETRY))
        .thenMany(Flux.fromIterable(batch))
        .concatMap(this::disable)
        .then()
        .onErrorResume(
            error -> {
              LOG.warn(
                  "{} outcomes were not written: {}", batch.size(), error.getClass().getName());
              return Mono.empty();
            });
  }

  private Mono<Void> disable(Outcome outcome) {
    EndpointReason reason = outcome.disables();
    var endpoint = outcome.taken().endpoint();
    return reason == null ? Mono.empty() : ailing.disable(endpoint.tenant(), endpoint.id(), reason);
  }

  private void end(List<Outcome> batch) {
    slots.end(batch);
    due.ring();
  }
}
