package io.remitstream.api.webhook;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.webhook.EndpointReason;
import io.remitstream.streaming.webhook.EndpointState;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Rows of endpoints, each call part of its caller's transaction, which is a tenant's. */
final class Endpoints {

  private Endpoints() {}

  /** Fails with {@code not-found} where there is none, or it is deleted. */
  static Mono<EndpointRow> get(DatabaseClient client, UUID id) {
    return client
        .sql(
            "select "
                + EndpointRow.COLUMNS
                + " from webhook_endpoint where tenant_id = (select current_tenant()) and id = $1"
                + " and state <> 'DELETED'")
        .bind("$1", id)
        .map(EndpointRow::of)
        .one()
        .switchIfEmpty(Mono.error(WebhookRefused::noWebhook));
  }

  /** Those of these that there are. */
  static Mono<List<EndpointRow>> all(DatabaseClient client, Collection<UUID> ids) {
    return client
        .sql(
            "select "
                + EndpointRow.COLUMNS
                + " from webhook_endpoint where tenant_id = (select current_tenant()) and id ="
                + " any($1) and state <> 'DELETED'")
        .bind("$1", ids.toArray(UUID[]::new))
        .map(EndpointRow::of)
        .all()
        .collectList();
  }

  /** In the order in which they were made. */
  static Mono<List<EndpointRow>> list(DatabaseClient client, @Nullable UUID after, int limit) {
    return client
        .sql(
            "select "
                + EndpointRow.COLUMNS
                + " from webhook_endpoint where tenant_id = (select current_tenant()) and id > $1"
                + " and state <> 'DELETED' order by id limit $2")
        .bind("$1", after == null ? new UUID(0, 0) : after)
        .bind("$2", limit)
        .map(EndpointRow::of)
        .all()
        .collectList();
  }

  /** Fails with {@code too-many-webhooks}; nobody else of the tenant passes until the commit. */
  static Mono<Void> room(DatabaseClient client, int most) {
    return client
        .sql("select 1 from webhook_feed where tenant_id = (select current_tenant()) for update")
        .then()
        .then(
            client
                .sql(
                    "select count(*) from webhook_endpoint where tenant_id = (select"
                        + " current_tenant()) and state <> 'DELETED'")
                .map(row -> EndpointRow.required(row, "count", Long.class))
                .one())
        .filter(count -> count < most)
        .switchIfEmpty(Mono.error(() -> WebhookRefused.tooMany(most)))
        .then();
  }

  static Mono<Void> insert(
      DatabaseClient client,
      UUID id,
      EndpointState state,
      Wish wish,
      String publicKey,
      SealedEndpoint sealed) {
    return client
        .sql(
            """
            insert into webhook_endpoint
              (tenant_id, id, state, event_types, scheme, ordered, concurrency, config, public_key, wrapped_key, key_id)
            values ((select current_tenant()), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """)
        .bind("$1", id)
        .bind("$2", state.name())
        .bind("$3", wish.eventTypes().toArray(String[]::new))
        .bind("$4", wish.scheme().wire())
        .bind("$5", wish.ordered())
        .bind("$6", wish.concurrency())
        .bind("$7", sealed.config())
        .bind("$8", publicKey)
        .bind("$9", sealed.key().sealed())
        .bind("$10", sealed.key().keyId())
        .then();
  }

  /** Fails with {@code revision-moved} unless it is still as it was read. */
  static Mono<Void> change(DatabaseClient client, EndpointRow read, Wish wish, byte[] config) {
    return client
        .sql(
            """
            update webhook_endpoint set event_types = $1, scheme = $2, ordered = $3, concurrency = $4, config = $5,
              revision = revision + 1, updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $6 and revision = $7 and state <> 'DELETED'
            """)
        .bind("$1", wish.eventTypes().toArray(String[]::new))
        .bind("$2", wish.scheme().wire())
        .bind("$3", wish.ordered())
        .bind("$4", wish.concurrency())
        .bind("$5", config)
        .bind("$6", read.id())
        .bind("$7", read.revision())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(WebhookRefused::moved))
        .then();
  }

  /** Begins anew: failures and waits of before are forgotten. Fails where it has moved. */
  static Mono<Void> move(
      DatabaseClient client,
      EndpointRow read,
      EndpointState state,
      @Nullable EndpointReason reason) {
    return client
        .sql(
            """
            update webhook_endpoint set state = $1, reason = $2, failing_since = null, failures = 0, warned_at = null,
              not_before = null, revision = revision + 1, updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $3 and state = $4
            """)
        .bind("$1", state.name())
        .bind("$2", Parameters.in(R2dbcType.VARCHAR, reason == null ? null : reason.name()))
        .bind("$3", read.id())
        .bind("$4", read.state().name())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(WebhookRefused::moved))
        .then();
  }

  /** Destroys its key, and with it all that is sealed; what is due is not sent any more. */
  static Mono<Void> delete(DatabaseClient client, EndpointRow read) {
    return client
        .sql(
            """
            update webhook_endpoint set state = 'DELETED', reason = 'OWNER', config = null, wrapped_key = null,
              key_id = null, failing_since = null, statement_asked_at = null, revision = revision + 1,
              updated_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1 and revision = $2 and state <> 'DELETED'
            """)
        .bind("$1", read.id())
        .bind("$2", read.revision())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(WebhookRefused::moved))
        .then(cancel(client, read.id()));
  }

  private static Mono<Void> cancel(DatabaseClient client, UUID id) {
    return client
        .sql(
            """
            update webhook_delivery set state = 'CANCELLED'
            where tenant_id = (select current_tenant()) and endpoint_id = $1 and state = 'DUE'
            """)
        .bind("$1", id)
        .then();
  }

  static Mono<Void> askStatement(DatabaseClient client, UUID id) {
    return client
        .sql(
            """
            update webhook_endpoint set statement_asked_at = clock_timestamp()
            where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", id)
        .then();
  }
}
