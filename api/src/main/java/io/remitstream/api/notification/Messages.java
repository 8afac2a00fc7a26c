package io.remitstream.api.notification;

import io.remitstream.api.document.Once;
import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Messages that a caller asks for, to one contact over one channel, for every entrance. */
public final class Messages {

  private final Contacts contacts;
  private final Templates templates;
  private final Notifications notifications;
  private final TenantTransactions transactions;
  private final Once once;

  Messages(
      Contacts contacts,
      Templates templates,
      Notifications notifications,
      TenantTransactions transactions,
      Once once) {
    this.contacts = contacts;
    this.templates = templates;
    this.notifications = notifications;
    this.transactions = transactions;
    this.once = once;
  }

  /**
   * Makes it due at once. Fails with {@code tells-too-much}, {@code unknown-contact}, {@code
   * contact-unreachable} or {@code no-template}.
   *
   * @param key of idempotency
   */
  public Mono<NotificationView> send(Channel channel, MessageDraft draft, @Nullable String key) {
    if (draft.webhookId() != null) {
      throw Refusal.unknownField();
    }
    return send(Kind.DIRECT, draft.contactId(), channel, draft.occasion(), key);
  }

  /**
   * Likewise with made-up values, in the words of the contact's language.
   *
   * @param key of idempotency
   */
  public Mono<NotificationView> sample(
      String event, Channel channel, @Nullable UUID contact, @Nullable String key) {
    TemplateRules.checked(new Template.Key(event, channel, BuiltInTemplates.FALLBACK));
    if (channel == Channel.IN_APP) {
      throw MessageRefused.badTemplate(
          "channel: nothing is sent in the app (expected: email, sms).");
    }
    return send(Kind.SAMPLE, contact, channel, TemplateRules.sample(event), key);
  }

  private Mono<NotificationView> send(
      Kind kind, @Nullable UUID contact, Channel channel, Occasion occasion, @Nullable String key) {
    if (contact == null) {
      throw MessageRefused.unknownContact();
    }
    String text = "%s %s %s %s".formatted(kind, contact, channel, occasion);
    return once.run(key, text, tie -> made(kind, contact, channel, occasion, tie))
        .flatMap(notifications::get)
        .map(NotificationView::of);
  }

  private Mono<UUID> made(
      Kind kind, UUID contact, Channel channel, Occasion occasion, Once.Tie tie) {
    UUID id = Ids.next();
    return reached(contact, channel)
        .flatMap(known -> templates.find(words(known, channel, occasion)))
        .then(
            transactions.inTransaction(
                client ->
                    Notifications.ask(client, id, kind, contact, channel, occasion)
                        .then(tie.within(client, id))))
        .thenReturn(id);
  }

  private Mono<Contact> reached(UUID id, Channel channel) {
    return contacts
        .get(id)
        .onErrorMap(NotificationRefused.class, absent -> MessageRefused.unknownContact())
        .filter(contact -> contact.isReached(channel))
        .switchIfEmpty(Mono.error(() -> NotificationRefused.unreachable(channel)));
  }

  private static Template.Key words(Contact contact, Channel channel, Occasion occasion) {
    return new Template.Key(occasion.event(), channel, contact.profile().language());
  }
}
