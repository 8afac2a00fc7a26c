package io.remitstream.api.webhook;

import io.remitstream.streaming.webhook.EndpointConfig;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook endpoint, as the contracts' {@code Webhook}. Values of headers are not told again.
 *
 * @param secret only in the answer to whoever made it
 * @param formerSecretUntil how long the former secret still signs beside the present one
 * @param sequence of its newest delivery
 * @param proven the sequence up to which statements have been made
 */
public record Webhook(
    UUID webhookId,
    int revision,
    String state,
    @Nullable String reason,
    String url,
    List<String> eventTypes,
    String description,
    List<String> headerNames,
    String scheme,
    boolean ordered,
    int concurrency,
    boolean clientCertificate,
    String publicKey,
    @Nullable String secret,
    @Nullable Instant formerSecretUntil,
    long sequence,
    long proven,
    @Nullable Instant statementAskedAt,
    int failures,
    @Nullable Instant failingSince,
    Instant createdAt,
    Instant updatedAt) {

  static Webhook of(EndpointRow row, EndpointConfig config, boolean withSecret, Instant now) {
    return new Webhook(
        row.id(),
        row.revision(),
        row.state().name(),
        row.reason() == null ? null : row.reason().name(),
        config.url(),
        row.eventTypes(),
        config.description(),
        config.headers().keySet().stream().sorted().toList(),
        row.scheme().wire(),
        row.ordered(),
        row.concurrency(),
        config.certificate() != null,
        row.publicKey(),
        withSecret ? config.secret().text() : null,
        config.secrets().stream()
            .map(EndpointConfig.Secret::until)
            .filter(Objects::nonNull)
            .filter(now::isBefore)
            .findFirst()
            .orElse(null),
        row.sequence(),
        row.proven(),
        row.statementAskedAt(),
        row.failures(),
        row.failingSince(),
        row.createdAt(),
        row.updatedAt());
  }

  /** The entity tag: of all that is told of it. */
  String tag() {
    return "\"%d-%s-%d-%d-%d\""
        .formatted(revision, state.toLowerCase(Locale.ROOT), sequence, proven, failures);
  }

  /** Names nothing that is confidential. */
  @Override
  public String toString() {
    return "Webhook[" + webhookId + "]";
  }
}
