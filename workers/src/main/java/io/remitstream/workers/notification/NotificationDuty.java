package io.remitstream.workers.notification;

import io.remitstream.workers.sequence.Every;
import io.remitstream.workers.sequence.Forever;
import io.remitstream.workers.sequence.PlacedEvents;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps notifications going while the process lives. */
final class NotificationDuty implements SmartLifecycle {

  private static final Duration EXPIRING = Duration.ofSeconds(5);
  private static final Duration REMOVING = Duration.ofHours(1);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final PlacedEvents placed;
  private final NotificationFeed feed;
  private final DueNotifications due;
  private final Dispatching dispatching;
  private final OldNotifications old;
  private final Duration poll;
  private volatile Disposable running = Disposables.disposed();

  NotificationDuty(
      PlacedEvents placed,
      NotificationFeed feed,
      DueNotifications due,
      Dispatching dispatching,
      OldNotifications old,
      Duration poll) {
    this.placed = placed;
    this.feed = feed;
    this.due = due;
    this.dispatching = dispatching;
    this.old = old;
    this.poll = poll;
  }

  private Flux<Integer> telling() {
    return new Forever("making notifications", placed.bell(), poll)
        .of(() -> feed.round().doOnNext(this::wake), read -> read > 0);
  }

  private void wake(int read) {
    if (read > 0) {
      dispatching.due().ring();
    }
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            telling().subscribe(),
            dispatching.running().subscribe(),
            new Every(EXPIRING, "expiring notifications").of(due.expire()).subscribe(),
            new Every(REMOVING, "removing old notifications").of(old.remove()).subscribe());
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  /** What is under way has a moment to end; what has not ended then is given back. */
  @Override
  public void stop(Runnable stopped) {
    dispatching
        .drained()
        .timeout(STOP, Mono.empty())
        .then(Mono.fromRunnable(running::dispose))
        .then(Mono.defer(() -> due.release().timeout(STOP)))
        .onErrorComplete()
        .doFinally(end -> stopped.run())
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
