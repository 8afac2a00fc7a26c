package io.remitstream.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The same document read over and over, by many connections at once. */
final class ReadLoad {

  private static final Duration REST = Duration.ofSeconds(60);

  private final Client client;
  private final int connections;

  ReadLoad(Client client, int connections) {
    this.client = client;
    this.connections = connections;
  }

  /** Warms up for a third of the time first. */
  void run(String path, Duration time) {
    read(path, time.dividedBy(3));
    Latencies latencies = read(path, time);
    System.out.printf(
        "%s, %d connections: %.0f a second, %s%n",
        path, connections, latencies.count() / (time.toMillis() / 1e3), latencies);
  }

  private Latencies read(String path, Duration time) {
    var latencies = new Latencies();
    var over = new AtomicBoolean();
    Mono<Long> end = Mono.delay(time).doOnNext(now -> over.set(true));
    Mono<Void> reading =
        Flux.range(0, connections)
            .flatMap(one -> readOnAndOn(path, latencies, over), connections)
            .then();
    Waiting.awaited(Mono.when(reading, end).thenReturn(latencies), time.plus(REST));
    return latencies;
  }

  private Mono<Void> readOnAndOn(String path, Latencies latencies, AtomicBoolean over) {
    return Mono.defer(
            () -> {
              long began = System.nanoTime();
              return client.get(path).doOnNext(body -> latencies.add(System.nanoTime() - began));
            })
        .repeat(() -> !over.get())
        .then();
  }
}
