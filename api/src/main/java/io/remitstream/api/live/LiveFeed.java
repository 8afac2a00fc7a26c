package io.remitstream.api.live;

import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * Feeds the hub while the process lives, and closes what is open before anything else stops: an
 * open socket would otherwise hold up the whole shutdown.
 */
final class LiveFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration DRAIN = Duration.ofMillis(2500);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final LiveHub hub;
  private final Bus bus;
  private final HeadPoll heads;
  private final KeyWatch keys;
  private final Connections connections;
  private @Nullable Disposable running;

  LiveFeed(LiveHub hub, Bus bus, HeadPoll heads, KeyWatch keys, Connections connections) {
    this.hub = hub;
    this.bus = bus;
    this.heads = heads;
    this.keys = keys;
    this.connections = connections;
  }

  private Flux<Message> events() {
    return bus.tail(Topic.EVENTS).doOnNext(message -> take(message, this::event));
  }

  /** What nobody listens to is not even read. */
  private void event(Message message) {
    hub.offer(TenantId.of(message.key()), () -> LiveEvent.of(message.body()));
  }

  private Flux<Message> progress() {
    return bus.tail(Topic.PROGRESS).doOnNext(message -> take(message, this::progress));
  }

  private void progress(Message message) {
    hub.offer(DocumentProgress.of(message.body()));
  }

  /** A message that cannot be read is left out; an event among them comes from the log. */
  private static void take(Message message, Consumer<Message> how) {
    try {
      how.accept(message);
    } catch (JacksonException | IllegalArgumentException unreadable) {
      LOG.error("a message on the bus is unreadable: {}", unreadable.getClass().getName());
    }
  }

  @Override
  public synchronized void start() {
    running =
        Disposables.composite(
            events().subscribe(),
            progress().subscribe(),
            heads.polling().subscribe(),
            keys.watch().subscribe());
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public synchronized void stop(Runnable stopped) {
    connections.drain(DRAIN).thenMany(empty()).doFinally(end -> leave(stopped)).subscribe();
  }

  private Mono<Void> empty() {
    return Flux.interval(Duration.ZERO, LOOK)
        .onBackpressureDrop()
        .takeUntil(look -> connections.size() == 0)
        .take(FAREWELL)
        .then();
  }

  private synchronized void leave(Runnable stopped) {
    if (running != null) {
      running.dispose();
      running = null;
    }
    stopped.run();
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  /** Last to start, first to stop. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
