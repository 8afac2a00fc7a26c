package io.remitstream.workers.webhook;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.workers.sequence.Every;
import io.remitstream.workers.sequence.Forever;
import io.remitstream.workers.sequence.PlacedEvents;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Keeps webhooks going while the process lives. */
final class WebhookDuty implements SmartLifecycle {

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

  @Override
  public void start() {
    running =
        Disposables.composite(
            telling().subscribe(),
            catchingUp().subscribe(),
            sending.taking().subscribe(),
            sending.settling().subscribe(),
            new Every(EXPIRING, "expiring").of(taker.expire()).subscribe(),
            new Every(STATING, "stating").of(statements.make()).subscribe(),
            new Every(AILING, "looking at failing endpoints").of(ailing.look()).subscribe(),
            new Every(REMOVING, "removing old deliveries").of(old.remove()).subscribe());
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
