package io.remitstream.workers.notification;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.NotificationEvent.NotificationCreated;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of which event, over which channel, and when. */
final class Planning {

  /** Rows of one transaction; one event's may exceed it, since they belong together. */
  static final int MOST_ROWS = 2_000;

  private Planning() {}

  /** Whether somebody who chose so is told of the event at all. */
  static boolean concerns(Event event, Preferences chosen) {
    return Arrays.stream(Channel.values())
        .anyMatch(channel -> pace(event, chosen, channel) != Pace.OFF);
  }

  /** That there is something to read is told nobody once more, whatever they chose. */
  private static Pace pace(Event event, Preferences chosen, Channel channel) {
    return event.type().equals(NotificationCreated.TYPE)
        ? Pace.OFF
        : chosen.pace(event.type(), channel);
  }

  /** Of the first event at least, and of no more than make {@link #MOST_ROWS}. */
  static Plan of(List<Event> events, List<Contact> contacts, Instant now) {
    var told = new ArrayList<Event>();
    var rows = new ArrayList<Planned>();
    for (Event event : events) {
      List<Planned> more = of(event, contacts, now);
      if (!told.isEmpty() && rows.size() + more.size() > MOST_ROWS) {
        break;
      }
      told.add(event);
      rows.addAll(more);
    }
    return new Plan(List.copyOf(told), List.copyOf(rows));
  }

  private static List<Planned> of(Event event, List<Contact> contacts, Instant now) {
    return contacts.stream().flatMap(contact -> of(event, contact, now)).toList();
  }

  private static Stream<Planned> of(Event event, Contact contact, Instant now) {
    return Arrays.stream(Channel.values())
        .filter(contact::isReached)
        .filter(channel -> pace(event, contact.preferences(), channel) != Pace.OFF)
        .map(channel -> planned(event, contact, channel, now));
  }

  private static Planned planned(Event event, Contact contact, Channel channel, Instant now) {
    Pace pace = pace(event, contact.preferences(), channel);
    return new Planned(
        Ids.next(),
        contact.id(),
        channel,
        event.id(),
        event.type(),
        event.subject(),
        new Occasion(event.type(), event.subject(), event.data()).thin(),
        state(channel, pace),
        Timing.due(now, channel, pace, contact.profile()));
  }

  private static State state(Channel channel, Pace pace) {
    if (channel == Channel.IN_APP) {
      return State.DELIVERED;
    }
    return pace == Pace.AT_ONCE ? State.DUE : State.GATHERED;
  }
}
