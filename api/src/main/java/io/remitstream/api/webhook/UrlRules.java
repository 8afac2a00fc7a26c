package io.remitstream.api.webhook;

import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.streaming.webhook.WebhookUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses can be delivered to, as far as their text tells. Whoever sends judges the address
 * that it is about to dial once more.
 */
record UrlRules(DialRules dial) {

  private static final String EXPECTED =
      "https, a public host, no credentials and no fragment, at most 2048 characters";

  /** As it is kept. Fails with {@code bad-url}. */
  String checked(@Nullable String text) {
    if (text == null) {
      throw WebhookRefused.badUrl(EXPECTED);
    }
    try {
      return WebhookUrl.of(text.strip(), dial).uri().toString();
    } catch (WebhookUrl.ForbiddenUrl forbidden) {
      throw WebhookRefused.badUrl(EXPECTED);
    }
  }
}
