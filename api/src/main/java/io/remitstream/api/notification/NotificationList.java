package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Notifications.Filter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What became of a tenant's messages, over every channel, for every entrance. */
public final class NotificationList {

  private final Notifications notifications;
  private final WebhookSends webhooks;

  NotificationList(Notifications notifications, WebhookSends webhooks) {
    this.notifications = notifications;
    this.webhooks = webhooks;
  }

  /** The newest first, behind {@code after}; those to webhooks are listed among deliveries. */
  public Mono<List<NotificationView>> list(Filter filter, @Nullable UUID after, int limit) {
    return notifications
        .list(filter, after, limit)
        .map(found -> found.stream().map(NotificationView::of).toList());
  }

  /** To a contact or to a webhook. Fails with {@code notification-not-found}. */
  public Mono<NotificationView> get(UUID id) {
    return webhooks
        .find(id)
        .switchIfEmpty(Mono.defer(() -> notifications.get(id)).map(NotificationView::of));
  }
}
