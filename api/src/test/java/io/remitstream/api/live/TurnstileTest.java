package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.util.RaceTestUtils;

class TurnstileTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Turnstile turnstile = new Turnstile(2);

  @Test
  void passShouldLetNoMoreThroughAtOnceThanItIsWide() {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    Mono<Integer> work =
        Mono.fromSupplier(() -> most.accumulateAndGet(inside.incrementAndGet(), Math::max))
            .delayElement(Duration.ofMillis(2))
            .doOnNext(done -> inside.decrementAndGet());

    Long done = Flux.range(0, 100).flatMap(n -> turnstile.pass(work), 100).count().block(TIMEOUT);

    assertThat(done).isEqualTo(100);
    assertThat(most).hasValueLessThanOrEqualTo(2);
  }

  @Test
  void passShouldLetTheNextInWhenOneFailsOrIsCancelled() {
    Sinks.Empty<Void> end = Sinks.empty();
    Disposable first = turnstile.pass(end.asMono()).onErrorComplete().subscribe();
    Disposable second = turnstile.pass(Mono.never()).subscribe();
    Disposable waiting = turnstile.pass(Mono.never()).subscribe();
    Mono<String> last = turnstile.pass(Mono.just("in")).cache();
    last.subscribe();

    waiting.dispose();
    end.tryEmitError(new IllegalStateException("expected by the test"));

    assertThat(last.block(TIMEOUT)).isEqualTo("in");
    second.dispose();
    assertThat(turnstile.pass(Mono.just("again")).block(TIMEOUT)).isEqualTo("again");
    assertThat(first.isDisposed()).isTrue();
  }

  @Test
  void passShouldLoseNoRoomWhenOneIsCancelledAsItIsLetIn() {
    var narrow = new Turnstile(1);
    for (int n = 0; n < 2000; n++) {
      Sinks.Empty<Void> end = Sinks.empty();
      Disposable inside = narrow.pass(end.asMono()).subscribe();
      Disposable waiting = narrow.pass(Mono.never()).subscribe();

      RaceTestUtils.race(waiting::dispose, end::tryEmitEmpty);

      assertThat(narrow.pass(Mono.just("in")).block(TIMEOUT)).isEqualTo("in");
      assertThat(inside.isDisposed()).isTrue();
    }
  }
}
