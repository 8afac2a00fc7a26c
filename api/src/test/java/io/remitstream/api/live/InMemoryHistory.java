package io.remitstream.api.live;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.LogPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/** A log in memory that can be appended to, trimmed and restored. */
final class InMemoryHistory implements History {

  private static final UUID TENANT = Ids.next();

  private final List<Event> events = new ArrayList<>();
  private int epoch = 1;
  private long trimmed;
  private int reads;

  synchronized Event append() {
    Event event = event(new Cursor(epoch, trimmed + events.size() + 1));
    events.add(event);
    return event;
  }

  synchronized void trimTo(long position) {
    while (trimmed < position) {
      events.removeFirst();
      trimmed++;
    }
  }

  /** The log of a backup: of its end, and under a new epoch. */
  synchronized void restoreTo(long position) {
    events.subList((int) (position - trimmed), events.size()).clear();
    epoch++;
  }

  synchronized Cursor end() {
    return new Cursor(epoch, trimmed + events.size());
  }

  synchronized int reads() {
    return reads;
  }

  @Override
  public Mono<Cursor> head() {
    return Mono.fromSupplier(this::end);
  }

  @Override
  public Mono<LogPage> after(Cursor cursor, int limit) {
    return Mono.fromSupplier(() -> page(cursor, limit));
  }

  private synchronized LogPage page(Cursor cursor, int limit) {
    reads++;
    if (cursor.epoch() != epoch || cursor.position() > end().position()) {
      return new LogPage.Reset(end(), LogPage.Reason.EPOCH);
    }
    if (cursor.position() < trimmed) {
      return new LogPage.Reset(end(), LogPage.Reason.TRIMMED);
    }
    int from = (int) (cursor.position() - trimmed);
    List<Event> page = List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
    return new LogPage.Events(page, page.isEmpty() ? cursor : page.getLast().cursor());
  }

  static Event event(Cursor cursor) {
    return new Event(
        Ids.next(),
        "document.deleted",
        "document-1",
        Instant.EPOCH,
        "https://remitstream.io/schemas/events/document.deleted/1",
        TENANT,
        cursor,
        "service:test",
        "request-1",
        null,
        JsonNodeFactory.instance.objectNode());
  }
}
