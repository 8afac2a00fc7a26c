package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is wished for, as the contract's {@code NotificationContactDraft}. Never logged.
 */
public record ContactDraft(
    @Nullable String name,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable Hours quietHours,
    @Nullable String digestAt,
    @Nullable List<Choice> preferences) {

  /** As the contract's {@code QuietHours}. */
  public record Hours(@Nullable String from, @Nullable String to) {
    static @Nullable Hours of(@Nullable QuietHours quiet) {
      return quiet == null ? null : new Hours(quiet.from().toString(), quiet.to().toString());
    }
  }

  /** As the contract's {@code NotificationPreference}. */
  public record Choice(@Nullable String event, @Nullable String channel, @Nullable String pace) {
    static Choice of(Preference preference) {
      return new Choice(preference.event(), preference.channel().name(), preference.pace().name());
    }
  }

  /** A contact as it is. */
  static ContactDraft of(Contact contact) {
    Profile profile = contact.profile();
    return new ContactDraft(
        profile.name(),
        profile.email(),
        profile.phone(),
        profile.language(),
        profile.zone().getId(),
        Hours.of(profile.quiet()),
        profile.digestAt().toString(),
        contact.preferences().chosen().stream().map(Choice::of).toList());
  }

  @Override
  public String toString() {
    return "ContactDraft";
  }
}
