package io.remitstream.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
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

  void run(Duration time) {
    var room = Sinks.many().unicast().<Integer>onBackpressureBuffer();
    var ready = Sinks.<Boolean>one();
    Disposable socket =
        client
            .live(null)
            .doOnNext(message -> ready.tryEmitValue(true))
            .filter(message -> message.at("/event/type").asString("").equals("document.processed"))
            .subscribe(message -> room.tryEmitNext(done.incrementAndGet()));
    ready.asMono().block(REST);
    Flux<Integer> permits = Flux.range(0, unfinished).concatWith(room.asFlux());
    Disposable sending =
        permits
            .flatMap(permit -> client.upload(Era.of(claims, seeds.incrementAndGet())), CONNECTIONS)
            .subscribe();
    long third = time.toMillis() / 3;
    rest(third);
    int before = done.get();
    long began = System.nanoTime();
    rest(time.toMillis());
    double rate = (done.get() - before) / ((System.nanoTime() - began) / 1e9);
    sending.dispose();
    socket.dispose();
    System.out.printf(
        "documents of %d claims, %d unfinished at most, %d s: %.1f documents/s, %.0f claims/s%n",
        claims, unfinished, time.toSeconds(), rate, rate * claims);
  }

  private static void rest(long millis) {
    Flux.interval(Duration.ofMillis(millis)).next().block();
  }
}
