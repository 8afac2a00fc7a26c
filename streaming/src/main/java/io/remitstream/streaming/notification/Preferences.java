package io.remitstream.streaming.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a contact chose. Where nothing is chosen, {@link #BY_DEFAULT} come by e-mail and in the
 * app at once, and nothing comes as a text message.
 */
public record Preferences(List<Preference> chosen) {

  public static final Preferences NONE = new Preferences(List.of());

  /** An endpoint of webhooks is about to be disabled. */
  public static final String ENDPOINT_FAILING = "webhook.endpoint_failing";

  /** What is told to whoever chose nothing. */
  public static final Set<String> BY_DEFAULT =
      Set.of(
          "document.processed",
          "document.failed",
          "document.review_required",
          "document.quarantined",
          ENDPOINT_FAILING);

  /** The most preferences of one contact. */
  public static final int MOST = 100;

  public Preferences {
    chosen = List.copyOf(chosen);
  }

  public Pace pace(String event, Channel channel) {
    return of(event, channel)
        .or(() -> of(Preference.EVERY, channel))
        .orElseGet(() -> byDefault(event, channel));
  }

  private Optional<Pace> of(String event, Channel channel) {
    return chosen.stream()
        .filter(one -> one.channel() == channel && one.event().equals(event))
        .map(Preference::pace)
        .findFirst();
  }

  private static Pace byDefault(String event, Channel channel) {
    return channel != Channel.SMS && BY_DEFAULT.contains(event) ? Pace.AT_ONCE : Pace.OFF;
  }
}
