package io.remitstream.api.notification;

import java.util.Optional;
import java.util.UUID;

/** Ids as providers give them back. */
final class NotificationIds {

  private NotificationIds() {}

  /** Empty for whatever is none. */
  static Optional<UUID> of(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
