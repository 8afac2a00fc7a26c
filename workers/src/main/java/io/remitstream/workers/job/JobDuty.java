package io.remitstream.workers.job;

import io.remitstream.streaming.job.JobKind;
import java.time.Duration;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets this process work as long as it lives: on permits from the bus, and on its own where the
 * sweeper finds jobs that are due. When it stops, running work is cut off and its leases are given
 * back.
 */
public final class JobDuty implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobDuty.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final JobRunner runner;
  private final Sweeper sweeper;
  private final Flux<Permit> permits;
  private final JobKind kind;
  private final JobSettings settings;
  private final int concurrency;
  private volatile Disposable running = Disposables.disposed();

  JobDuty(
      JobRunner runner,
      Sweeper sweeper,
      Flux<Permit> permits,
      JobKind kind,
      JobSettings settings,
      int concurrency) {
    this.runner = runner;
    this.sweeper = sweeper;
    this.permits = permits;
    this.kind = kind;
    this.settings = settings;
    this.concurrency = concurrency;
  }

  @Override
  public void start() {
    running =
        Flux.merge(1, permits, swept())
            .flatMap(this::heed, concurrency, 1)
            .subscribe(done -> {}, error -> LOG.error("No more work: {}", Trouble.of(error)));
  }

  private Mono<Void> heed(Permit permit) {
    return runner.drain(permit.acknowledge()).onErrorResume(error -> unheeded(error));
  }

  /** Nothing is lost: what is due stays due, and the next sweep finds it. */
  private static Mono<Void> unheeded(Throwable error) {
    LOG.warn("No job could be taken: {}", Trouble.of(error));
    return Mono.empty();
  }

  private Flux<Permit> swept() {
    return Flux.interval(Duration.ZERO, settings.sweep())
        .onBackpressureDrop()
        .concatMap(tick -> due(), 1)
        .flatMapIterable(due -> Collections.nCopies(due, Permit.own()))
        .onBackpressureDrop();
  }

  private Mono<Integer> due() {
    return sweeper.due(kind, concurrency).onErrorResume(JobDuty::unswept);
  }

  private static Mono<Integer> unswept(Throwable error) {
    LOG.warn("No sweep this time: {}", Trouble.of(error));
    return Mono.empty();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** Waits until the leases are given back, at most as long as the settings say. */
  @Override
  public void stop(Runnable stopped) {
    stop();
    Flux.interval(Duration.ZERO, LOOK_AGAIN)
        .filter(tick -> runner.held() == 0)
        .next()
        .timeout(settings.stop(), Mono.empty())
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
