package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Receipt;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What Twilio's statuses mean for notifications
 * (https://www.twilio.com/docs/messaging/guides/track-outbound-message-status); the codes are those
 * of https://www.twilio.com/docs/api/errors.
 */
final class TwilioStatus {

  /** Unknown, a landline, not a mobile number, and the recipient has said STOP. */
  private static final Set<String> FOR_GOOD = Set.of("30005", "30006", "21610", "21614", "21211");

  private TwilioStatus() {}

  /** Empty where it is still under way. */
  static Optional<Receipt> receipt(UUID notification, String status, String code) {
    return switch (status) {
      case "delivered", "read" -> Optional.of(Receipt.arrived(notification));
      case "undelivered", "failed" ->
          Optional.of(Receipt.bounced(notification, status, FOR_GOOD.contains(code)));
      default -> Optional.empty();
    };
  }
}
