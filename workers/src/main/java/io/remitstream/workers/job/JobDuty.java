package io.remitstream.workers.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.bus.Bus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets this process work as long as it lives: on permits from the bus, and on its own where the
 * sweeper finds jobs that are due. A permit that finds every worker busy is done with at once: each
 * of them looks for another job when it is through. When the duty stops, running work is cut off
 * and its leases are given back.
 */
final class JobDuty implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobDuty.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final int COUNTED = 1000;

  private final JobRunner runner;
  private final Crew crew;
  private final Sweeper sweeper;
  private final Bus bus;
  private final JobSettings settings;
  private final AtomicInteger due;
  private final Sinks.Many<Permit> permits = Sinks.many().multicast().directBestEffort();
  private volatile Disposable running = Disposables.disposed();

  JobDuty(
      JobRunner runner,
      Crew crew,
      Sweeper sweeper,
      Bus bus,
      JobSettings settings,
      MeterRegistry meters) {
    this.runner = runner;
    this.crew = crew;
    this.sweeper = sweeper;
    this.bus = bus;
    this.settings = settings;
    this.due = meters.gauge("remitstream.jobs.due", new AtomicInteger());
    meters.gauge("documents.processing.active", runner, JobRunner::held);
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            permits.asFlux().flatMap(this::heed, crew.concurrency()).subscribe(),
            sweeps().subscribe(),
            bus.consume(crew.permits(), crew.group(), message -> permitted()).subscribe());
  }

  private Mono<Void> heed(Permit permit) {
    return runner.drain(permit.heeded()).onErrorResume(JobDuty::unheeded);
  }

  /** Nothing is lost: what is due stays due, and the next sweep finds it. */
  private static Mono<Void> unheeded(Throwable error) {
    LOG.warn("No job could be taken: {}", Trouble.of(error));
    return Mono.empty();
  }

  /** Completes once a job is taken, none is due, or every worker is busy. */
  private Mono<Void> permitted() {
    return Mono.create(
        heeded -> {
          if (!offer(new Permit(heeded::success))) {
            heeded.success();
          }
        });
  }

  private synchronized boolean offer(Permit permit) {
    return permits.tryEmitNext(permit).isSuccess();
  }

  private Flux<Integer> sweeps() {
    return Flux.interval(Duration.ZERO, settings.sweep())
        .onBackpressureDrop()
        .concatMap(tick -> swept(), 1)
        .doOnNext(this::found);
  }

  private Mono<Integer> swept() {
    return sweeper.due(crew.work().kind(), COUNTED).onErrorResume(JobDuty::unswept);
  }

  private void found(int jobs) {
    due.set(jobs);
    for (int i = 0; i < Math.min(jobs, crew.concurrency()); i++) {
      offer(Permit.own());
    }
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
