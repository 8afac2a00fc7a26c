package io.remitstream.api.webhook;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.webhook.DeliveryLogs.DeliveryRef;
import io.remitstream.api.webhook.Openings.Opened;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.NewDelivery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was sent to a webhook, and what is to be sent once more. */
public final class Deliveries {

  private final TenantTransactions transactions;
  private final Openings openings;
  private final DeliveryLogs logs;
  private final WebhookRules rules;
  private final Clock clock;

  Deliveries(
      TenantTransactions transactions,
      Openings openings,
      DeliveryLogs logs,
      WebhookRules rules,
      Clock clock) {
    this.transactions = transactions;
    this.openings = openings;
    this.logs = logs;
    this.rules = rules;
    this.clock = clock;
  }

  /** The newest first, behind a place. Fails with {@code not-found}. */
  public Mono<List<WebhookDelivery>> list(
      UUID webhook, DeliveryFilter filter, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            Endpoints.get(client, webhook)
                .then(of(client, List.of(webhook), filter, after, limit))
                .map(found -> found.getOrDefault(webhook, List.of())));
  }

  /** Likewise of many webhooks, in one statement; one that has none is left out. */
  public Mono<Map<UUID, List<WebhookDelivery>>> ofWebhooks(
      Collection<UUID> webhooks, DeliveryFilter filter, @Nullable UUID after, int limit) {
    return transactions.inTransaction(client -> of(client, webhooks, filter, after, limit));
  }

  private static Mono<Map<UUID, List<WebhookDelivery>>> of(
      DatabaseClient client,
      Collection<UUID> webhooks,
      DeliveryFilter filter,
      @Nullable UUID after,
      int limit) {
    return client
        .sql(
            "select d.* from unnest($1::uuid[]) as webhook(id) cross join lateral (select "
                + WebhookDelivery.COLUMNS
                + """
                 from webhook_delivery
                where tenant_id = (select current_tenant()) and endpoint_id = webhook.id and webhook_delivery.id < $2
                  and ($3::text is null or state = $3)
                  and ($4::bigint is null or sequence >= $4) and ($5::bigint is null or sequence <= $5)
                order by webhook_delivery.id desc limit $6) d
                order by d.id desc
                """)
        .bind("$1", webhooks.toArray(UUID[]::new))
        .bind("$2", after == null ? new UUID(-1, -1) : after)
        .bind("$3", Parameters.in(R2dbcType.VARCHAR, filter.state()))
        .bind("$4", Parameters.in(R2dbcType.BIGINT, filter.fromSequence()))
        .bind("$5", Parameters.in(R2dbcType.BIGINT, filter.toSequence()))
        .bind("$6", limit)
        .map(WebhookDelivery::of)
        .all()
        .collect(Collectors.groupingBy(WebhookDelivery::webhookId));
  }

  /** With its attempts. Fails with {@code not-found}. */
  public Mono<WebhookDelivery> get(UUID webhook, UUID delivery) {
    var ref = new DeliveryRef(webhook, delivery);
    return transactions
        .inTransaction(
            client ->
                Endpoints.get(client, webhook)
                    .then(Mono.defer(() -> find(client, webhook, delivery))))
        .zipWhen(found -> logs.of(List.of(ref)))
        .map(both -> both.getT1().with(both.getT2().getOrDefault(ref, List.of())));
  }

  private static Mono<WebhookDelivery> find(DatabaseClient client, UUID webhook, UUID delivery) {
    return client
        .sql(
            "select "
                + WebhookDelivery.COLUMNS
                + " from webhook_delivery where tenant_id = (select current_tenant()) and"
                + " endpoint_id = $1 and id = $2")
        .bind("$1", webhook)
        .bind("$2", delivery)
        .map(WebhookDelivery::of)
        .one()
        .switchIfEmpty(Mono.error(WebhookRefused::noDelivery));
  }

  /** A delivery that tells nothing, to an endpoint that is pending or active. */
  public Mono<WebhookDelivery> test(UUID webhook, @Nullable String key) {
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                openings.make(
                    webhook,
                    key,
                    "test " + webhook,
                    opened -> client -> test(client, opened, cause)))
        .flatMap(made -> get(webhook, made));
  }

  private Mono<UUID> test(DatabaseClient client, Opened opened, Cause cause) {
    EndpointState state = opened.row().state();
    if (state != EndpointState.ACTIVE && state != EndpointState.PENDING) {
      return Mono.error(() -> WebhookRefused.wrongState("ACTIVE or PENDING"));
    }
    NewDelivery test = NewDelivery.test(opened.row().id(), clock.instant(), cause.traceparent());
    return test.insert(client).thenReturn(test.id());
  }

  /**
   * The same bytes with the same id once more.
   *
   * @param url null for the webhook's own
   */
  public Mono<WebhookDelivery> resend(
      UUID webhook, UUID delivery, @Nullable String url, @Nullable String key) {
    String other = rules.otherUrl(url);
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                openings.make(
                    webhook,
                    key,
                    "resend %s %s %s".formatted(webhook, delivery, other),
                    opened -> client -> resend(client, opened, delivery, other, cause)))
        .flatMap(made -> get(webhook, made));
  }

  private static Mono<UUID> resend(
      DatabaseClient client, Opened opened, UUID delivery, @Nullable String url, Cause cause) {
    return find(client, opened.row().id(), delivery)
        .map(
            found ->
                replay(opened, found.eventId(), found.eventType(), null, found.body(), url, cause))
        .flatMap(made -> made.insert(client).thenReturn(made.id()));
  }

  static NewDelivery replay(
      Opened opened,
      UUID eventId,
      String eventType,
      @Nullable Long position,
      String body,
      @Nullable String url,
      Cause cause) {
    UUID id = Ids.next();
    return new NewDelivery(
        id,
        opened.row().id(),
        DeliveryKind.REPLAY,
        eventId,
        eventType,
        position,
        body,
        url == null ? null : opened.open().sealTarget(id, url),
        cause.traceparent());
  }
}
