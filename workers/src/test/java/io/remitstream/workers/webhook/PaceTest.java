package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** How much of the machine a backlog gets. */
class PaceTest {

  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final AtomicLong nanos = new AtomicLong();
  private final Pace pace = new Pace(nanos::get);

  @Test
  void isSharedShouldBeSoWhileOthersHadSomethingLately() {
    pace.served(ONE);

    assertThat(pace.isShared(ONE)).isFalse();
    assertThat(pace.isShared(OTHER)).isTrue();

    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(pace.isShared(OTHER)).isFalse();
  }

  @Test
  void restedShouldRestThreeTimesAsLongAsTheWorkTookUpToHalfASecond() {
    StepVerifier.withVirtualTime(() -> pace.rested(Mono.delay(Duration.ofMillis(100))))
        .thenAwait(Duration.ofMillis(100))
        .expectNoEvent(Duration.ofMillis(299))
        .thenAwait(Duration.ofMillis(1))
        .expectNext(0L)
        .verifyComplete();
    StepVerifier.withVirtualTime(() -> pace.rested(Mono.delay(Duration.ofSeconds(1))))
        .thenAwait(Duration.ofMillis(1_500))
        .expectNext(0L)
        .verifyComplete();
  }
}
