package io.remitstream.api.webhook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A webhook to be made, as the contract's {@code WebhookDraft}. Never logged: it holds secrets. */
public record WebhookDraft(
    @Nullable String url,
    @Nullable List<String> eventTypes,
    @Nullable String description,
    @Nullable Map<String, String> headers,
    @Nullable String scheme,
    @Nullable Boolean ordered,
    @Nullable Integer concurrency,
    @Nullable String secret,
    @Nullable Boolean skipChallenge,
    @Nullable String certificate,
    @Nullable String certificateKey) {

  @Override
  public String toString() {
    return "WebhookDraft";
  }
}
