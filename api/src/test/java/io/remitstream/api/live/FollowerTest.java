package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.LogPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FollowerTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int RING = 8;
  private static final int PAGE = 5;

  private final InMemoryHistory history = new InMemoryHistory();
  private final TenantTail tail = new TenantTail(RING);

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /**
   * The bus may lose, repeat, reorder and delay; the listener may take one at a time or many; the
   * ring evicts, the log is read in pages.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void signalsShouldYieldEachPositionOnceInOrderWhateverTheBusDoes(int seed) {
    var random = new Random(seed);
    var listener = new Listener();
    tail.observe(history.end());
    follow(null).subscribe(listener);
    List<Event> underWay = new ArrayList<>();

    for (int step = 0; step < 300; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> underWay.add(history.append());
        case 3, 4 -> deliverSome(underWay, random);
        case 5 -> listener.request(1 + random.nextInt(4));
        case 6 -> underWay.removeIf(lost -> random.nextInt(4) == 0);
        default -> observeSometimes(random);
      }
    }
    tail.observe(history.end());
    listener.request(Long.MAX_VALUE);

    listener.assertReceived(history.end().position());
  }

  private void deliverSome(List<Event> underWay, Random random) {
    for (int n = random.nextInt(6); n > 0 && !underWay.isEmpty(); n--) {
      Event event = underWay.get(random.nextInt(Math.min(3, underWay.size())));
      tail.offer(LiveEvent.of(event));
      if (random.nextInt(5) > 0) {
        underWay.remove(event);
      }
    }
  }

  private void observeSometimes(Random random) {
    if (random.nextInt(3) == 0) {
      tail.observe(history.end());
    }
  }

  @Test
  void signalsShouldNotReadTheLogWhenMemoryReaches() {
    tail.observe(history.end());
    var listener = new Listener();
    follow(null).subscribe(listener);
    listener.request(Long.MAX_VALUE);

    IntStream.range(0, 50).forEach(n -> tail.offer(LiveEvent.of(history.append())));

    listener.assertReceived(50);
    assertThat(history.reads()).isZero();
  }

  @Test
  void signalsShouldHoldNoMoreThanTwoPagesWhenTheListenerTakesNothing() {
    IntStream.range(0, 100).forEach(n -> history.append());
    tail.observe(history.end());
    var listener = new Listener();
    follow(new Cursor(1, 0)).subscribe(listener);

    listener.request(2);

    assertThat(history.reads()).isLessThanOrEqualTo(3);
    listener.request(Long.MAX_VALUE);
    listener.assertReceived(100);
  }

  @Test
  void signalsShouldResetWhenTheHistoryIsTrimmed() {
    IntStream.range(0, 20).forEach(n -> history.append());
    history.trimTo(10);
    tail.observe(history.end());

    follow(new Cursor(1, 3))
        .as(StepVerifier::create)
        .expectNext(new LiveSignal.Ready(new Cursor(1, 20)))
        .expectNext(new LiveSignal.Reset(new Cursor(1, 20), LogPage.Reason.TRIMMED))
        .then(() -> tail.offer(LiveEvent.of(history.append())))
        .expectNextMatches(signal -> position(signal) == 21)
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void signalsShouldResetWhenTheCursorIsBeyondTheEnd() {
    tail.observe(history.end());

    follow(new Cursor(1, 7))
        .as(StepVerifier::create)
        .expectNext(new LiveSignal.Ready(new Cursor(1, 0)))
        .expectNext(new LiveSignal.Reset(new Cursor(1, 0), LogPage.Reason.EPOCH))
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void signalsShouldResetOnceWhenTheLogIsRestoredMeanwhile() {
    IntStream.range(0, 5).forEach(n -> history.append());
    tail.observe(history.end());

    follow(new Cursor(1, 5))
        .as(StepVerifier::create)
        .expectNext(new LiveSignal.Ready(new Cursor(1, 5)))
        .then(() -> history.restoreTo(2))
        .then(() -> tail.offer(LiveEvent.of(history.append())))
        .expectNext(new LiveSignal.Reset(new Cursor(2, 3), LogPage.Reason.EPOCH))
        .then(() -> tail.offer(LiveEvent.of(history.append())))
        .expectNextMatches(signal -> position(signal) == 4)
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void signalsShouldFillTheGapFromTheLogWhenTheBusLosesEvents() {
    tail.observe(history.end());
    IntStream.range(0, 9).forEach(n -> history.append());

    Mono.defer(() -> follow(new Cursor(1, 0)).skip(1).take(10).collectList())
        .doOnSubscribe(started -> tail.offer(LiveEvent.of(history.append())))
        .map(signals -> signals.stream().map(FollowerTest::position).toList())
        .as(StepVerifier::create)
        .expectNext(LongStream.rangeClosed(1, 10).boxed().toList())
        .expectComplete()
        .verify(TIMEOUT);
  }

  private Flux<LiveSignal> follow(@Nullable Cursor after) {
    return new Follower(tail, history, PAGE, after).signals();
  }

  private static long position(LiveSignal signal) {
    return signal instanceof LiveSignal.Happened(LiveEvent event) ? event.position() : -1;
  }

  /** Takes only what it has asked for. */
  private static final class Listener extends BaseSubscriber<LiveSignal> {

    private final List<Long> received = new ArrayList<>();

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      // Nothing is asked for until the test does.
    }

    @Override
    protected void hookOnNext(LiveSignal signal) {
      if (signal instanceof LiveSignal.Happened(LiveEvent event)) {
        received.add(event.position());
      }
    }

    void assertReceived(long end) {
      assertThat(received)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, end).boxed().toList());
    }
  }
}
