package io.remitstream.api.graphql;

import io.remitstream.api.web.Refusal;
import io.remitstream.api.webhook.WebhookChange;
import io.remitstream.api.webhook.WebhookDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema's inputs of webhooks; unlike JSON, GraphQL has no maps. Never logged. */
final class WebhookInputs {

  private WebhookInputs() {}

  record WebhookHeaderInput(String name, String value) {
    @Override
    public String toString() {
      return "WebhookHeaderInput";
    }
  }

  record WebhookInput(
      String url,
      @Nullable List<String> eventTypes,
      @Nullable String description,
      @Nullable List<WebhookHeaderInput> headers,
      @Nullable String scheme,
      @Nullable Boolean ordered,
      @Nullable Integer concurrency,
      @Nullable String secret,
      @Nullable Boolean skipChallenge,
      @Nullable String certificate,
      @Nullable String certificateKey) {

    WebhookDraft draft() {
      return new WebhookDraft(
          url,
          eventTypes,
          description,
          map(headers),
          scheme,
          ordered,
          concurrency,
          secret,
          skipChallenge,
          certificate,
          certificateKey);
    }

    @Override
    public String toString() {
      return "WebhookInput";
    }
  }

  record WebhookChangeInput(
      @Nullable String url,
      @Nullable List<String> eventTypes,
      @Nullable String description,
      @Nullable List<WebhookHeaderInput> headers,
      @Nullable String scheme,
      @Nullable Boolean ordered,
      @Nullable Integer concurrency,
      @Nullable Boolean skipChallenge,
      @Nullable String certificate,
      @Nullable String certificateKey) {

    WebhookChange change() {
      return new WebhookChange(
          url,
          eventTypes,
          description,
          map(headers),
          scheme,
          ordered,
          concurrency,
          skipChallenge,
          certificate,
          certificateKey);
    }

    @Override
    public String toString() {
      return "WebhookChangeInput";
    }
  }

  private static @Nullable Map<String, String> map(@Nullable List<WebhookHeaderInput> headers) {
    if (headers == null) {
      return null;
    }
    var map = new HashMap<String, String>();
    for (WebhookHeaderInput header : headers) {
      if (map.put(header.name(), header.value()) != null) {
        throw Refusal.badRequest("headers: expected each name once.");
      }
    }
    return map;
  }
}
