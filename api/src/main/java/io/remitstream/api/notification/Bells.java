package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Bell;
import io.remitstream.streaming.notification.Branding;
import io.remitstream.streaming.notification.Brandings;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Notification;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.notification.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    return languageOf(contact)
        .flatMap(language -> ofContacts(Map.of(contact, language), unread, after, limit))
        .map(found -> found.getOrDefault(contact, List.of()));
  }

  /** In which a contact is told. Fails with {@code contact-not-found}. */
  public Mono<String> languageOf(UUID contact) {
    return contacts.get(contact).map(known -> known.profile().language());
  }

  /**
   * A page of each contact's: three statements for however many there are. One that has nothing is
   * left out.
   *
   * @param languages of the contacts, by their ids
   */
  public Mono<Map<UUID, List<NotificationView>>> ofContacts(
      Map<UUID, String> languages, boolean unread, @Nullable UUID after, int limit) {
    return bell.list(languages.keySet(), unread, after, limit)
        .flatMap(found -> worded(found, languages));
  }

  private Mono<Map<UUID, List<NotificationView>>> worded(
      Map<UUID, List<Notification>> found, Map<UUID, String> languages) {
    Set<Template.Key> words =
        found.values().stream()
            .flatMap(List::stream)
            .map(told -> words(told, languages))
            .collect(Collectors.toSet());
    return Mono.zip(wording.templates().findAll(words), wording.brandings().get())
        .map(both -> worded(found, told -> both.getT1().get(words(told, languages)), both.getT2()));
  }

  private static Template.Key words(Notification told, Map<UUID, String> languages) {
    String language = Objects.requireNonNull(languages.get(told.contact()));
    return new Template.Key(told.occasion().event(), Channel.IN_APP, language);
  }

  private Map<UUID, List<NotificationView>> worded(
      Map<UUID, List<Notification>> found,
      Function<Notification, @Nullable Template> words,
      Branding branding) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of ->
                    of.getValue().stream()
                        .map(told -> worded(told, words.apply(told), branding))
                        .toList()));
  }

  /**
   * One, as its contact's bell shows it. Fails with {@code notification-not-found} or {@code
   * contact-not-found}.
   */
  public Mono<NotificationView> get(UUID notification) {
    return notifications
        .get(notification)
        .flatMap(told -> languageOf(told.contact()).flatMap(language -> worded(told, language)));
  }

  private Mono<NotificationView> worded(Notification told, String language) {
    return worded(Map.of(told.contact(), List.of(told)), Map.of(told.contact(), language))
        .flatMapIterable(Map::values)
        .flatMapIterable(views -> views)
        .single();
  }

  /** Without a text where neither tenant nor service has words. */
  private NotificationView worded(
      Notification told, @Nullable Template template, Branding branding) {
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

  /** Likewise of many contacts, in one statement; one of whom nothing is unread is left out. */
  public Mono<Map<UUID, Long>> unread(Collection<UUID> known) {
    return bell.unread(known);
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
