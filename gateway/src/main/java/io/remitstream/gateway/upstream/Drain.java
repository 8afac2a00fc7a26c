package io.remitstream.gateway.upstream;

import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells everything that has no end of its own that the gateway stops, before the server waits for
 * its requests to finish: it would wait for those in vain.
 */
public final class Drain implements SmartLifecycle {

  private final Sinks.Empty<Void> begun = Sinks.empty();
  private volatile boolean running;

  /** Completes when the gateway begins to stop. */
  public Mono<Void> begun() {
    return begun.asMono();
  }

  /** Whether it stops: what it calls with may have gone already. */
  boolean hasBegun() {
    return !running;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    begun.tryEmitEmpty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
