package io.remitstream.workers.stream;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends what gives nothing for too long. One timer looks a few times in that time whether anything
 * came; {@link Flux#timeout(Duration)} makes one for each item, which takes longer than the item.
 */
final class Silence {

  /** So many looks in a row without an item are too long. */
  private static final int LOOKS = 4;

  private final Duration longest;
  private final Supplier<? extends Throwable> error;

  /**
   * @param longest at most a quarter more of it passes
   */
  Silence(Duration longest, Supplier<? extends Throwable> error) {
    this.longest = longest;
    this.error = error;
  }

  <T> Flux<T> broken(Flux<T> items) {
    return Flux.defer(
        () -> {
          var came = new AtomicLong();
          return items.doOnNext(item -> came.incrementAndGet()).takeUntilOther(noticed(came));
        });
  }

  private <T> Mono<T> noticed(AtomicLong came) {
    return Flux.interval(longest.dividedBy(LOOKS))
        .scan(0, (silent, look) -> came.getAndSet(0) > 0 ? 0 : silent + 1)
        .filter(silent -> silent >= LOOKS)
        .next()
        .flatMap(silent -> Mono.error(error));
  }
}
