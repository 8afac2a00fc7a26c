package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class StallTest {

  private final Stall stall = new Stall();

  @Test
  void stallShouldBeSeenWhenAllThatWasAskedForIsGivenAndNoMoreIsAskedFor() {
    stall
        .watch(Flux.range(0, 10))
        .as(flux -> StepVerifier.create(flux, 3))
        .expectNextCount(3)
        .then(() -> assertThat(stall.isLongerThan(Duration.ZERO)).isTrue())
        .then(() -> assertThat(stall.isLongerThan(Duration.ofMinutes(1))).isFalse())
        .thenRequest(2)
        .expectNextCount(2)
        .thenRequest(1)
        .expectNextCount(1)
        .thenCancel()
        .verify();
  }

  @Test
  void stallShouldNotBeSeenWhileSomebodyWaitsForMore() {
    stall
        .watch(Flux.just(1).concatWith(Flux.never()))
        .as(flux -> StepVerifier.create(flux, 2))
        .expectNext(1)
        .then(() -> assertThat(stall.isLongerThan(Duration.ZERO)).isFalse())
        .thenCancel()
        .verify();
  }

  @Test
  void stallShouldNeverBeSeenWhenEverythingIsAskedFor() {
    stall.watch(Flux.range(0, 10)).blockLast();

    assertThat(stall.isLongerThan(Duration.ZERO)).isFalse();
  }
}
