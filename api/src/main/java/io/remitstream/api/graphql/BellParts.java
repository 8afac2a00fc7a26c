package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.api.notification.Bells;
import io.remitstream.api.notification.ContactView;
import io.remitstream.api.notification.NotificationView;
import io.remitstream.api.webhook.IdList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/**
 * What is in contacts' bells, gathered over all of an operation before it is read: a loader's name
 * is the parameter's.
 */
@Controller
final class BellParts {

  private final Bells bells;

  BellParts(BatchLoaderRegistry loaders, Bells bells) {
    this.bells = bells;
    loaders
        .<Asked, Connection<NotificationView>>forName("told")
        .registerMappedBatchLoader((asked, env) -> told(asked));
    loaders
        .<UUID, Long>forName("unreadOf")
        .registerMappedBatchLoader((contacts, env) -> unread(contacts));
  }

  /**
   * Which of a contact's notifications, and the one before the first of them.
   *
   * @param unread whether only those that are not marked as read
   */
  record Rung(boolean unread, @Nullable UUID after) {

    IdList list(UUID contact) {
      return IdList.of("bell", contact, unread);
    }
  }

  /** A page of a bell, and the language that it is told in. */
  record Asked(Slice<Rung> slice, String language) {}

  @SchemaMapping(typeName = "NotificationContact", field = "bell")
  NotificationBell bell(ContactView contact) {
    return NotificationBell.of(contact);
  }

  @SchemaMapping(typeName = "NotificationBell", field = "unread")
  CompletableFuture<Long> unread(NotificationBell bell, DataLoader<UUID, Long> unreadOf) {
    return unreadOf.load(bell.contactId());
  }

  @SchemaMapping(typeName = "NotificationBell", field = "notifications")
  CompletableFuture<Connection<NotificationView>> notifications(
      NotificationBell bell,
      @Argument int first,
      @Argument @Nullable String after,
      @Argument @Nullable Boolean unread,
      DataLoader<Asked, Connection<NotificationView>> told) {
    boolean only = Boolean.TRUE.equals(unread);
    UUID place = new Rung(only, null).list(bell.contactId()).place(after);
    var window = new Window<>(First.checked(first), new Rung(only, place), after != null);
    return told.load(new Asked(new Slice<>(bell.contactId(), window), bell.language()));
  }

  @SchemaMapping(typeName = "Notification", field = "data")
  NotificationData data(NotificationView notification) {
    return NotificationData.of(notification.data());
  }

  private Mono<Map<UUID, Long>> unread(Set<UUID> contacts) {
    return bells
        .unread(contacts)
        .map(
            found ->
                contacts.stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(), contact -> found.getOrDefault(contact, 0L))));
  }

  private Mono<Map<Asked, Connection<NotificationView>>> told(Set<Asked> asked) {
    Map<UUID, String> languages =
        asked.stream()
            .collect(Collectors.toMap(one -> one.slice().parent(), Asked::language, (a, b) -> a));
    Set<Slice<Rung>> slices = asked.stream().map(Asked::slice).collect(Collectors.toSet());
    return Slice.load(slices, (window, contacts) -> told(window, contacts, languages))
        .map(
            found ->
                asked.stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(),
                            one -> Objects.requireNonNull(found.get(one.slice())))));
  }

  private Mono<Map<UUID, List<Edge<NotificationView>>>> told(
      Window<Rung> window, List<UUID> contacts, Map<UUID, String> languages) {
    Rung rung = window.after();
    Map<UUID, String> of =
        contacts.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    contact -> Objects.requireNonNull(languages.get(contact))));
    return bells
        .ofContacts(of, rung.unread(), rung.after(), window.limit())
        .map(found -> edges(found, rung));
  }

  private static Map<UUID, List<Edge<NotificationView>>> edges(
      Map<UUID, List<NotificationView>> found, Rung rung) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, of -> edges(of.getValue(), rung.list(of.getKey()))));
  }

  private static List<Edge<NotificationView>> edges(List<NotificationView> told, IdList list) {
    return told.stream().map(one -> new Edge<>(list.cursor(one.notificationId()), one)).toList();
  }
}
