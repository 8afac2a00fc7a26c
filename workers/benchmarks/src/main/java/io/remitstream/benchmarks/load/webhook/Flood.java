package io.remitstream.benchmarks.load.webhook;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A tenant that has many more events than can be delivered, until it is closed. */
final class Flood implements AutoCloseable {

  private static final int AT_ONCE = 100;
  private static final Duration EVERY = Duration.ofMillis(250);

  private final AtomicLong events = new AtomicLong();
  private final Disposable running;

  Flood(WebhookSystem system, TenantId tenant) {
    running =
        Flux.interval(EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> append(system, tenant), 1)
            .subscribe();
  }

  private Mono<Long> append(WebhookSystem system, TenantId tenant) {
    return system
        .append(tenant, Stream.generate(Ids::next).limit(AT_ONCE).toList())
        .doOnNext(committed -> events.addAndGet(AT_ONCE));
  }

  long events() {
    return events.get();
  }

  @Override
  public void close() {
    running.dispose();
  }
}
