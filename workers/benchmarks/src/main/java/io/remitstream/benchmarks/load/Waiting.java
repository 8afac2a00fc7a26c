package io.remitstream.benchmarks.load;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Where a load program's own thread waits for its flow. */
public final class Waiting {

  private Waiting() {}

  /**
   * What the flow comes to. Blocking is in place here alone: this is the program's first thread,
   * the load runs on others, and there is nobody behind to hand a publisher to.
   */
  public static <T> T awaited(Mono<T> flow, Duration patience) {
    return flow.blockOptional(patience).orElseThrow();
  }
}
