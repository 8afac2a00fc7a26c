package io.remitstream.streaming.rsocket;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets requests that are under way finish when the service is told to stop, for as long as {@code
 * patience}; then ends what is left. That, and whatever is asked for meanwhile, fails with {@link
 * GoingAway}.
 */
public final class Drain implements SmartLifecycle {

  private static final Duration LOOK = Duration.ofMillis(20);

  /** How long the last frames may take to their peers. */
  private static final Duration FAREWELL = Duration.ofMillis(500);

  private final Duration patience;
  private final int phase;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile Sinks.Empty<Void> over = Sinks.empty();
  private volatile boolean running;
  private volatile boolean draining;

  /**
   * @param patience less than a phase of the shutdown may take, by half a second and more
   * @param phase when it begins, as of {@link SmartLifecycle}
   */
  public Drain(Duration patience, int phase) {
    this.patience = patience;
    this.phase = phase;
  }

  /** The same request, under way from its subscription to its end. */
  public <T> Flux<T> guard(Flux<T> request) {
    return Flux.using(this::enter, entered -> request.takeUntilOther(cut()), entered -> leave());
  }

  private int enter() {
    int many = underWay.incrementAndGet();
    if (draining) {
      leave();
      throw new GoingAway();
    }
    return many;
  }

  private void leave() {
    underWay.decrementAndGet();
  }

  private Mono<Void> cut() {
    return over.asMono().then(Mono.error(GoingAway::new));
  }

  @Override
  public void start() {
    over = Sinks.empty();
    draining = false;
    running = true;
  }

  /** Ends everything at once. */
  @Override
  public void stop() {
    draining = true;
    running = false;
    over.tryEmitEmpty();
  }

  @Override
  public void stop(Runnable stopped) {
    draining = true;
    drained().doFinally(end -> running = false).doFinally(end -> stopped.run()).subscribe();
  }

  private Mono<Void> drained() {
    return underWay.get() == 0 ? Mono.empty() : finished().then(Mono.delay(FAREWELL)).then();
  }

  private Mono<Void> finished() {
    return Flux.interval(LOOK)
        .onBackpressureDrop()
        .filter(tick -> underWay.get() == 0)
        .next()
        .timeout(patience, Mono.empty())
        .doFinally(end -> over.tryEmitEmpty())
        .then();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }
}
