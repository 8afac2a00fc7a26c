package io.remitstream.api.graphql;

import io.remitstream.streaming.notification.NotificationRefused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Ids as they are sent: what is none is one that there is not. */
final class NotificationIds {

  private NotificationIds() {}

  /** Fails with {@code contact-not-found}. */
  static Mono<UUID> contact(String text) {
    return Mono.fromSupplier(() -> UUID.fromString(text))
        .onErrorMap(malformed -> NotificationRefused.noContact());
  }

  /** Fails with {@code notification-not-found}. */
  static Mono<UUID> notification(String text) {
    return Mono.fromSupplier(() -> UUID.fromString(text))
        .onErrorMap(malformed -> NotificationRefused.noNotification());
  }

  /** Null where it is none. */
  static @Nullable UUID orNull(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
