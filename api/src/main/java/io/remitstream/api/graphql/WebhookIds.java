package io.remitstream.api.graphql;

import io.remitstream.api.webhook.WebhookRefused;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Ids as they are sent: what is none is one that there is not. */
final class WebhookIds {

  private WebhookIds() {}

  /** Fails with {@code not-found}. */
  static Mono<UUID> webhook(String text) {
    return parsed(text).onErrorMap(malformed -> WebhookRefused.noWebhook());
  }

  /** Fails with {@code not-found}. */
  static Mono<UUID> delivery(String text) {
    return parsed(text).onErrorMap(malformed -> WebhookRefused.noDelivery());
  }

  private static Mono<UUID> parsed(String text) {
    return Mono.fromSupplier(() -> UUID.fromString(text));
  }
}
