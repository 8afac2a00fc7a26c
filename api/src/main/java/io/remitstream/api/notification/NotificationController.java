package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.webhook.IdList;
import io.remitstream.api.webhook.IdList.Page;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notifications.Filter;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Notifications over REST: what became of them, and messages by hand. */
@RestController
final class NotificationController {

  private static final String NOTIFICATIONS = "/v1/notifications";
  private static final String NOTIFICATION = NOTIFICATIONS + "/{notificationId}";

  private final NotificationList notifications;
  private final Bells bells;
  private final Messages messages;
  private final WebhookSends webhooks;

  NotificationController(
      NotificationList notifications, Bells bells, Messages messages, WebhookSends webhooks) {
    this.notifications = notifications;
    this.bells = bells;
    this.messages = messages;
    this.webhooks = webhooks;
  }

  @GetMapping(path = NOTIFICATIONS, produces = JSON)
  Mono<Page<NotificationView>> list(
      @RequestParam(required = false) @Nullable UUID contactId,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    var filter = new Filter(contactId, channel == null ? null : Channels.named(channel), unread);
    return CurrentCaller.get()
        .map(caller -> IdList.of("notifications", caller.tenant(), filter))
        .flatMap(
            list ->
                notifications
                    .list(filter, list.place(cursor), kept + 1)
                    .map(found -> list.page(found, kept, NotificationView::notificationId)));
  }

  @GetMapping(path = NOTIFICATION, produces = JSON)
  Mono<NotificationView> get(@PathVariable UUID notificationId) {
    return notifications.get(notificationId);
  }

  @PostMapping(path = NOTIFICATION + "/read", produces = JSON)
  Mono<NotificationView> read(@PathVariable UUID notificationId) {
    return bells.read(notificationId);
  }

  @PostMapping(path = NOTIFICATIONS + "/email", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<NotificationView>> email(
      @RequestBody Mono<MessageDraft> body, ServerHttpRequest request) {
    return sent(Channel.EMAIL, body, request);
  }

  @PostMapping(path = NOTIFICATIONS + "/sms", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<NotificationView>> sms(
      @RequestBody Mono<MessageDraft> body, ServerHttpRequest request) {
    return sent(Channel.SMS, body, request);
  }

  private Mono<ResponseEntity<NotificationView>> sent(
      Channel channel, Mono<MessageDraft> body, ServerHttpRequest request) {
    return body.flatMap(draft -> messages.send(channel, draft, IdempotencyKey.of(request)))
        .map(NotificationController::accepted);
  }

  @PostMapping(path = NOTIFICATIONS + "/webhook", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<NotificationView>> webhook(
      @RequestBody Mono<MessageDraft> body, ServerHttpRequest request) {
    return body.flatMap(draft -> webhooks.send(draft, IdempotencyKey.of(request)))
        .map(NotificationController::accepted);
  }

  static ResponseEntity<NotificationView> accepted(NotificationView made) {
    return ResponseEntity.accepted()
        .location(URI.create(NOTIFICATIONS + "/" + made.notificationId()))
        .body(made);
  }
}
