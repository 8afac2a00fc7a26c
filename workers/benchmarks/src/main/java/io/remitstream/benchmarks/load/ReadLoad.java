package io.remitstream.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * The same document read over and over, by many connections at once: each again as soon as it has
 * its answer, or all together at a steady rate, where a request's time counts from when it was due.
 */
final class ReadLoad {

  private static final Duration REST = Duration.ofSeconds(60);

  private final Readers readers;
  private final String title;
  private final int rate;
  private final Path data;

  /**
   * @param rate requests a second; 0 for each connection again as soon as it has its answer
   * @param data the directory of the system's data, where it runs on this machine
   */
  ReadLoad(Readers readers, String title, int rate, Path data) {
    this.readers = readers;
    this.title = title;
    this.rate = rate;
    this.data = data;
  }

  /** Warms up for a third of the time first. */
  void run(Duration time) throws IOException {
    read(time.dividedBy(3));
    Processors before = Processors.of(data).plus(Processors.load());
    long began = System.nanoTime();
    Latencies latencies = read(time);
    double seconds = (System.nanoTime() - began) / 1e9;
    Processors load = Processors.load();
    Processors spent = load.plus(Processors.of(data)).since(before);
    System.out.printf("%s: %.0f a second, %s%n", title, latencies.count() / seconds, latencies);
    System.out.println(spent.each(latencies.count()));
  }

  private Latencies read(Duration time) {
    Pace pace = rate == 0 ? Pace.again(time) : Pace.steady(rate, time);
    return Waiting.awaited(Mono.fromFuture(readers.read(pace)), time.plus(REST));
  }
}
