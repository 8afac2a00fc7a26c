package io.remitstream.workers.sequence;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Does one thing again and again, whatever came of it the last time; what takes longer than {@code
 * time} is not begun twice.
 *
 * @param name for the log
 */
public record Every(Duration time, String name) {

  private static final Logger LOG = LoggerFactory.getLogger(Every.class);

  /** Never ends by itself. */
  public Flux<Void> of(Mono<?> work) {
    return Flux.interval(time, time)
        .onBackpressureDrop()
        .concatMap(
            tick ->
                work.then()
                    .doOnError(error -> LOG.warn("{} failed: {}", name, error.getClass().getName()))
                    .onErrorComplete(),
            1);
  }
}
