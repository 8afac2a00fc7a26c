package io.remitstream.api.webhook;

import io.r2dbc.spi.Readable;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DeliveryBody;
import io.remitstream.streaming.webhook.DeliveryBody.MessageData;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.NewDelivery;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What owners send to their webhooks by hand. */
public final class WebhookMessages {

  private final TenantTransactions transactions;
  private final Openings openings;
  private final Clock clock;

  WebhookMessages(TenantTransactions transactions, Openings openings, Clock clock) {
    this.transactions = transactions;
    this.openings = openings;
    this.clock = clock;
  }

  /** One of them, and what became of it. */
  public record WebhookMessage(WebhookDelivery delivery) {

    public MessageData said() {
      return DeliveryBody.saidIn(delivery.body());
    }
  }

  /**
   * To an endpoint that is pending or active. Fails with {@code not-found} or {@code wrong-state}.
   *
   * @param key of idempotency
   */
  public Mono<WebhookMessage> send(UUID webhook, MessageData said, @Nullable String key) {
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                openings.make(
                    webhook,
                    key,
                    "message %s %s".formatted(webhook, said),
                    opened -> client -> insert(client, opened, said, cause)))
        .flatMap(this::find);
  }

  private Mono<UUID> insert(DatabaseClient client, Opened opened, MessageData said, Cause cause) {
    EndpointState state = opened.row().state();
    if (state != EndpointState.ACTIVE && state != EndpointState.PENDING) {
      return Mono.error(() -> WebhookRefused.wrongState("ACTIVE or PENDING"));
    }
    NewDelivery message =
        NewDelivery.message(opened.row().id(), said, clock.instant(), cause.traceparent());
    return message.insert(client).thenReturn(message.id());
  }

  /** Empty where there is none of this id. */
  public Mono<WebhookMessage> find(UUID id) {
    return transactions.inTransaction(
        client ->
            client
                .sql(
                    "select "
                        + WebhookDelivery.COLUMNS
                        + """
                          from webhook_delivery
                        where tenant_id = (select current_tenant()) and id = $1 and kind = 'MESSAGE'
                          and endpoint_id in (select e.id from webhook_endpoint e where e.tenant_id = (select current_tenant()))
                        """)
                .bind("$1", id)
                .map(WebhookMessages::message)
                .one());
  }

  private static WebhookMessage message(Readable row) {
    return new WebhookMessage(WebhookDelivery.of(row));
  }
}
