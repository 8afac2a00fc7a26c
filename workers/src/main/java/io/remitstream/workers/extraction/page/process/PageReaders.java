package io.remitstream.workers.extraction.page.process;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;

/** A bounded number of page readers, each for one document at a time. */
final class PageReaders {

  private static final Duration LOOK_FOR_IDLE = Duration.ofSeconds(5);

  /** Pages that one process looks at, so that what leaks in native code does not add up. */
  private static final int LOOKED_AT = 500;

  /** Documents that one process reads: text leaves nothing behind, and a new one begins cold. */
  private static final int DOCUMENTS = 50_000;

  private static final int WAITING = 10_000;

  /**
   * Milliseconds between looks for readers that take too long: one timer for all of their calls, on
   * a thread that none of these can keep.
   */
  private static final int LOOK = 250;

  private final InstrumentedPool<PageReader> pool;
  private final Set<PageReader> present = ConcurrentHashMap.newKeySet();
  private final Disposable watch;

  PageReaders(ReaderCommand command, int most, Duration idle, Scheduler scheduler) {
    this.pool =
        PoolBuilder.from(Mono.fromSupplier(() -> made(command)))
            .sizeBetween(0, most)
            .maxPendingAcquire(WAITING)
            .acquisitionScheduler(scheduler)
            .releaseHandler(
                reader -> PageThreads.on(scheduler, Mono.<Void>fromRunnable(reader::release)))
            .destroyHandler(reader -> Mono.fromRunnable(() -> end(reader)))
            .evictionPredicate(
                (reader, life) ->
                    life.idleTime() > idle.toMillis()
                        || life.acquireCount() >= DOCUMENTS
                        || reader.lookedAt() >= LOOKED_AT)
            .evictInBackground(idle.compareTo(LOOK_FOR_IDLE) < 0 ? idle : LOOK_FOR_IDLE)
            .buildPool();
    this.watch =
        Schedulers.parallel()
            .schedulePeriodically(
                () -> present.forEach(PageReader::endWhereDue), LOOK, LOOK, TimeUnit.MILLISECONDS);
  }

  private PageReader made(ReaderCommand command) {
    var reader = new PageReader(command);
    present.add(reader);
    return reader;
  }

  private void end(PageReader reader) {
    present.remove(reader);
    reader.kill();
  }

  <T> Flux<T> with(Function<PageReader, Publisher<T>> work) {
    return pool.withPoolable(work);
  }

  long running() {
    return present.stream().filter(PageReader::isRunning).count();
  }

  /** Ends all of them, those with a document as well. */
  void end() {
    watch.dispose();
    pool.dispose();
    present.forEach(this::end);
  }
}
