package io.remitstream.streaming.webhook;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A tenant's place in its log up to which deliveries have been made. */
public final class WebhookFeed {

  private WebhookFeed() {}

  /**
   * Begins at the log's present end, with the tenant's first endpoint; later ones change nothing.
   * Part of the transaction that makes the endpoint.
   */
  public static Mono<Void> begin(DatabaseClient client) {
    return client
        .sql(
            """
            insert into webhook_feed (tenant_id, epoch, position)
            select own.tenant_id, coalesce(log.epoch, 1), coalesce(log.position, 0)
            from (select current_tenant() as tenant_id) own left join tenant_log log on log.tenant_id = own.tenant_id
            on conflict do nothing
            """)
        .then();
  }
}
