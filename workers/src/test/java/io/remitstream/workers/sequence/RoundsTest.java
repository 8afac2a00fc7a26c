package io.remitstream.workers.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.event.Doorbell;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class RoundsTest {

  private static final Duration BUSY = Duration.ofMillis(25);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final SequencerSettings SETTINGS =
      new SequencerSettings(256, BUSY, IDLE, Duration.ofSeconds(10), Duration.ofMinutes(1), 5_000);

  private final VirtualTimeScheduler clock = VirtualTimeScheduler.getOrSet();
  private final Doorbell bell = new Doorbell();
  private final AtomicInteger rounds = new AtomicInteger();

  @AfterEach
  void realTime() {
    VirtualTimeScheduler.reset();
  }

  @Test
  void nextRoundShouldComeSoonWhenOneFoundSomethingAndTheBellMayBeMissed() {
    Disposable running = run(Rounds.ofHearsay("test", bell, SETTINGS), 1);

    clock.advanceTimeBy(BUSY);

    assertThat(rounds).hasValue(2);
    running.dispose();
  }

  @Test
  void nextRoundShouldWaitForTheBellWhenThisProcessRingsIt() {
    Disposable running = run(Rounds.ofOwn("test", bell, SETTINGS), 1);

    clock.advanceTimeBy(IDLE.minusMillis(1));
    assertThat(rounds).hasValue(1);
    bell.ring();
    assertThat(rounds).hasValue(2);
    clock.advanceTimeBy(IDLE);
    assertThat(rounds).as("without a bell too").hasValue(3);
    running.dispose();
  }

  @Test
  void nextRoundShouldComeAtOnceWhenThereMayBeMore() {
    Disposable running = run(Rounds.ofOwn("test", bell, SETTINGS), SETTINGS.batch());

    clock.advanceTime();

    assertThat(rounds).hasValueGreaterThan(1);
    running.dispose();
  }

  /** The first round finds so many, the others nothing. */
  private Disposable run(Rounds kind, long found) {
    Function<Integer, Long> finds = nth -> nth == 1 ? found : 0L;
    return kind.of(() -> Mono.fromSupplier(() -> finds.apply(rounds.incrementAndGet())))
        .subscribe();
  }
}
