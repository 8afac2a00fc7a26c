package io.remitstream.streaming.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words for an event on a channel in a language, as Mustache templates.
 *
 * @param subject of mail, and the title in the app; null for text messages
 * @param body plain text
 * @param html of mail, in which values are escaped; null where the mail is plain text alone
 */
public record Template(Key key, @Nullable String subject, String body, @Nullable String html) {

  /** The longest template, in characters. */
  public static final int LONGEST = 50_000;

  /** What a template is for. */
  public record Key(String event, Channel channel, String language) {

    private static final Pattern EVENT = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final int LONGEST_EVENT = 100;

    /** Whether it is one that a template can be kept for. */
    public boolean isWellFormed() {
      return event.length() <= LONGEST_EVENT
          && EVENT.matcher(event).matches()
          && LANGUAGE.matcher(language).matches();
    }
  }
}
