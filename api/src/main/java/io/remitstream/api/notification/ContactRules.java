package io.remitstream.api.notification;

import static java.util.Objects.requireNonNullElse;

import io.remitstream.api.notification.ContactDraft.Choice;
import io.remitstream.api.notification.ContactDraft.Hours;
import io.remitstream.api.webhook.EventTypes;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a contact may be, checked before anything is written. */
final class ContactRules {

  private static final String PREFERENCES = "preferences";
  private static final String DIGEST_AT = "08:00";
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  private static final Map<String, String> EXPECTED =
      Map.of(
          "name", "1 to 200 characters, none of them a control character",
          "email", "one address of at most 254 characters, local@domain",
          "phone", "E.164, such as +14155550123",
          "language", "a tag of BCP 47, such as en or es-MX");

  private ContactRules() {}

  /** Fails with {@code bad-contact}. */
  static Profile profile(ContactDraft draft) {
    try {
      return new Profile(
          requireNonNullElse(draft.name(), "").strip(),
          emptyAsNull(draft.email()),
          emptyAsNull(draft.phone()),
          requireNonNullElse(draft.language(), BuiltInTemplates.FALLBACK),
          zone(requireNonNullElse(draft.timeZone(), "UTC")),
          draft.quietHours() == null ? null : quiet(draft.quietHours()),
          time("digestAt", requireNonNullElse(draft.digestAt(), DIGEST_AT)));
    } catch (IllegalArgumentException bad) {
      String member = requireNonNullElse(bad.getMessage(), "");
      throw MessageRefused.badContact(member, EXPECTED.getOrDefault(member, "another value"));
    }
  }

  private static @Nullable String emptyAsNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw MessageRefused.badContact(
          "timeZone", "a name of the IANA database, such as America/Chicago");
    }
    return ZoneId.of(name);
  }

  private static QuietHours quiet(Hours hours) {
    LocalTime from = time("quietHours.from", requireNonNullElse(hours.from(), ""));
    LocalTime to = time("quietHours.to", requireNonNullElse(hours.to(), ""));
    if (from.equals(to)) {
      throw MessageRefused.badContact("quietHours", "a begin and an end that differ");
    }
    return new QuietHours(from, to);
  }

  private static LocalTime time(String member, String text) {
    if (!TIME.matcher(text).matches()) {
      throw MessageRefused.badContact(member, "a time such as 08:00");
    }
    return LocalTime.parse(text);
  }

  /** Fails with {@code bad-contact} or {@code unknown-event-type}. */
  static Preferences preferences(ContactDraft draft) {
    List<Choice> chosen = requireNonNullElse(draft.preferences(), List.of());
    if (chosen.size() > Preferences.MOST) {
      throw MessageRefused.badContact(
          PREFERENCES, "at most %d of them".formatted(Preferences.MOST));
    }
    List<Preference> all = chosen.stream().map(ContactRules::preference).toList();
    var keys = new HashSet<String>();
    if (!all.stream().allMatch(one -> keys.add(one.event() + " " + one.channel()))) {
      throw MessageRefused.badContact(PREFERENCES, "one for each event and channel");
    }
    return new Preferences(all);
  }

  private static Preference preference(@Nullable Choice choice) {
    if (choice == null || choice.event() == null) {
      throw MessageRefused.badContact(PREFERENCES, "an event, a channel and a pace each");
    }
    if (!choice.event().equals(Preference.EVERY) && !isTold(choice.event())) {
      throw MessageRefused.unknownEvent();
    }
    return new Preference(
        choice.event(),
        named(Channel.values(), choice.channel()),
        named(Pace.values(), choice.pace()));
  }

  /** That there is something in the app is told nobody a second time. */
  private static boolean isTold(String event) {
    return EventTypes.ALL.contains(event) && !event.startsWith("notification.");
  }

  private static <E extends Enum<E>> E named(E[] values, @Nullable String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> MessageRefused.badContact(PREFERENCES, "one of " + Arrays.toString(values)));
  }
}
