package io.remitstream.workers.webhook;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.workers.sequence.Forever;
import io.remitstream.workers.sequence.PlacedEvents;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps webhooks going while the process lives. */
final class WebhookDuty implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookDuty.class);
  private static final Duration EXPIRING = Duration.ofSeconds(5);
  private static final Duration STATING = Duration.ofSeconds(2);
  private static final Duration AILING = Duration.ofMinutes(1);
  private static final Duration REMOVING = Duration.ofHours(1);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final PlacedEvents placed;
  private final Fanout fanout;
  private final Taker taker;
  private final Sending sending;
  private final Statements statements;
  private final Ailing ailing;
  private final OldDeliveries old;
  private final Clients clients;
  private final WebhookSettings settings;
  private volatile Disposable running = Disposables.disposed();

  WebhookDuty(
      PlacedEvents placed,
      Fanout fanout,
      Taker taker,
      Sending sending,
      Statements statements,
      Ailing ailing,
      OldDeliveries old,
      Clients clients,
      WebhookSettings settings) {
    this.placed = placed;
    this.fanout = fanout;
    this.taker = taker;
    this.sending = sending;
    this.statements = statements;
    this.ailing = ailing;
    this.old = old;
    this.clients = clients;
    this.settings = settings;
  }

  private Flux<Long> telling() {
    Doorbell bell = placed.bell();
    return new Forever("telling webhooks", bell, settings.poll())
        .of(fanout::round, told -> told > 0);
  }

  private Flux<Long> catchingUp() {
    return new Forever("catching up with webhooks", fanout.behind(), settings.poll())
        .of(fanout::catchUp, told -> told > 0);
  }

  private static Flux<Void> every(Duration time, String name, Mono<?> work) {
    return Flux.interval(time, time)
        .onBackpressureDrop()
        .concatMap(
            tick ->
                work.then()
                    .doOnError(error -> LOG.warn("{} failed: {}", name, error.getClass().getName()))
                    .onErrorComplete(),
            1);
  }

  @Override
  public void start() {
    running =
        Disposables.composite(
            telling().subscribe(),
            catchingUp().subscribe(),
            sending.taking().subscribe(),
            sending.settling().subscribe(),
            every(EXPIRING, "expiring", taker.expire()).subscribe(),
            every(STATING, "stating", statements.make()).subscribe(),
            every(AILING, "looking at failing endpoints", ailing.look()).subscribe(),
            every(REMOVING, "removing old deliveries", old.remove()).subscribe());
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  /** Gives back what is under way, so that another process sends it at once. */
  @Override
  public void stop(Runnable stopped) {
    running.dispose();
    taker
        .release()
        .timeout(STOP)
        .onErrorComplete()
        .doFinally(
            end -> {
              clients.dispose();
              stopped.run();
            })
        .subscribe();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
