package io.remitstream.workers.sequence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

  Leadership(ShardLeases leases, Duration renewEvery) {
    this.leases = leases;
    this.renewEvery = renewEvery;
  }

  /** The shards led, renewed when due. */
  Mono<Led> current() {
    return Mono.defer(() -> now() < renewAt ? Mono.just(led) : renew());
  }

  private Mono<Led> renew() {
    return leases.hold().doOnNext(this::remember);
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

  Mono<Void> resign() {
    return Mono.defer(leases::release).doFirst(() -> led = Led.NOTHING);
  }

  private static long now() {
    return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
  }
}
