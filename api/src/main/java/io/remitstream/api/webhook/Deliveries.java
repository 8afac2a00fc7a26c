package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.Refusal;
import io.remitstream.api.webhook.WebhookDelivery.WebhookAttempt;
import io.remitstream.api.webhook.Webhooks.Opened;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.DeliveryState;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import io.remitstream.streaming.webhook.NewDelivery;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** What was sent to a webhook, and what is to be sent once more. */
public final class Deliveries {

  private final TenantTransactions transactions;
  private final Webhooks webhooks;
  private final WebhookRules rules;
  private final Clock clock;

  Deliveries(TenantTransactions transactions, Webhooks webhooks, WebhookRules rules, Clock clock) {
    this.transactions = transactions;
    this.webhooks = webhooks;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Which deliveries.
   *
   * @param state a {@link DeliveryState}; null for every one
   * @param fromSequence of events, as {@code toSequence}; both may be null
   */
  public record Filter(
      @Nullable String state, @Nullable Long fromSequence, @Nullable Long toSequence) {

    public Filter {
      if (state != null
          && Arrays.stream(DeliveryState.values()).noneMatch(s -> s.name().equals(state))) {
        throw Refusal.badRequest(
            "state: expected one of " + Arrays.toString(DeliveryState.values()) + ".");
      }
    }
  }

  /** The newest first, behind a place. */
  public Mono<List<WebhookDelivery>> list(
      UUID webhook, Filter filter, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            Endpoints.get(client, webhook)
                .then(
                    client
                        .sql(
                            "select "
                                + WebhookDelivery.COLUMNS
                                + """
                                  from webhook_delivery
                                where tenant_id = (select current_tenant()) and endpoint_id = $1 and id < $2
                                  and ($3::text is null or state = $3)
                                  and ($4::bigint is null or sequence >= $4) and ($5::bigint is null or sequence <= $5)
                                order by id desc limit $6
                                """)
                        .bind("$1", webhook)
                        .bind("$2", after == null ? new UUID(-1, -1) : after)
                        .bind("$3", Parameters.in(R2dbcType.VARCHAR, filter.state()))
                        .bind("$4", Parameters.in(R2dbcType.BIGINT, filter.fromSequence()))
                        .bind("$5", Parameters.in(R2dbcType.BIGINT, filter.toSequence()))
                        .bind("$6", limit)
                        .map(WebhookDelivery::of)
                        .all()
                        .collectList()));
  }

  /** With its attempts. Fails with {@code not-found}. */
  public Mono<WebhookDelivery> get(UUID webhook, UUID delivery) {
    return webhooks
        .open(webhook)
        .flatMap(
            opened ->
                transactions.inTransaction(
                    client ->
                        find(client, webhook, delivery)
                            .zipWhen(found -> attempts(client, opened.open(), webhook, delivery))))
        .map(both -> both.getT1().with(both.getT2()));
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

  private static Mono<List<WebhookAttempt>> attempts(
      DatabaseClient client, OpenEndpoint open, UUID webhook, UUID delivery) {
    return client
        .sql(
            """
            select number, at, outcome, status, latency_ms, response from webhook_attempt
            where tenant_id = (select current_tenant()) and endpoint_id = $1 and delivery_id = $2 order by number
            """)
        .bind("$1", webhook)
        .bind("$2", delivery)
        .map(row -> attempt(row, open, delivery))
        .all()
        .collectList();
  }

  private static WebhookAttempt attempt(Readable row, OpenEndpoint open, UUID delivery) {
    int number = required(row, "number", Integer.class);
    byte[] response = row.get("response", byte[].class);
    return new WebhookAttempt(
        number,
        required(row, "at", Instant.class),
        required(row, "outcome", String.class),
        row.get("status", Integer.class),
        required(row, "latency_ms", Integer.class),
        response == null ? null : open.openResponse(delivery, number, response));
  }

  /** A delivery that tells nothing, to an endpoint that is pending or active. */
  public Mono<WebhookDelivery> test(UUID webhook, @Nullable String key) {
    return CurrentCaller.cause()
        .flatMap(
            cause ->
                webhooks.once(
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
                webhooks.once(
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
