package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Notification;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A notification, as the contracts' {@code Notification}.
 *
 * @param title as {@code text} and {@code link}: where a contact's bell is shown
 */
public record NotificationView(
    UUID notificationId,
    String kind,
    @Nullable UUID contactId,
    @Nullable UUID webhookId,
    String channel,
    String event,
    @Nullable String subject,
    JsonNode data,
    @Nullable String title,
    @Nullable String text,
    @Nullable String link,
    @Nullable UUID eventId,
    @Nullable UUID digestId,
    String state,
    @Nullable String problem,
    @Nullable String provider,
    int attempts,
    @Nullable Instant dueAt,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt) {

  static NotificationView of(Notification told) {
    return of(told, null, null, null);
  }

  static NotificationView of(
      Notification told, @Nullable String title, @Nullable String text, @Nullable String link) {
    return new NotificationView(
        told.id(),
        told.kind().name(),
        told.contact(),
        null,
        told.channel().name(),
        told.occasion().event(),
        told.occasion().subject(),
        told.occasion().data(),
        title,
        text,
        link,
        told.eventId(),
        told.digest(),
        told.state().name(),
        told.problem(),
        told.provider(),
        told.attempts(),
        told.dueAt(),
        told.createdAt(),
        told.sentAt(),
        told.deliveredAt(),
        told.readAt());
  }
}
