package io.remitstream.workers.webhook;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.workers.sequence.Forever;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes due deliveries as far as there are slots, sends them, and writes what became of them; while
 * one batch is written, the next gathers. Part of the slots is left to first attempts at endpoints
 * that do not fail, so that no number of failing ones makes those wait.
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
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Doorbell due = new Doorbell();
  private final Doorbell gathered = new Doorbell();
  private final AtomicInteger underWay;
  private final AtomicInteger others = new AtomicInteger();

  Sending(
      Taker taker,
      Attempts attempts,
      Settler settler,
      Ailing ailing,
      WebhookSettings settings,
      WebhookMeters meters) {
    this.taker = taker;
    this.attempts = attempts;
    this.settler = settler;
    this.ailing = ailing;
    this.settings = settings;
    this.underWay = meters.underWay();
  }

  /** Rung where something may be due. */
  Doorbell due() {
    return due;
  }

  int underWay() {
    return underWay.get();
  }

  /** Never ends by itself. */
  Flux<Outcome> taking() {
    return new Forever("taking webhooks", due, settings.poll())
        .of(this::take, taken -> !taken.isEmpty())
        .concatMapIterable(taken -> taken, 1)
        .flatMap(attempts::of, settings.slots())
        .doOnNext(this::gather);
  }

  private Mono<List<Taken>> take() {
    int free = settings.slots() - underWay.get();
    int repeats = settings.slots() - settings.reserved() - others.get();
    return free <= 0
        ? Mono.just(List.of())
        : taker.take(free, Math.clamp(repeats, 0, free)).doOnNext(this::count);
  }

  private void count(List<Taken> taken) {
    underWay.addAndGet(taken.size());
    others.addAndGet((int) taken.stream().filter(Sending::repeated).count());
  }

  private static boolean repeated(Taken taken) {
    return taken.failing() || !taken.first();
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
        : write(batch).doFinally(end -> uncount(batch)).thenReturn(batch.size());
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

  private void uncount(List<Outcome> batch) {
    underWay.addAndGet(-batch.size());
    others.addAndGet(-(int) batch.stream().map(Outcome::taken).filter(Sending::repeated).count());
    due.ring();
  }
}
