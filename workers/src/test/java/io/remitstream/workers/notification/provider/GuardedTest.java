package io.remitstream.workers.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Rendered;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A provider that answers on threads which must not wait, as clients of the network do. */
class GuardedTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int MANY = 2_000;
  private static final Outgoing MESSAGE =
      new Outgoing(
          new UUID(0, 1),
          Channel.SMS,
          new UUID(0, 2),
          "+15550100",
          "Clinic",
          new Rendered(null, "Text", null));

  private final Guarded guarded = new Guarded(new Loops(), TIMEOUT, MANY, Clock.systemUTC());

  @Test
  void sendShouldJudgeWhereAThreadMayWait() {
    guarded
        .send(MESSAGE)
        .map(handed -> Schedulers.isInNonBlockingThread())
        .as(StepVerifier::create)
        .expectNext(false)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void sendShouldCountAllThatWasTakenHoweverManyAnswersComeAtOnce() {
    Flux.range(0, MANY)
        .flatMap(nth -> guarded.send(MESSAGE), MANY)
        .count()
        .as(StepVerifier::create)
        .assertNext(taken -> assertThat(taken).isEqualTo(MANY))
        .expectComplete()
        .verify(TIMEOUT);
  }

  private static final class Loops implements Provider {

    @Override
    public String name() {
      return "loops";
    }

    @Override
    public Mono<Handed> send(Outgoing message) {
      return Mono.fromSupplier(() -> new Handed(name(), "1")).publishOn(Schedulers.parallel());
    }
  }
}
