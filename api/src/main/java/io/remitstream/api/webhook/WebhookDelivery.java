package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, as the contracts' {@code WebhookDelivery}.
 *
 * @param sequence of an event's; null of others
 * @param eventId the header {@code webhook-id}
 * @param elsewhere whether it goes to another address than the webhook's
 * @param body the very text that is sent
 * @param log the attempts; null in lists
 */
public record WebhookDelivery(
    UUID deliveryId,
    UUID webhookId,
    String kind,
    @Nullable Long sequence,
    UUID eventId,
    String eventType,
    String state,
    int attempts,
    @Nullable Instant dueAt,
    boolean elsewhere,
    Instant createdAt,
    @Nullable Instant deliveredAt,
    String body,
    @Nullable List<WebhookAttempt> log) {

  static final String COLUMNS =
      "id, endpoint_id, kind, sequence, event_id, event_type, state, attempts, due_at, target is"
          + " not null as elsewhere, created_at, delivered_at, body";

  static WebhookDelivery of(Readable row) {
    String state = required(row, "state", String.class);
    return new WebhookDelivery(
        required(row, "id", UUID.class),
        required(row, "endpoint_id", UUID.class),
        required(row, "kind", String.class),
        row.get("sequence", Long.class),
        required(row, "event_id", UUID.class),
        required(row, "event_type", String.class),
        state,
        required(row, "attempts", Integer.class),
        state.equals("DUE") ? row.get("due_at", Instant.class) : null,
        required(row, "elsewhere", Boolean.class),
        required(row, "created_at", Instant.class),
        row.get("delivered_at", Instant.class),
        required(row, "body", String.class),
        null);
  }

  WebhookDelivery with(List<WebhookAttempt> attemptLog) {
    return new WebhookDelivery(
        deliveryId,
        webhookId,
        kind,
        sequence,
        eventId,
        eventType,
        state,
        attempts,
        dueAt,
        elsewhere,
        createdAt,
        deliveredAt,
        body,
        List.copyOf(attemptLog));
  }

  /**
   * As the contracts' {@code WebhookAttempt}.
   *
   * @param status of HTTP; null where none came
   * @param response the beginning of the answer's body, at most 1 KiB
   */
  public record WebhookAttempt(
      int number,
      Instant at,
      String outcome,
      @Nullable Integer status,
      int latencyMs,
      @Nullable String response) {

    WebhookAttempt with(String answer) {
      return new WebhookAttempt(number, at, outcome, status, latencyMs, answer);
    }
  }
}
