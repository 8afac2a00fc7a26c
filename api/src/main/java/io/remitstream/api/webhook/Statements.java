package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The signed statements of what was sent; the workers make them. */
public final class Statements {

  private final TenantTransactions transactions;

  Statements(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** In the order in which they were made, behind a place. Fails with {@code not-found}. */
  public Mono<List<WebhookStatement>> list(UUID webhook, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            Endpoints.get(client, webhook)
                .then(of(client, List.of(webhook), after, limit))
                .map(found -> found.getOrDefault(webhook, List.of())));
  }

  /** Likewise of many webhooks, in one statement; one that has none is left out. */
  public Mono<Map<UUID, List<WebhookStatement>>> ofWebhooks(
      Collection<UUID> webhooks, @Nullable UUID after, int limit) {
    return transactions.inTransaction(client -> of(client, webhooks, after, limit));
  }

  private static Mono<Map<UUID, List<WebhookStatement>>> of(
      DatabaseClient client, Collection<UUID> webhooks, @Nullable UUID after, int limit) {
    return client
        .sql(
            """
            select s.* from unnest($1::uuid[]) as webhook(id) cross join lateral (
              select endpoint_id, id, from_sequence, to_sequence, root, statement, signature, made_at
              from webhook_statement s
              where s.tenant_id = (select current_tenant()) and s.endpoint_id = webhook.id and s.id > $2
              order by s.id limit $3) s
            order by s.id
            """)
        .bind("$1", webhooks.toArray(UUID[]::new))
        .bind("$2", after == null ? new UUID(0, 0) : after)
        .bind("$3", limit)
        .map(row -> Map.entry(required(row, "endpoint_id", UUID.class), WebhookStatement.of(row)))
        .all()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
