package io.remitstream.workers.extraction.page.process;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that may wait for page readers. What already runs on one of them stays there: handing a
 * small page from thread to thread takes longer than reading it.
 */
final class PageThreads {

  private static final int WAITING_TASKS = 10_000;
  private static final int IDLE_SECONDS = 60;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private PageThreads() {}

  private static final class PageThread extends Thread {
    PageThread(Runnable work) {
      super(work, "pages-" + COUNT.incrementAndGet());
      setDaemon(true);
    }
  }

  static Scheduler atMost(int threads) {
    return Schedulers.newBoundedElastic(threads, WAITING_TASKS, PageThread::new, IDLE_SECONDS);
  }

  /** Here where this is one of them, else on one of the scheduler's. */
  static <T> Mono<T> on(Scheduler scheduler, Mono<T> work) {
    return Mono.defer(
        () -> Thread.currentThread() instanceof PageThread ? work : work.subscribeOn(scheduler));
  }
}
