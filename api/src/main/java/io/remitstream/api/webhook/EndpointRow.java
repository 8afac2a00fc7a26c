package io.remitstream.api.webhook;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.streaming.webhook.SigningScheme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_endpoint} that is not deleted. */
record EndpointRow(
    UUID id,
    int revision,
    EndpointState state,
    @Nullable EndpointReason reason,
    List<String> eventTypes,
    SigningScheme scheme,
    boolean ordered,
    int concurrency,
    SealedEndpoint sealed,
    String publicKey,
    long sequence,
    long proven,
    int failures,
    @Nullable Instant failingSince,
    @Nullable Instant statementAskedAt,
    Instant createdAt,
    Instant updatedAt) {

  static final String COLUMNS =
      "tenant_id, id, revision, state, reason, event_types, scheme, ordered, concurrency, config,"
          + " public_key, wrapped_key, key_id, sequence, proven, failures, failing_since,"
          + " statement_asked_at, created_at, updated_at";

  static EndpointRow of(Readable row) {
    UUID id = required(row, "id", UUID.class);
    return new EndpointRow(
        id,
        required(row, "revision", Integer.class),
        EndpointState.valueOf(required(row, "state", String.class)),
        reason(row.get("reason", String.class)),
        List.of(required(row, "event_types", String[].class)),
        SigningScheme.of(required(row, "scheme", String.class)),
        required(row, "ordered", Boolean.class),
        required(row, "concurrency", Integer.class),
        sealed(row, id),
        required(row, "public_key", String.class),
        required(row, "sequence", Long.class),
        required(row, "proven", Long.class),
        required(row, "failures", Integer.class),
        row.get("failing_since", Instant.class),
        row.get("statement_asked_at", Instant.class),
        required(row, "created_at", Instant.class),
        required(row, "updated_at", Instant.class));
  }

  private static SealedEndpoint sealed(Readable row, UUID id) {
    return new SealedEndpoint(
        new WrappedDocumentKey(
            new TenantId(required(row, "tenant_id", UUID.class)),
            id,
            required(row, "key_id", UUID.class),
            required(row, "wrapped_key", byte[].class)),
        required(row, "config", byte[].class));
  }

  private static @Nullable EndpointReason reason(@Nullable String name) {
    return name == null ? null : EndpointReason.valueOf(name);
  }

  static <T> T required(Readable row, String column, Class<T> type) {
    return requireNonNull(row.get(column, type), column);
  }

  /** What its owner wants of it now. */
  Wish wish() {
    return new Wish(eventTypes, scheme, ordered, concurrency);
  }

  boolean is(EndpointState asked) {
    return state == asked;
  }

  boolean is(EndpointState asked, EndpointReason why) {
    return state == asked && reason == why;
  }
}
