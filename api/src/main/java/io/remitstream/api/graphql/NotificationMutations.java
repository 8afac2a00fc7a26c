package io.remitstream.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.remitstream.api.notification.Bells;
import io.remitstream.api.notification.ContactBook;
import io.remitstream.api.notification.ContactDraft;
import io.remitstream.api.notification.ContactView;
import io.remitstream.api.notification.MessageDraft;
import io.remitstream.api.notification.Messages;
import io.remitstream.api.notification.NotificationView;
import io.remitstream.api.notification.WebhookSends;
import io.remitstream.streaming.notification.Channel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is done with contacts and their bell, and messages by hand. */
@Controller
final class NotificationMutations {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ContactBook contacts;
  private final Bells bells;
  private final Messages messages;
  private final WebhookSends webhooks;

  NotificationMutations(
      ContactBook contacts, Bells bells, Messages messages, WebhookSends webhooks) {
    this.contacts = contacts;
    this.bells = bells;
    this.messages = messages;
    this.webhooks = webhooks;
  }

  @MutationMapping
  Mono<ContactView> createContact(@Argument ContactDraft contact, DataFetchingEnvironment field) {
    return Mono.defer(() -> contacts.create(contact, MutationKey.of(field)));
  }

  /** The change stays a map: what is left out and what is null are not the same. */
  @MutationMapping
  Mono<ContactView> updateContact(
      @Argument String contactId,
      @Argument int revision,
      @Argument(name = "change") Map<String, Object> change) {
    JsonNode patch = JSON.valueToTree(change);
    return NotificationIds.contact(contactId).flatMap(id -> contacts.change(id, revision, patch));
  }

  @MutationMapping
  Mono<UUID> deleteContact(@Argument String contactId, @Argument @Nullable Integer revision) {
    return NotificationIds.contact(contactId).delayUntil(id -> contacts.delete(id, revision));
  }

  @MutationMapping
  Mono<NotificationView> markNotificationRead(@Argument String notificationId) {
    return NotificationIds.notification(notificationId).flatMap(bells::read);
  }

  @MutationMapping
  Mono<Long> readAllNotifications(@Argument String contactId, @Argument @Nullable String upTo) {
    Mono<Optional<UUID>> newest =
        upTo == null
            ? Mono.just(Optional.empty())
            : NotificationIds.notification(upTo).map(Optional::of);
    return Mono.zip(NotificationIds.contact(contactId), newest)
        .flatMap(both -> bells.readAll(both.getT1(), both.getT2().orElse(null)));
  }

  @MutationMapping
  Mono<NotificationView> sendEmailNotification(
      @Argument String contactId,
      @Argument String event,
      @Argument @Nullable String subject,
      @Argument(name = "data") @Nullable Map<String, Object> data,
      DataFetchingEnvironment field) {
    return send(Channel.EMAIL, contactId, event, subject, data, MutationKey.of(field));
  }

  @MutationMapping
  Mono<NotificationView> sendSmsNotification(
      @Argument String contactId,
      @Argument String event,
      @Argument @Nullable String subject,
      @Argument(name = "data") @Nullable Map<String, Object> data,
      DataFetchingEnvironment field) {
    return send(Channel.SMS, contactId, event, subject, data, MutationKey.of(field));
  }

  private Mono<NotificationView> send(
      Channel channel,
      String contact,
      String event,
      @Nullable String subject,
      @Nullable Map<String, Object> data,
      @Nullable String key) {
    UUID id = NotificationIds.orNull(contact);
    var draft = new MessageDraft(id, null, event, subject, values(data));
    return Mono.defer(() -> messages.send(channel, draft, key));
  }

  @MutationMapping
  Mono<NotificationView> sendWebhookNotification(
      @Argument String webhookId,
      @Argument String event,
      @Argument @Nullable String subject,
      @Argument(name = "data") @Nullable Map<String, Object> data,
      DataFetchingEnvironment field) {
    UUID id = NotificationIds.orNull(webhookId);
    var draft = new MessageDraft(null, id, event, subject, values(data));
    return Mono.defer(() -> webhooks.send(draft, MutationKey.of(field)));
  }

  private static JsonNode values(@Nullable Map<String, Object> data) {
    ObjectNode values = JSON.valueToTree(data == null ? Map.of() : data);
    values.removeNulls();
    return values;
  }
}
