package io.remitstream.api.notification;

import io.remitstream.api.web.Refusal;
import io.remitstream.api.webhook.WebhookMessages;
import io.remitstream.api.webhook.WebhookMessages.WebhookMessage;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.webhook.DeliveryBody.MessageData;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Webhooks as one more channel of messages by hand. */
public final class WebhookSends {

  private final WebhookMessages messages;

  WebhookSends(WebhookMessages messages) {
    this.messages = messages;
  }

  /**
   * Fails with {@code unknown-webhook}, {@code wrong-state} or {@code tells-too-much}.
   *
   * @param key of idempotency
   */
  public Mono<NotificationView> send(MessageDraft draft, @Nullable String key) {
    if (draft.contactId() != null) {
      throw Refusal.unknownField();
    }
    if (draft.webhookId() == null) {
      throw MessageRefused.unknownWebhook();
    }
    Occasion occasion = draft.occasion();
    var said = new MessageData(occasion.event(), occasion.subject(), occasion.thin());
    return messages
        .send(draft.webhookId(), said, key)
        .onErrorMap(WebhookSends::isAbsent, absent -> MessageRefused.unknownWebhook())
        .map(WebhookSends::shown);
  }

  private static boolean isAbsent(Throwable error) {
    return error instanceof Fault fault && fault.kind() == Kind.NOT_FOUND;
  }

  /** Empty where there is none of this id. */
  Mono<NotificationView> find(UUID id) {
    return messages.find(id).map(WebhookSends::shown);
  }

  private static NotificationView shown(WebhookMessage message) {
    var delivery = message.delivery();
    MessageData said = message.said();
    return new NotificationView(
        delivery.deliveryId(),
        "DIRECT",
        null,
        delivery.webhookId(),
        "WEBHOOK",
        said.event(),
        said.subject(),
        said.values(),
        null,
        null,
        null,
        null,
        null,
        delivery.state().equals("CANCELLED") ? "SUPPRESSED" : delivery.state(),
        null,
        null,
        delivery.attempts(),
        delivery.dueAt(),
        delivery.createdAt(),
        null,
        delivery.deliveredAt(),
        null);
  }
}
