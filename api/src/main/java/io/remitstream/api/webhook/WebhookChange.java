package io.remitstream.api.webhook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become otherwise of a webhook, as the contract's {@code WebhookChange}: what is null
 * stays. Never logged: it holds secrets.
 */
public record WebhookChange(
    @Nullable String url,
    @Nullable List<String> eventTypes,
    @Nullable String description,
    @Nullable Map<String, String> headers,
    @Nullable String scheme,
    @Nullable Boolean ordered,
    @Nullable Integer concurrency,
    @Nullable Boolean skipChallenge,
    @Nullable String certificate,
    @Nullable String certificateKey) {

  @Override
  public String toString() {
    return "WebhookChange";
  }
}
