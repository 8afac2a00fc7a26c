package io.remitstream.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

/**
 * Small documents at a steady rate: the time from an upload's first byte to {@code
 * document.processed} on a socket that was open before, both through the gateway.
 */
final class LatencyLoad {

  private static final int CLAIMS = 10;
  private static final int CONNECTIONS = 64;
  private static final Duration REST = Duration.ofSeconds(30);

  private final Client client;
  private final int rate;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private final Map<String, Long> processed = new ConcurrentHashMap<>();
  private final Latencies acknowledged = new Latencies();
  private final Latencies whole = new Latencies();
  private final AtomicLong seeds = new AtomicLong(System.nanoTime());

  /**
   * @param rate documents a second
   */
  LatencyLoad(Client client, int rate) {
    this.client = client;
    this.rate = rate;
  }

  /** Warms up for a third of the time first; fails as soon as an upload or the socket does. */
  void run(Duration time) {
    var ready = Sinks.<Boolean>one();
    Mono<Long> listening =
        client
            .live(null)
            .doOnNext(message -> ready.tryEmitValue(true))
            .filter(message -> message.path("type").asString().equals("event"))
            .map(message -> message.path("event"))
            .filter(event -> event.path("type").asString().equals("document.processed"))
            .doOnNext(this::processed)
            .then(Mono.never());
    Mono<Long> sending =
        ready
            .asMono()
            .then(sent(time.dividedBy(3)))
            .doOnNext(warm -> forget())
            .then(Mono.defer(() -> sent(time)));
    Waiting.awaited(Mono.firstWithSignal(listening, sending), time.multipliedBy(2).plus(REST));
    System.out.printf(
        "at %d documents a second for %d s, %d claims each%n", rate, time.toSeconds(), CLAIMS);
    System.out.println("acknowledged, " + acknowledged);
    System.out.println("processed,    " + whole);
  }

  private Mono<Long> sent(Duration time) {
    return Flux.interval(Duration.ofNanos(1_000_000_000L / rate))
        .onBackpressureBuffer()
        .take(rate * time.toSeconds())
        .flatMap(tick -> upload(), CONNECTIONS)
        .then(Mono.defer(this::allProcessed));
  }

  private Mono<String> upload() {
    byte[] document = Era.of(CLAIMS, seeds.incrementAndGet());
    return Mono.defer(
        () -> {
          long began = System.nanoTime();
          return client.upload(document).doOnNext(id -> acknowledged(id, began));
        });
  }

  private void acknowledged(String id, long began) {
    acknowledged.add(System.nanoTime() - began);
    begun.put(id, began);
    note(id);
  }

  private void processed(JsonNode event) {
    processed.put(event.path("subject").asString(), System.nanoTime());
    note(event.path("subject").asString());
  }

  /** The event may come before the answer. */
  private synchronized void note(String id) {
    Long began = begun.get(id);
    Long ended = processed.get(id);
    if (began != null && ended != null) {
      whole.add(ended - began);
      begun.remove(id);
      processed.remove(id);
    }
  }

  private Mono<Long> allProcessed() {
    return Flux.interval(Duration.ofMillis(20)).filter(tick -> begun.isEmpty()).next();
  }

  private void forget() {
    acknowledged.clear();
    whole.clear();
  }
}
