package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Bell;
import io.remitstream.streaming.notification.Branding;
import io.remitstream.streaming.notification.Brandings;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Notification;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Notifications.Filter;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.notification.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What contacts are told in the app, in their own language, for every entrance. */
public final class Bells {

  private final Contacts contacts;
  private final Notifications notifications;
  private final Bell bell;
  private final Wording wording;

  Bells(Contacts contacts, Notifications notifications, Bell bell, Wording wording) {
    this.contacts = contacts;
    this.notifications = notifications;
    this.bell = bell;
    this.wording = wording;
  }

  /**
   * Where words come from.
   *
   * @param console where documents are shown
   */
  record Wording(
      Templates templates, Brandings brandings, BuiltInTemplates builtIn, String console) {}

  /** The newest first, behind {@code after}. Fails with {@code contact-not-found}. */
  public Mono<List<NotificationView>> list(
      UUID contact, boolean unread, @Nullable UUID after, int limit) {
    var filter = new Filter(contact, Channel.IN_APP, unread);
    return contacts
        .get(contact)
        .flatMap(
            known ->
                notifications
                    .list(filter, after, limit)
                    .flatMap(found -> worded(found, known.profile().language())));
  }

  private Mono<List<NotificationView>> worded(List<Notification> found, String language) {
    return Mono.zip(templates(found, language), wording.brandings().get())
        .map(both -> found.stream().map(one -> worded(one, both.getT1(), both.getT2())).toList());
  }

  /** One for each event of the page; none where neither tenant nor service has words. */
  private Mono<Map<String, Template>> templates(List<Notification> found, String language) {
    return Flux.fromIterable(found)
        .map(one -> one.occasion().event())
        .distinct()
        .concatMap(
            event ->
                wording
                    .templates()
                    .find(new Template.Key(event, Channel.IN_APP, language))
                    .onErrorComplete(NotificationRefused.class))
        .collectMap(template -> template.key().event());
  }

  private NotificationView worded(
      Notification told, Map<String, Template> templates, Branding branding) {
    Template template = templates.get(told.occasion().event());
    String language = template == null ? BuiltInTemplates.FALLBACK : template.key().language();
    String title = wording.builtIn().title(told.occasion().event(), language);
    Map<String, Object> values = told.occasion().values(branding, title, wording.console());
    String link = String.valueOf(values.get("link"));
    if (template == null) {
      return NotificationView.of(told, title, "", link);
    }
    Rendered words = Words.render(template, values);
    String subject = words.subject() == null ? title : words.subject();
    return NotificationView.of(told, subject, words.text(), link);
  }

  /** How many are not marked as read. Fails with {@code contact-not-found}. */
  public Mono<Long> unread(UUID contact) {
    return contacts.get(contact).map(Contact::id).flatMap(bell::unread);
  }

  /**
   * Marks all as read, and says how many. Fails with {@code contact-not-found}.
   *
   * @param upTo the newest that is marked; null for all
   */
  public Mono<Long> readAll(UUID contact, @Nullable UUID upTo) {
    return contacts.get(contact).flatMap(known -> bell.read(known.id(), upTo));
  }

  /** The first time counts. Fails with {@code notification-not-found}. */
  public Mono<NotificationView> read(UUID notification) {
    return notifications.read(notification).map(NotificationView::of);
  }
}
