package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.notification.Bells;
import io.remitstream.api.notification.Channels;
import io.remitstream.api.notification.ContactBook;
import io.remitstream.api.notification.ContactView;
import io.remitstream.api.notification.NotificationList;
import io.remitstream.api.notification.NotificationView;
import io.remitstream.api.webhook.IdList;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Notifications.Filter;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Contacts, and what they were told. */
@Controller
final class NotificationQueries {

  /** An id that nobody has: it filters all out, as one does that is another tenant's. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final ContactBook contacts;
  private final NotificationList notifications;
  private final Bells bells;

  NotificationQueries(ContactBook contacts, NotificationList notifications, Bells bells) {
    this.contacts = contacts;
    this.notifications = notifications;
    this.bells = bells;
  }

  @QueryMapping
  Mono<Connection<ContactView>> contacts(@Argument int first, @Argument @Nullable String after) {
    int kept = First.checked(first);
    return CurrentCaller.get()
        .map(caller -> IdList.of("contacts", caller.tenant()))
        .flatMap(
            list ->
                contacts
                    .list(list.place(after), kept + 1)
                    .map(found -> edges(list, found, ContactView::contactId)))
        .map(edges -> Connection.of(edges, kept, after != null));
  }

  private static <T> List<Edge<T>> edges(IdList list, List<T> found, Function<T, UUID> id) {
    return found.stream().map(one -> new Edge<>(list.cursor(id.apply(one)), one)).toList();
  }

  @QueryMapping
  Mono<ContactView> contact(@Argument String id) {
    return orNull(NotificationIds.contact(id).flatMap(contacts::get));
  }

  @QueryMapping
  Mono<NotificationBell> bell(@Argument String contactId) {
    return orNull(
        NotificationIds.contact(contactId)
            .flatMap(
                id -> bells.languageOf(id).map(language -> new NotificationBell(id, language))));
  }

  @QueryMapping
  Mono<Connection<NotificationView>> notifications(
      @Argument int first,
      @Argument @Nullable String after,
      @Argument @Nullable String contactId,
      @Argument @Nullable String channel,
      @Argument @Nullable Boolean unread) {
    int kept = First.checked(first);
    var filter =
        new Filter(
            contactId == null ? null : known(contactId),
            channel == null ? null : Channels.named(channel),
            Boolean.TRUE.equals(unread));
    return CurrentCaller.get()
        .map(caller -> IdList.of("notifications", caller.tenant(), filter))
        .flatMap(
            list ->
                notifications
                    .list(filter, list.place(after), kept + 1)
                    .map(found -> edges(list, found, NotificationView::notificationId)))
        .map(edges -> Connection.of(edges, kept, after != null));
  }

  private static UUID known(String contact) {
    UUID id = NotificationIds.orNull(contact);
    return id == null ? NOBODY : id;
  }

  @QueryMapping
  Mono<NotificationView> notification(@Argument String id) {
    return orNull(NotificationIds.notification(id).flatMap(notifications::get));
  }

  private static <T> Mono<T> orNull(Mono<T> found) {
    return found.onErrorComplete(
        error -> error instanceof NotificationRefused refused && refused.kind() == Kind.NOT_FOUND);
  }
}
