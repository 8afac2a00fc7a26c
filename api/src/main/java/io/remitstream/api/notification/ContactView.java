package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact, as the contract's {@code NotificationContact}. Never logged. */
public record ContactView(
    UUID contactId,
    int revision,
    String name,
    @Nullable String email,
    @Nullable String phone,
    String language,
    String timeZone,
    @Nullable Quiet quietHours,
    String digestAt,
    List<Chosen> preferences,
    List<String> blocked,
    Instant createdAt,
    Instant updatedAt) {

  /** As the contract's {@code QuietHours}. */
  public record Quiet(String from, String to) {
    static @Nullable Quiet of(@Nullable QuietHours quiet) {
      return quiet == null ? null : new Quiet(quiet.from().toString(), quiet.to().toString());
    }
  }

  /** As the contract's {@code NotificationPreference}. */
  public record Chosen(String event, String channel, String pace) {
    static Chosen of(Preference preference) {
      return new Chosen(preference.event(), preference.channel().name(), preference.pace().name());
    }
  }

  static ContactView of(Contact contact) {
    Profile profile = contact.profile();
    return new ContactView(
        contact.id(),
        contact.revision(),
        profile.name(),
        profile.email(),
        profile.phone(),
        profile.language(),
        profile.zone().getId(),
        Quiet.of(profile.quiet()),
        profile.digestAt().toString(),
        contact.preferences().chosen().stream().map(Chosen::of).toList(),
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
