package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentProgress;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells progress to whoever listens. Nobody waits for it: what the bus does not take soon, or what
 * comes faster than it takes, is dropped.
 */
final class ProgressFeed implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressFeed.class);
  private static final int WAITING = 256;
  private static final int UNDER_WAY = 8;
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Function<DocumentProgress, Mono<Void>> publish;
  private final Sinks.Many<DocumentProgress> told =
      Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(WAITING));
  private volatile Disposable running = Disposables.disposed();

  ProgressFeed(Function<DocumentProgress, Mono<Void>> publish) {
    this.publish = publish;
  }

  synchronized void tell(DocumentProgress progress) {
    if (told.tryEmitNext(progress).isFailure()) {
      LOG.debug("Progress dropped");
    }
  }

  @Override
  public void start() {
    running = told.asFlux().flatMap(this::published, UNDER_WAY).subscribe();
  }

  private Mono<Void> published(DocumentProgress progress) {
    return publish.apply(progress).timeout(SOON).onErrorResume(ProgressFeed::dropped);
  }

  private static Mono<Void> dropped(Throwable error) {
    LOG.debug("Progress dropped: {}", error.getClass().getName());
    return Mono.empty();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }
}
