package io.remitstream.workers.webhook;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.webhook.DeliveryBody;
import io.remitstream.streaming.webhook.DeliveryKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that are made of events: their columns, and those among them that this process leases
 * as it makes them.
 */
final class Made {

  final List<UUID> endpoints = new ArrayList<>();
  final List<UUID> ids = new ArrayList<>();
  final List<Long> sequences = new ArrayList<>();
  final List<UUID> eventIds = new ArrayList<>();
  final List<String> types = new ArrayList<>();
  final List<Long> positions = new ArrayList<>();
  final List<String> bodies = new ArrayList<>();
  final List<@Nullable String> traces = new ArrayList<>();
  final List<Integer> attempts = new ArrayList<>();
  final List<Taken> leased = new ArrayList<>();
  private final int slots;
  private final Instant now;

  private Made(int slots, Instant now) {
    this.slots = slots;
    this.now = now;
  }

  /**
   * @param slots how many may be leased at most
   */
  static Made of(List<Event> events, List<Listener> listeners, int slots, Instant now) {
    var made = new Made(slots, now);
    for (Event event : events) {
      String envelope = DeliveryBody.envelope(event);
      listeners.stream()
          .filter(listener -> listener.hears(event))
          .forEach(listener -> made.add(event, envelope, listener));
    }
    return made;
  }

  private void add(Event event, String envelope, Listener listener) {
    long sequence = listener.next();
    UUID id = Ids.next();
    String body = DeliveryBody.of(envelope, sequence, event.time());
    boolean leases = leased.size() < slots && listener.takesRoom();
    endpoints.add(listener.id());
    ids.add(id);
    sequences.add(sequence);
    eventIds.add(event.id());
    types.add(event.type());
    positions.add(event.position());
    bodies.add(body);
    traces.add(event.traceparent());
    attempts.add(leases ? 1 : 0);
    if (leases) {
      leased.add(taken(event, id, body, listener));
    }
  }

  private Taken taken(Event event, UUID id, String body, Listener listener) {
    return new Taken(
        listener.ref(),
        id,
        DeliveryKind.EVENT,
        event.id(),
        event.type(),
        body,
        1,
        1,
        null,
        event.traceparent(),
        now,
        listener.scheme(),
        false);
  }
}
