package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.r2dbc.spi.Readable;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.api.webhook.WebhookDelivery.WebhookAttempt;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The attempts of deliveries: two statements for however many there are, one for the attempts and
 * one for the webhooks whose keys open what was answered.
 */
public final class DeliveryLogs {

  private final TenantTransactions transactions;
  private final Openings openings;

  DeliveryLogs(TenantTransactions transactions, Openings openings) {
    this.transactions = transactions;
    this.openings = openings;
  }

  /** A delivery and the webhook it belongs to. */
  public record DeliveryRef(UUID webhook, UUID delivery) {
    public static DeliveryRef of(WebhookDelivery delivery) {
      return new DeliveryRef(delivery.webhookId(), delivery.deliveryId());
    }
  }

  /** Each in its order; none where nothing was tried, or where there is no such delivery. */
  public Mono<Map<DeliveryRef, List<WebhookAttempt>>> of(Collection<DeliveryRef> deliveries) {
    return transactions
        .inTransaction(
            client -> attempts(client, deliveries).zipWhen(found -> endpoints(client, deliveries)))
        .flatMap(both -> opened(both.getT2()).map(open -> logs(deliveries, both.getT1(), open)));
  }

  private static Mono<Map<DeliveryRef, List<Sealed>>> attempts(
      DatabaseClient client, Collection<DeliveryRef> deliveries) {
    return client
        .sql(
            """
            select a.endpoint_id, a.delivery_id, number, at, outcome, status, latency_ms, response
            from unnest($1::uuid[], $2::uuid[]) as d(endpoint_id, id)
            join webhook_attempt a on a.tenant_id = (select current_tenant())
             and a.endpoint_id = d.endpoint_id and a.delivery_id = d.id
            order by number
            """)
        .bind("$1", deliveries.stream().map(DeliveryRef::webhook).toArray(UUID[]::new))
        .bind("$2", deliveries.stream().map(DeliveryRef::delivery).toArray(UUID[]::new))
        .map(Sealed::of)
        .all()
        .collect(Collectors.groupingBy(Sealed::ref));
  }

  private static Mono<List<EndpointRow>> endpoints(
      DatabaseClient client, Collection<DeliveryRef> deliveries) {
    return Endpoints.all(client, deliveries.stream().map(DeliveryRef::webhook).distinct().toList());
  }

  private Mono<Map<UUID, OpenEndpoint>> opened(List<EndpointRow> rows) {
    return Flux.fromIterable(rows)
        .concatMap(openings::open)
        .collectMap(opened -> opened.row().id(), Opened::open);
  }

  private static Map<DeliveryRef, List<WebhookAttempt>> logs(
      Collection<DeliveryRef> deliveries,
      Map<DeliveryRef, List<Sealed>> attempts,
      Map<UUID, OpenEndpoint> open) {
    return deliveries.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                ref ->
                    attempts.getOrDefault(ref, List.of()).stream()
                        .map(attempt -> attempt.opened(open.get(ref.webhook())))
                        .toList()));
  }

  /** As its row has it. */
  private record Sealed(DeliveryRef ref, WebhookAttempt attempt, byte @Nullable [] response) {

    static Sealed of(Readable row) {
      return new Sealed(
          new DeliveryRef(
              required(row, "endpoint_id", UUID.class), required(row, "delivery_id", UUID.class)),
          new WebhookAttempt(
              required(row, "number", Integer.class),
              required(row, "at", Instant.class),
              required(row, "outcome", String.class),
              row.get("status", Integer.class),
              required(row, "latency_ms", Integer.class),
              null),
          row.get("response", byte[].class));
    }

    /** Without the answer where its webhook is deleted, and so its key destroyed. */
    WebhookAttempt opened(@Nullable OpenEndpoint open) {
      return response == null || open == null
          ? attempt
          : attempt.with(open.openResponse(ref.delivery(), attempt.number(), response));
    }
  }
}
