package io.remitstream.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * As many documents as the system takes, a bounded number of them unfinished at a time: the
 * documents and claims that it processes in a second.
 */
final class FloodLoad {

  private static final int CONNECTIONS = 16;
  private static final Duration REST = Duration.ofSeconds(60);

  private final Client client;
  private final int claims;
  private final int unfinished;
  private final AtomicLong seeds = new AtomicLong(System.nanoTime());
  private final AtomicInteger done = new AtomicInteger();

  /**
   * @param claims in a document
   * @param unfinished documents at most that are taken in and not processed
   */
  FloodLoad(Client client, int claims, int unfinished) {
    this.client = client;
    this.claims = claims;
    this.unfinished = unfinished;
  }

  /** Warms up for a third of the time first; fails as soon as an upload or the socket does. */
  void run(Duration time) {
    var room = Sinks.many().unicast().<Integer>onBackpressureBuffer();
    var ready = Sinks.<Boolean>one();
    Mono<Double> listening =
        client
            .live(null)
            .doOnNext(message -> ready.tryEmitValue(true))
            .filter(message -> message.at("/event/type").asString("").equals("document.processed"))
            .doOnNext(message -> room.tryEmitNext(done.incrementAndGet()))
            .then(Mono.never());
    Mono<Double> sending =
        ready
            .asMono()
            .thenMany(Flux.range(0, unfinished).concatWith(room.asFlux()))
            .flatMap(permit -> client.upload(Era.of(claims, seeds.incrementAndGet())), CONNECTIONS)
            .then(Mono.never());
    double rate =
        Waiting.awaited(
            Mono.firstWithSignal(listening, sending, ready.asMono().then(measured(time))),
            time.multipliedBy(2).plus(REST));
    System.out.printf(
        "documents of %d claims, %d unfinished at most, %d s: %.1f documents/s, %.0f claims/s%n",
        claims, unfinished, time.toSeconds(), rate, rate * claims);
  }

  private Mono<Double> measured(Duration time) {
    return Mono.delay(time.dividedBy(3))
        .map(warm -> new Mark(done.get(), System.nanoTime()))
        .delayElement(time)
        .map(begin -> begin.rate(done.get(), System.nanoTime()));
  }

  private record Mark(int documents, long nanos) {
    double rate(int documentsNow, long now) {
      return (documentsNow - documents) / ((now - nanos) / 1e9);
    }
  }
}
