package io.remitstream.workers.webhook;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.SigningScheme;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery under a lease; its attempt is counted already.
 *
 * @param attempt its number, from 1
 * @param failing whether its endpoint's last attempt failed
 */
record Taken(
    EndpointRef endpoint,
    UUID id,
    DeliveryKind kind,
    UUID eventId,
    String eventType,
    String body,
    int attempt,
    long token,
    byte @Nullable [] target,
    @Nullable String traceparent,
    Instant createdAt,
    SigningScheme scheme,
    boolean failing) {

  /** An endpoint as its owner last changed it. */
  record EndpointRef(TenantId tenant, UUID id, int revision) {}

  static Taken of(Readable row) {
    return new Taken(
        new EndpointRef(
            new TenantId(required(row, "tenant_id", UUID.class)),
            required(row, "endpoint_id", UUID.class),
            required(row, "revision", Integer.class)),
        required(row, "id", UUID.class),
        DeliveryKind.valueOf(required(row, "kind", String.class)),
        required(row, "event_id", UUID.class),
        required(row, "event_type", String.class),
        required(row, "body", String.class),
        required(row, "attempts", Integer.class),
        required(row, "lease_token", Long.class),
        row.get("target", byte[].class),
        row.get("traceparent", String.class),
        required(row, "created_at", Instant.class),
        SigningScheme.of(required(row, "scheme", String.class)),
        required(row, "failing", Boolean.class));
  }

  boolean first() {
    return attempt == 1;
  }

  static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
