package io.remitstream.workers.stream;

import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A scheduler for what an event loop must not do: from one of these, and from any other thread that
 * must not be kept, work goes on to a thread of the scheduler; elsewhere it is done at once. To
 * wake the next thread takes longer than most of what a small document is handed on for.
 */
final class OffEventLoops implements Scheduler {

  private final Scheduler threads;

  OffEventLoops(Scheduler threads) {
    this.threads = threads;
  }

  private static boolean mayWorkHere() {
    return !Schedulers.isInNonBlockingThread();
  }

  private static Disposable done(Runnable task) {
    task.run();
    return Disposables.disposed();
  }

  @Override
  public Disposable schedule(Runnable task) {
    return mayWorkHere() ? done(task) : threads.schedule(task);
  }

  @Override
  public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
    return threads.schedule(task, delay, unit);
  }

  @Override
  public Worker createWorker() {
    return new HereOr(threads.createWorker());
  }

  private record HereOr(Worker elsewhere) implements Worker {

    @Override
    public Disposable schedule(Runnable task) {
      return mayWorkHere() && !elsewhere.isDisposed() ? done(task) : elsewhere.schedule(task);
    }

    @Override
    public void dispose() {
      elsewhere.dispose();
    }

    @Override
    public boolean isDisposed() {
      return elsewhere.isDisposed();
    }
  }
}
