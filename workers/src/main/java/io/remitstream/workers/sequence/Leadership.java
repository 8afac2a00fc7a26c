package io.remitstream.workers.sequence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * What this process leads just now. Asked often, renewed seldom; a write that finds itself deposed
 * makes it ask anew.
 */
final class Leadership {

  private final ShardLeases leases;
  private final Duration renewEvery;
  private volatile Led led = Led.NOTHING;
  private volatile long renewAt = Long.MIN_VALUE;
  private @Nullable Mono<Led> renewing;

  Leadership(ShardLeases leases, Duration renewEvery) {
    this.leases = leases;
    this.renewEvery = renewEvery;
  }

  /** The shards led, renewed when due. */
  Mono<Led> current() {
    return Mono.defer(() -> now() < renewAt ? Mono.just(led) : renew());
  }

  /** One renewal at a time, whoever asks; once begun, it runs to its end. */
  private synchronized Mono<Led> renew() {
    Mono<Led> running = renewing;
    if (running == null) {
      running = leases.hold().doOnNext(this::remember).doFinally(end -> renewed()).cache();
      renewing = running;
    }
    return running;
  }

  private synchronized void renewed() {
    renewing = null;
  }

  private synchronized Mono<Led> underWay() {
    Mono<Led> running = renewing;
    return running == null ? Mono.empty() : running;
  }

  private void remember(Led held) {
    led = held;
    renewAt = now() + renewEvery.toMillis();
  }

  /** For {@code doOnError}: the next round renews first. */
  void forget(Throwable deposed) {
    renewAt = Long.MIN_VALUE;
  }

  /** What was led when last asked. */
  Led last() {
    return led;
  }

  /** A renewal that is under way would take back what was let go: it is waited for. */
  Mono<Void> resign() {
    return Mono.defer(this::underWay)
        .onErrorComplete()
        .then(Mono.defer(leases::release))
        .doOnSuccess(done -> led = Led.NOTHING);
  }

  private static long now() {
    return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
  }
}
