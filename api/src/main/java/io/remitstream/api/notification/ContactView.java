package io.remitstream.api.notification;

import io.remitstream.api.notification.ContactDraft.Choice;
import io.remitstream.api.notification.ContactDraft.Hours;
import io.remitstream.streaming.notification.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact, as the contract's {@code NotificationContact}. Never logged. */
record ContactView(
    UUID contactId,
    int revision,
    String name,
    @Nullable String email,
    @Nullable String phone,
    String language,
    String timeZone,
    @Nullable Hours quietHours,
    String digestAt,
    List<Choice> preferences,
    List<String> blocked,
    Instant createdAt,
    Instant updatedAt) {

  static ContactView of(Contact contact) {
    ContactDraft said = ContactDraft.of(contact);
    return new ContactView(
        contact.id(),
        contact.revision(),
        contact.profile().name(),
        said.email(),
        said.phone(),
        contact.profile().language(),
        contact.profile().zone().getId(),
        said.quietHours(),
        contact.profile().digestAt().toString(),
        Objects.requireNonNull(said.preferences()),
        contact.blocked().stream().map(Enum::name).sorted().toList(),
        contact.createdAt(),
        contact.updatedAt());
  }

  String tag() {
    return "\"" + revision + "\"";
  }

  @Override
  public String toString() {
    return "ContactView";
  }
}
