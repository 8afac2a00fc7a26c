package io.remitstream.api.graphql;

import io.remitstream.api.live.Listening;
import io.remitstream.api.live.LiveHub;
import io.remitstream.api.notification.Bells;
import io.remitstream.api.notification.NotificationView;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.notification.NotificationRefused;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bells, live, from the hub that every live channel listens to. */
@Controller
final class BellSubscription {

  private final LiveHub hub;
  private final Bells bells;

  BellSubscription(LiveHub hub, Bells bells) {
    this.hub = hub;
    this.bells = bells;
  }

  /** A contact that there is not is one whose bell never rings; it is refused instead. */
  @SubscriptionMapping
  Flux<BellMessage> notificationCreated(
      @Argument @Nullable String contactId, @Argument @Nullable String after) {
    Cursor cursor = after == null ? null : Cursor.parse(after);
    return contact(contactId)
        .flatMapMany(
            of ->
                hub.listen(Listening.from(cursor))
                    .mapNotNull(signal -> BellMessage.of(signal, of.orElse(null))));
  }

  private Mono<Optional<UUID>> contact(@Nullable String text) {
    return text == null
        ? Mono.just(Optional.empty())
        : NotificationIds.contact(text).delayUntil(bells::languageOf).map(Optional::of);
  }

  @SchemaMapping(typeName = "NotificationCreated", field = "notification")
  Mono<NotificationView> notification(NotificationCreated created) {
    return bells
        .get(created.notificationId())
        .onErrorComplete(
            error ->
                error instanceof NotificationRefused refused && refused.kind() == Kind.NOT_FOUND);
  }
}
