package io.remitstream.api.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Prefer: wait=N} (RFC 7240, section 4.3). A preference that is malformed is no preference.
 */
record Preference(Duration time) {

  static final String HEADER = "Prefer";
  static final String APPLIED = "Preference-Applied";

  private static final Pattern WAIT =
      Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])");

  /** Seconds above {@code longest} are cut down to it. */
  static Optional<Preference> of(List<String> headers, Duration longest) {
    return headers.stream()
        .map(WAIT::matcher)
        .filter(Matcher::find)
        .map(match -> Duration.ofSeconds(Long.parseLong(match.group(1))))
        .map(asked -> new Preference(asked.compareTo(longest) > 0 ? longest : asked))
        .findFirst();
  }

  String applied() {
    return "wait=" + time.toSeconds();
  }
}
