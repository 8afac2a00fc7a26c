package io.remitstream.api.notification;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.notification.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What SendGrid's events mean for notifications
 * (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event). Opening and clicking
 * are not watched.
 */
final class SendGridEvents {

  /** The custom argument of every mail that is sent. */
  private static final String NOTIFICATION = "notification";

  /** Why SendGrid drops a mail whose address it will never try again. */
  private static final Set<String> FOR_GOOD =
      Set.of("Bounced Address", "Invalid", "Spam Reporting Address", "Unsubscribed Address");

  private SendGridEvents() {}

  /** Fails with {@code malformed-json}; what tells of no notification is left out. */
  static List<Receipt> receipts(byte[] body) {
    JsonNode events = tree(body);
    if (!events.isArray()) {
      throw Refusal.malformedJson();
    }
    return events.valueStream().flatMap(event -> receipt(event).stream()).toList();
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException malformed) {
      throw Refusal.malformedJson();
    }
  }

  private static Optional<Receipt> receipt(JsonNode event) {
    return NotificationIds.of(event.path(NOTIFICATION).asString(""))
        .flatMap(id -> receipt(id, event));
  }

  private static Optional<Receipt> receipt(UUID id, JsonNode event) {
    return switch (event.path("event").asString("")) {
      case "delivered" -> Optional.of(Receipt.arrived(id));
      case "bounce" -> Optional.of(bounced(id, event.path("type").asString("bounce")));
      case "dropped" -> Optional.of(dropped(id, event.path("reason").asString("")));
      case "spamreport" -> Optional.of(Receipt.bounced(id, "reported-as-spam", true));
      case "unsubscribe", "group_unsubscribe" ->
          Optional.of(Receipt.bounced(id, "unsubscribed", true));
      default -> Optional.empty();
    };
  }

  /** What was only blocked may arrive another time. */
  private static Receipt bounced(UUID id, String type) {
    return type.equals("blocked")
        ? Receipt.bounced(id, "blocked", false)
        : Receipt.bounced(id, "bounced", true);
  }

  private static Receipt dropped(UUID id, String reason) {
    return Receipt.bounced(id, "dropped", FOR_GOOD.contains(reason));
  }
}
