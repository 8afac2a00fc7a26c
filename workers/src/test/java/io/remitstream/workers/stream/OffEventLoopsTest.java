package io.remitstream.workers.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class OffEventLoopsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Scheduler threads = Schedulers.newBoundedElastic(1, 100, "work");
  private final Scheduler others = Schedulers.newBoundedElastic(1, 100, "other");
  private final Scheduler offLoops = new OffEventLoops(threads);

  @AfterEach
  void stop() {
    threads.dispose();
    others.dispose();
  }

  @Test
  void workShouldLeaveAThreadThatMustNotBeKept() {
    assertThat(threadBehind(Schedulers.parallel())).startsWith("work");
    assertThat(
            Mono.fromSupplier(OffEventLoopsTest::thread)
                .subscribeOn(offLoops)
                .subscribeOn(Schedulers.parallel())
                .blockOptional(TIMEOUT))
        .hasValueSatisfying(name -> assertThat(name).startsWith("work"));
  }

  @Test
  void workShouldStayOnAThreadThatMayBeKept() {
    assertThat(threadBehind(others)).startsWith("other");
  }

  @Test
  void everythingShouldComeInOrderFromWhicheverThread() {
    assertThat(
            Flux.range(0, 10_000)
                .publishOn(Schedulers.parallel())
                .publishOn(offLoops, 4)
                .publishOn(others, 1)
                .publishOn(offLoops, 1)
                .collectList()
                .blockOptional(TIMEOUT))
        .hasValueSatisfying(
            all -> assertThat(all).hasSize(10_000).isSortedAccordingTo(Integer::compare));
  }

  private String threadBehind(Scheduler first) {
    return Mono.just(0)
        .publishOn(first)
        .publishOn(offLoops)
        .map(nothing -> thread())
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  private static String thread() {
    return Thread.currentThread().getName();
  }
}
