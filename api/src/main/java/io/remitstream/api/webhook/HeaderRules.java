package io.remitstream.api.webhook;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which headers may go along with deliveries. */
final class HeaderRules {

  private static final int MOST = 16;
  private static final int LONGEST_VALUE = 1024;
  private static final int LARGEST = 4096;

  /** A token of RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");

  private static final Pattern VALUE =
      Pattern.compile("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?");

  /** Of one hop (RFC 9110, section 7.6.1), of the message itself, and those that deliveries set. */
  private static final Set<String> OURS =
      Set.of(
          "connection",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "host",
          "expect",
          "content-length",
          "content-type",
          "content-encoding",
          "accept-encoding",
          "user-agent",
          "traceparent",
          "tracestate");

  private static final Set<String> OUR_PREFIXES = Set.of("proxy-", "webhook-", "x-webhook-");

  private HeaderRules() {}

  /** Fails with {@code bad-header}. */
  static Map<String, String> checked(Map<String, String> headers) {
    if (headers.size() > MOST) {
      throw WebhookRefused.badHeader("at most " + MOST + " of them");
    }
    headers.forEach(HeaderRules::check);
    long names = headers.keySet().stream().map(HeaderRules::lower).distinct().count();
    if (names < headers.size()) {
      throw WebhookRefused.badHeader("each name once");
    }
    if (size(headers) > LARGEST) {
      throw WebhookRefused.badHeader("at most " + LARGEST + " characters in all");
    }
    return Map.copyOf(headers);
  }

  @SuppressWarnings("NullAway") // a body may hold a null where the contract has a text
  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw WebhookRefused.badHeader("a name of RFC 9110");
    }
    String lower = lower(name);
    if (OURS.contains(lower) || OUR_PREFIXES.stream().anyMatch(lower::startsWith)) {
      throw WebhookRefused.badHeader("none that delivery itself sets");
    }
    if (value == null || value.length() > LONGEST_VALUE || !VALUE.matcher(value).matches()) {
      throw WebhookRefused.badHeader(
          "a value of 1 to " + LONGEST_VALUE + " characters of visible ASCII");
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static int size(Map<String, String> headers) {
    return headers.entrySet().stream()
        .mapToInt(header -> header.getKey().length() + header.getValue().length())
        .sum();
  }
}
