package io.remitstream.streaming.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What can stand in a tenant's log, told to everyone who listens. Thin: ids, statuses and counts,
 * never PHI. The components of each record are the event's {@code data}; removing or renaming one,
 * or changing its meaning, takes a new {@link #version}.
 */
public sealed interface PublicEvent permits DocumentEvent, WebhookEvent, NotificationEvent {

  /** The id of what it is about. */
  @JsonIgnore
  String subject();

  /** For example {@code document.processed}. */
  @JsonIgnore
  String type();

  /** Of the shape of the data. */
  @JsonIgnore
  default int version() {
    return 1;
  }
}
