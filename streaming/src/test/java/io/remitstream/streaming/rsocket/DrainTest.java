package io.remitstream.streaming.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class DrainTest {

  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Sinks.Many<String> request = Sinks.many().unicast().onBackpressureBuffer();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private VirtualTimeScheduler clock;
  private Drain drain;

  @BeforeEach
  void start() {
    clock = VirtualTimeScheduler.getOrSet();
    drain = new Drain(PATIENCE, 0);
    drain.start();
  }

  @AfterEach
  void realTime() {
    VirtualTimeScheduler.reset();
  }

  @Test
  void requestShouldFinishAndTheServiceGoThenWhenItIsToldToStop() {
    StepVerifier.create(drain.guard(request.asFlux()))
        .then(this::stop)
        .then(() -> clock.advanceTimeBy(PATIENCE.minus(SECOND)))
        .then(() -> request.tryEmitNext("late").orThrow())
        .expectNext("late")
        .then(() -> assertThat(stopped).isFalse())
        .then(() -> request.tryEmitComplete().orThrow())
        .expectComplete()
        .verify(TIMEOUT);

    clock.advanceTimeBy(SECOND);
    assertThat(stopped).isTrue();
  }

  @Test
  void requestShouldEndAsGoingAwayWhenItTakesTooLong() {
    StepVerifier.create(drain.guard(request.asFlux()))
        .then(this::stop)
        .then(() -> clock.advanceTimeBy(PATIENCE))
        .expectError(GoingAway.class)
        .verify(TIMEOUT);

    assertThat(stopped).as("its last frame is on the way").isFalse();
    clock.advanceTimeBy(SECOND);
    assertThat(stopped).isTrue();
  }

  @Test
  void requestShouldBeRefusedWhenTheServiceStopsAlready() {
    var first = drain.guard(request.asFlux()).subscribe();
    stop();

    StepVerifier.create(drain.guard(Flux.just("new"))).expectError(GoingAway.class).verify(TIMEOUT);

    assertThat(stopped).isFalse();
    first.dispose();
    clock.advanceTimeBy(SECOND);
    assertThat(stopped).as("a refused request holds nothing up").isTrue();
  }

  @Test
  void serviceShouldGoAtOnceWhenNothingIsUnderWay() {
    stop();

    assertThat(stopped).isTrue();
  }

  private void stop() {
    drain.stop(() -> stopped.set(true));
  }
}
