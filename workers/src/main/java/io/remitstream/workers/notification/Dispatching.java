package io.remitstream.workers.notification;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.workers.sequence.Forever;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Takes due notifications as far as there are slots, hands each to whoever carries it, and writes
 * what became of it. No lease is held by what waits for a slot.
 */
final class Dispatching {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);
  private static final int WRITES = 8;
  private static final Duration FIRST_RETRY = Duration.ofMillis(50);

  private final DueNotifications notifications;
  private final Sending sending;
  private final NotificationMeters meters;
  private final SendingSettings settings;
  private final Doorbell due = new Doorbell();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Sinks.Empty<Void> stopping = Sinks.empty();
  private final Sinks.Empty<Void> drained = Sinks.empty();

  Dispatching(
      DueNotifications notifications,
      Sending sending,
      NotificationMeters meters,
      SendingSettings settings) {
    this.notifications = notifications;
    this.sending = sending;
    this.meters = meters;
    this.settings = settings;
  }

  /** Rung where something may be due. */
  Doorbell due() {
    return due;
  }

  /** Ends when {@link #drained} has been asked for, never by itself. */
  Flux<Boolean> running() {
    return new Forever("taking notifications", due, settings.poll())
        .of(this::take, taken -> !taken.isEmpty())
        .takeUntilOther(stopping.asMono())
        .concatMapIterable(taken -> taken, 1)
        .flatMap(this::dispatch, settings.concurrency(), 1)
        .doFinally(end -> drained.tryEmitEmpty());
  }

  /** Takes nothing more; completes when what is under way has ended. */
  Mono<Void> drained() {
    stopping.tryEmitEmpty();
    return drained.asMono();
  }

  private Mono<List<Taken>> take() {
    int free = settings.concurrency() - underWay.get();
    return free <= 0
        ? Mono.just(List.of())
        : notifications.take(free).doOnNext(taken -> underWay.addAndGet(taken.size()));
  }

  private Mono<Boolean> dispatch(Taken taken) {
    return sending
        .attempt(taken)
        .transform(attempt -> meters.timed(attempt, taken.notification().channel()))
        .flatMap(end -> settle(taken, end))
        .onErrorResume(Dispatching::said)
        .doFinally(end -> free());
  }

  private Mono<Boolean> settle(Taken taken, End end) {
    return Mono.defer(() -> notifications.settle(taken, end))
        .retryWhen(Retry.backoff(WRITES, FIRST_RETRY));
  }

  private void free() {
    underWay.decrementAndGet();
    due.ring();
  }

  /**
   * It is due again when its lease ends. The message of an exception that is not ours may quote
   * whom it was about.
   */
  private static Mono<Boolean> said(Throwable error) {
    LOG.warn("A notification was not settled: {}", error.getClass().getName());
    return Mono.just(false);
  }
}
