package io.remitstream.streaming.event;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Wakes whoever waits for something new. Rings carry nothing and may coalesce; whoever is woken
 * looks for itself. Take the bell before looking, and wait for it afterwards: then no ring is
 * missed.
 */
public final class Doorbell {

  private final AtomicReference<Sinks.Empty<Void>> next = new AtomicReference<>(Sinks.empty());

  /** Wakes everybody who took the bell before. */
  public void ring() {
    next.getAndSet(Sinks.empty()).tryEmitEmpty();
  }

  /** Completes at the first ring from now on. */
  public Mono<Void> next() {
    return Objects.requireNonNull(next.get()).asMono();
  }

  /** Completes at the first ring from now on, or after {@code atMost}. */
  public Mono<Void> next(Duration atMost) {
    return next().timeout(atMost, Mono.empty());
  }
}
