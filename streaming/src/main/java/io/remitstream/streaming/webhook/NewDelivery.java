package io.remitstream.streaming.webhook;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.webhook.DeliveryBody.MessageData;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A delivery that an owner asks for: a test, a challenge or a replay. Those of events are made by
 * the workers alone.
 *
 * @param id of the delivery
 * @param eventId the header {@code webhook-id}; a replay keeps the one of what it repeats
 * @param position of the event in its log, where it is one's
 * @param target the sealed address, where it goes elsewhere
 */
public record NewDelivery(
    UUID id,
    UUID endpoint,
    DeliveryKind kind,
    UUID eventId,
    String eventType,
    @Nullable Long position,
    String body,
    byte @Nullable [] target,
    @Nullable String traceparent) {

  /** What {@link DeliveryBody#test} says. */
  public static NewDelivery test(UUID endpoint, Instant now, @Nullable String traceparent) {
    return new NewDelivery(
        Ids.next(),
        endpoint,
        DeliveryKind.TEST,
        Ids.next(),
        DeliveryBody.TEST,
        null,
        DeliveryBody.test(endpoint, now),
        null,
        traceparent);
  }

  /** What an owner has to say. */
  public static NewDelivery message(
      UUID endpoint, MessageData said, Instant now, @Nullable String traceparent) {
    return new NewDelivery(
        Ids.next(),
        endpoint,
        DeliveryKind.MESSAGE,
        Ids.next(),
        DeliveryBody.MESSAGE,
        null,
        DeliveryBody.message(said, now),
        null,
        traceparent);
  }

  /** Asks for an echo of 122 random bits. */
  public static NewDelivery challenge(UUID endpoint, Instant now, @Nullable String traceparent) {
    return new NewDelivery(
        Ids.next(),
        endpoint,
        DeliveryKind.CHALLENGE,
        Ids.next(),
        DeliveryBody.CHALLENGE,
        null,
        DeliveryBody.challenge(UUID.randomUUID().toString(), now),
        null,
        traceparent);
  }

  /**
   * Makes it due at once, as part of the caller's transaction, which is a tenant's; the workers
   * look for it within a second.
   */
  public Mono<Void> insert(DatabaseClient client) {
    return client
        .sql(
            """
            insert into webhook_delivery
              (tenant_id, endpoint_id, id, kind, event_id, event_type, position, body, target, traceparent)
            values ((select current_tenant()), $1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        .bind("$1", endpoint)
        .bind("$2", id)
        .bind("$3", kind.name())
        .bind("$4", eventId)
        .bind("$5", eventType)
        .bind("$6", Parameters.in(R2dbcType.BIGINT, position))
        .bind("$7", body)
        .bind("$8", Parameters.in(R2dbcType.VARBINARY, target))
        .bind("$9", Parameters.in(R2dbcType.VARCHAR, traceparent))
        .then();
  }
}
