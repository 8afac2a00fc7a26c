package io.remitstream.streaming.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a notification that somebody who listens should know. */
public sealed interface NotificationEvent extends PublicEvent {

  /** The subject. */
  UUID notificationId();

  @Override
  @JsonIgnore
  default String subject() {
    return notificationId().toString();
  }

  /**
   * A contact has something new to read in the app.
   *
   * @param event the type of event that it tells of
   * @param about that event's subject
   */
  record NotificationCreated(
      UUID notificationId, UUID contactId, String event, @Nullable String about)
      implements NotificationEvent {

    public static final String TYPE = "notification.created";

    @Override
    public String type() {
      return TYPE;
    }
  }
}
