package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Doorbell;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The newest end of one tenant's log in memory: a bounded ring of events without a hole, and the
 * newest place known of. What comes twice is ignored; after a gap the ring begins anew, and the log
 * has what lies before. Safe for use by several threads.
 */
final class TenantTail {

  /** An event lies at its position modulo the ring's size. */
  private final @Nullable LiveEvent[] ring;

  private final Doorbell bell = new Doorbell();

  /** Of no log yet: every epoch is newer. */
  private Cursor head = new Cursor(0, 0);

  /** The ring holds what lies after here, up to {@link #last}. */
  private long base;

  private long last;

  TenantTail(int capacity) {
    this.ring = new LiveEvent[capacity];
  }

  /** Takes an event off the bus, in whatever order the bus has it. */
  void offer(LiveEvent event) {
    if (admit(event)) {
      bell.ring();
    }
  }

  private synchronized boolean admit(LiveEvent event) {
    int newer = Integer.compare(event.cursor().epoch(), head.epoch());
    if (newer < 0 || (newer == 0 && event.position() <= last)) {
      return false;
    }
    if (newer > 0 || event.position() > last + 1) {
      beginAfter(event.position() - 1);
    }
    append(event);
    return advance(event.cursor());
  }

  private void append(LiveEvent event) {
    last = event.position();
    base = Math.max(base, last - ring.length);
    ring[slot(last)] = event;
  }

  private void beginAfter(long position) {
    Arrays.fill(ring, null);
    base = position;
    last = position;
  }

  /** Learns how far the log goes from elsewhere than the bus. */
  void observe(Cursor end) {
    if (learn(end)) {
      bell.ring();
    }
  }

  private synchronized boolean learn(Cursor end) {
    if (end.epoch() > head.epoch()) {
      beginAfter(end.position());
    }
    return advance(end);
  }

  private boolean advance(Cursor end) {
    boolean further = end.compareTo(head) > 0;
    if (further) {
      head = end;
    }
    return further;
  }

  synchronized Cursor head() {
    return head;
  }

  /** Whether a cursor lies within what is known here, so that it need not be checked. */
  synchronized boolean knows(Cursor cursor) {
    return cursor.epoch() == head.epoch()
        && cursor.position() >= base
        && cursor.position() <= head.position();
  }

  /** What comes after a cursor: events of the ring, or where else to look. */
  synchronized Next after(Cursor cursor, int limit) {
    if (cursor.epoch() == head.epoch() && cursor.position() >= head.position()) {
      return Next.Wait.INSTANCE;
    }
    return cursor.epoch() == head.epoch() && cursor.position() >= base && cursor.position() < last
        ? new Next.Events(slice(cursor.position(), limit))
        : Next.Log.INSTANCE;
  }

  private List<LiveEvent> slice(long position, int limit) {
    return LongStream.rangeClosed(position + 1, Math.min(last, position + limit))
        .mapToObj(this::at)
        .toList();
  }

  private LiveEvent at(long position) {
    return Objects.requireNonNull(ring[slot(position)]);
  }

  private int slot(long position) {
    return (int) (position % ring.length);
  }

  /** Completes when there is something newer than now; take it before looking. */
  Mono<Void> changed() {
    return bell.next();
  }

  /** What a reader does next. */
  sealed interface Next {

    /** At least one, contiguous from the cursor on. */
    record Events(List<LiveEvent> events) implements Next {}

    /** Read the log: memory does not reach back so far. */
    enum Log implements Next {
      INSTANCE
    }

    /** There is nothing newer. */
    enum Wait implements Next {
      INSTANCE
    }
  }
}
