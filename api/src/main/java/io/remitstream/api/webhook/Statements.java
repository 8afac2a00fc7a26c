package io.remitstream.api.webhook;

import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The signed statements of what was sent; the workers make them. */
public final class Statements {

  private final TenantTransactions transactions;

  Statements(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  /** In the order in which they were made, behind a place. */
  public Mono<List<WebhookStatement>> list(UUID webhook, @Nullable UUID after, int limit) {
    return transactions.inTransaction(
        client ->
            Endpoints.get(client, webhook)
                .then(
                    client
                        .sql(
                            """
                            select id, from_sequence, to_sequence, root, statement, signature, made_at
                            from webhook_statement
                            where tenant_id = (select current_tenant()) and endpoint_id = $1 and id > $2
                            order by id limit $3
                            """)
                        .bind("$1", webhook)
                        .bind("$2", after == null ? new UUID(0, 0) : after)
                        .bind("$3", limit)
                        .map(WebhookStatement::of)
                        .all()
                        .collectList()));
  }
}
