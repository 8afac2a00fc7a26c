package io.remitstream.workers.stream;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class SilenceTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  @Test
  void itemsShouldPassWhenNoneIsTooLate() {
    StepVerifier.withVirtualTime(
            () -> items().delayElements(LONGEST.minusSeconds(1)).take(5).as(silence()::broken))
        .thenAwait(LONGEST.multipliedBy(5))
        .expectNextCount(5)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void flowShouldFailWhenNothingComesForTooLong() {
    StepVerifier.withVirtualTime(
            () -> items().take(2).concatWith(Flux.never()).as(silence()::broken))
        .expectNextCount(2)
        .expectNoEvent(LONGEST)
        .thenAwait(LONGEST.dividedBy(4))
        .expectError(Extractions.Stalled.class)
        .verify(TIMEOUT);
  }

  @Test
  void flowShouldFailWhenNothingIsAskedForForTooLong() {
    StepVerifier.withVirtualTime(() -> items().as(silence()::broken), 1)
        .expectNextCount(1)
        .thenAwait(LONGEST.multipliedBy(2))
        .expectError(Extractions.Stalled.class)
        .verify(TIMEOUT);
  }

  private static Flux<Integer> items() {
    return Flux.range(0, 100);
  }

  private static Silence silence() {
    return new Silence(LONGEST, Extractions.Stalled::new);
  }
}
