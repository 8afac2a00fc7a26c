package io.remitstream.api.notification;

import io.remitstream.api.document.Once;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tenant's contacts for every entrance; each call within its tenant. */
public final class ContactBook {

  private final Contacts contacts;
  private final Once once;

  ContactBook(Contacts contacts, Once once) {
    this.contacts = contacts;
    this.once = once;
  }

  /** In the order in which they were made, behind {@code after}. */
  public Mono<List<ContactView>> list(@Nullable UUID after, int limit) {
    return contacts.list(after, limit).map(found -> found.stream().map(ContactView::of).toList());
  }

  /** Fails with {@code contact-not-found}. */
  public Mono<ContactView> get(UUID id) {
    return contacts.get(id).map(ContactView::of);
  }

  /**
   * Fails with {@code bad-contact}, {@code unknown-event-type} or {@code too-many-contacts}.
   *
   * @param key of idempotency
   */
  public Mono<ContactView> create(ContactDraft draft, @Nullable String key) {
    Profile profile = ContactRules.profile(draft);
    Preferences preferences = ContactRules.preferences(draft);
    return once.run(
            key,
            "contact " + JsonMapper.shared().writeValueAsString(draft),
            tie -> contacts.create(profile, preferences, tie::within).map(Contact::id))
        .flatMap(this::get);
  }

  /**
   * Fails as {@link #create}, and with {@code contact-not-found} or {@code revision-moved}.
   *
   * @param patch a JSON merge patch: what is left out stays, {@code null} clears
   */
  public Mono<ContactView> change(UUID id, int revision, JsonNode patch) {
    return contacts
        .get(id)
        .map(contact -> Merge.into(ContactDraft.of(contact), patch))
        .flatMap(
            draft ->
                contacts.replace(
                    id, revision, ContactRules.profile(draft), ContactRules.preferences(draft)))
        .map(ContactView::of);
  }

  /**
   * Destroys all that is known of the person. Fails with {@code contact-not-found} or {@code
   * revision-moved}.
   *
   * @param revision that the caller has seen; null where it does not matter
   */
  public Mono<Void> delete(UUID id, @Nullable Integer revision) {
    return unmoved(id, revision).then(Mono.defer(() -> contacts.delete(id)));
  }

  private Mono<Void> unmoved(UUID id, @Nullable Integer revision) {
    return revision == null
        ? Mono.empty()
        : contacts
            .get(id)
            .filter(contact -> contact.revision() == revision)
            .switchIfEmpty(Mono.error(NotificationRefused::moved))
            .then();
  }
}
