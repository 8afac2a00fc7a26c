package io.remitstream.api.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses can be delivered to, as far as their text tells. Whoever sends judges the address
 * that it is about to dial once more.
 *
 * @param loopback whether plain HTTP and this machine are open: for development and tests
 * @param refused tells a literal address that must not be dialled
 */
record UrlRules(boolean loopback, Predicate<String> refused) {

  private static final int LONGEST = 2048;

  /** As it is kept. Fails with {@code bad-url}. */
  String checked(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw WebhookRefused.badUrl("1 to " + LONGEST + " characters");
    }
    URI url = parsed(text.strip());
    checkScheme(url);
    if (url.getRawUserInfo() != null || text.contains("@") && url.getRawAuthority().contains("@")) {
      throw WebhookRefused.badUrl("no credentials in it");
    }
    if (url.getRawFragment() != null) {
      throw WebhookRefused.badUrl("no fragment");
    }
    checkHost(url.getHost());
    return url.toString();
  }

  private static URI parsed(String text) {
    try {
      URI url = new URI(text);
      if (url.getRawAuthority() != null) {
        return url;
      }
    } catch (URISyntaxException malformed) {
      // It is told below, without what it said.
    }
    throw WebhookRefused.badUrl("https:// and a host");
  }

  private void checkScheme(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(loopback && scheme.equals("http"))) {
      throw WebhookRefused.badUrl("https:// and a host");
    }
  }

  private void checkHost(@Nullable String host) {
    if (host == null || host.isEmpty()) {
      throw WebhookRefused.badUrl("https:// and a host");
    }
    String name = host.toLowerCase(Locale.ROOT);
    boolean local = name.equals("localhost") || name.endsWith(".localhost");
    if (!loopback && local || refused.test(name)) {
      throw WebhookRefused.badUrl("a host on the public internet");
    }
  }
}
