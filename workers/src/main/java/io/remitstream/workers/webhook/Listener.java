package io.remitstream.workers.webhook;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.EventFilter;
import io.remitstream.streaming.webhook.SigningScheme;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An endpoint while deliveries are made for it: its sequence rises, its room shrinks. */
final class Listener {

  private final EndpointRef ref;
  private final SigningScheme scheme;
  private final EventFilter filter;
  private long sequence;
  private int room;

  private Listener(
      EndpointRef ref, SigningScheme scheme, EventFilter filter, long sequence, int room) {
    this.ref = ref;
    this.scheme = scheme;
    this.filter = filter;
    this.sequence = sequence;
    this.room = room;
  }

  static Listener of(Readable row, UUID tenant) {
    return new Listener(
        new EndpointRef(
            new TenantId(tenant),
            Taken.required(row, "id", UUID.class),
            Taken.required(row, "revision", Integer.class)),
        SigningScheme.of(Taken.required(row, "scheme", String.class)),
        new EventFilter(Set.copyOf(List.of(Taken.required(row, "event_types", String[].class)))),
        Taken.required(row, "sequence", Long.class),
        Taken.required(row, "room", Integer.class));
  }

  boolean hears(Event event) {
    return filter.fits(event.type());
  }

  EndpointRef ref() {
    return ref;
  }

  UUID id() {
    return ref.id();
  }

  SigningScheme scheme() {
    return scheme;
  }

  long sequence() {
    return sequence;
  }

  long next() {
    sequence++;
    return sequence;
  }

  /** Whether one more may be sent to it at once. */
  boolean takesRoom() {
    room--;
    return room >= 0;
  }
}
