package io.remitstream.workers.notification;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notification.State;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the first events of a page make.
 *
 * @param told the events that it is made of, also those that concern nobody
 */
record Plan(List<Event> told, List<Planned> rows) {

  int events() {
    return told.size();
  }

  /** What an event gives to be read in the app. */
  List<Planned> inApp(Event event) {
    return rows.stream()
        .filter(row -> row.channel() == Channel.IN_APP && row.event_id().equals(event.id()))
        .toList();
  }

  /** The digests that tell what is gathered: one for each contact, channel and time. */
  Collection<Digest> digests() {
    return rows.stream()
        .filter(row -> row.state() == State.GATHERED)
        .collect(
            Collectors.toMap(
                row -> List.of(row.contact_id(), row.channel(), row.due_at()),
                row -> new Digest(Ids.next(), row.contact_id(), row.channel(), row.due_at()),
                (first, second) -> first))
        .values();
  }

  /** The names are the table's. */
  record Digest(UUID id, UUID contact_id, Channel channel, Instant due_at) {}
}
