package io.remitstream.workers.job;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps large jobs from taking every worker of this process: of {@code concurrency} workers at most
 * all but one are at a large job, so that a small one never waits for a large one to end. With a
 * single worker there is nothing to keep free.
 */
final class Lanes {

  private final long largeFrom;
  private final AtomicInteger free;

  /**
   * @param largeFrom from how many bytes on a job is large
   */
  Lanes(int concurrency, long largeFrom) {
    this.largeFrom = largeFrom;
    this.free = new AtomicInteger(Math.max(1, concurrency - 1));
  }

  /** A worker that looks for a job; it may take a large one if a place for those is free. */
  Lane enter() {
    boolean wide = free.getAndUpdate(places -> Math.max(0, places - 1)) > 0;
    return new Lane(wide);
  }

  final class Lane {

    private boolean wide;

    private Lane(boolean wide) {
      this.wide = wide;
    }

    /** The largest job that may be taken, in bytes. */
    long largest() {
      return wide ? Long.MAX_VALUE : largeFrom - 1;
    }

    /** A small job leaves the place for large ones to somebody else. */
    void taken(Lease lease) {
      if (lease.sizeBytes() < largeFrom) {
        leave();
      }
    }

    synchronized void leave() {
      if (wide) {
        wide = false;
        free.incrementAndGet();
      }
    }
  }
}
