package io.remitstream.api.graphql;

import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.NotificationEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Something new in a contact's bell, as the log has it. */
record NotificationCreated(
    UUID id,
    UUID notificationId,
    UUID contactId,
    String event,
    @Nullable String about,
    Instant time,
    String cursor)
    implements BellMessage {

  /** Null where the event is another, or of another contact's bell. */
  static @Nullable NotificationCreated of(Event told, @Nullable UUID contact) {
    if (!told.type().equals(NotificationEvent.NotificationCreated.TYPE)) {
      return null;
    }
    var created =
        JsonMapper.shared().treeToValue(told.data(), NotificationEvent.NotificationCreated.class);
    return contact == null || contact.equals(created.contactId()) ? of(told, created) : null;
  }

  private static NotificationCreated of(Event told, NotificationEvent.NotificationCreated created) {
    return new NotificationCreated(
        told.id(),
        created.notificationId(),
        created.contactId(),
        created.event(),
        created.about(),
        told.time(),
        told.cursor().toString());
  }
}
