package io.remitstream.workers.sequence;

import io.remitstream.streaming.event.Doorbell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps the log going while the process lives. Placing does not wait for the bus: with the bus
 * away, the log itself goes on, and so does whatever reads it.
 */
final class SequencerLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
  private static final Duration RESIGN_TIMEOUT = Duration.ofSeconds(2);

  private final Leadership leadership;
  private final Sequencer sequencer;
  private final Relay relay;
  private final LogTrim trim;
  private final OutboxAge age;
  private final OutboxListener listener;
  private final SequencerSettings settings;
  private final Doorbell appended = new Doorbell();
  private final Doorbell placed = new Doorbell();
  private final PlacedEvents told;
  private @Nullable Disposable running;

  SequencerLoop(
      Leadership leadership,
      Sequencer sequencer,
      Relay relay,
      LogTrim trim,
      OutboxAge age,
      OutboxListener listener,
      PlacedEvents told,
      SequencerSettings settings) {
    this.leadership = leadership;
    this.sequencer = sequencer;
    this.relay = relay;
    this.trim = trim;
    this.age = age;
    this.listener = listener;
    this.told = told;
    this.settings = settings;
  }

  private Flux<Long> placing() {
    return Rounds.ofHearsay("sequencing", appended, settings).of(this::place);
  }

  private Mono<Long> place() {
    return leadership
        .current()
        .flatMap(sequencer::sequence)
        .doOnNext(this::tell)
        .doOnError(Deposed.class, leadership::forget);
  }

  private void tell(long many) {
    if (many > 0) {
      placed.ring();
      told.bell().ring();
    }
  }

  private Flux<Long> relaying() {
    return Rounds.ofOwn("relaying", placed, settings).of(this::publish);
  }

  private Mono<Long> publish() {
    return leadership
        .current()
        .flatMap(relay::publish)
        .doOnError(Deposed.class, leadership::forget);
  }

  private Flux<Long> trimming() {
    return Flux.interval(settings.trimEvery(), settings.trimEvery())
        .onBackpressureDrop()
        .concatMap(tick -> trimOnce());
  }

  private Mono<Long> trimOnce() {
    return trim.trim(leadership.last())
        .doOnError(error -> LOG.warn("trimming failed: {}", error.toString()))
        .onErrorResume(error -> Mono.empty());
  }

  @Override
  public synchronized void start() {
    running =
        Disposables.composite(
            listener.signals().subscribe(signal -> appended.ring()),
            placing().subscribe(),
            relaying().subscribe(),
            trimming().subscribe(),
            age.measuring().subscribe());
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  /** Lets the shards go, so that another process takes them at once. */
  @Override
  public synchronized void stop(Runnable stopped) {
    if (running != null) {
      running.dispose();
      running = null;
    }
    leadership
        .resign()
        .timeout(RESIGN_TIMEOUT)
        .onErrorComplete()
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
