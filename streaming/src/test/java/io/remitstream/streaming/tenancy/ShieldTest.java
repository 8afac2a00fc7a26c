package io.remitstream.streaming.tenancy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ShieldTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  @Test
  void shieldShouldKeepTheValueUntilItIsAskedFor() {
    StepVerifier.create(Shield.shield(Mono.just("value")), 0)
        .expectSubscription()
        .thenRequest(1)
        .expectNext("value")
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void shieldShouldCompleteWhenThereIsNothing() {
    StepVerifier.create(Shield.shield(Mono.empty())).expectComplete().verify(TIMEOUT);
  }

  @Test
  void shieldShouldFailAsItsWorkFails() {
    StepVerifier.create(Shield.shield(Mono.error(new IllegalStateException("why"))))
        .expectErrorMessage("why")
        .verify(TIMEOUT);
  }
}
