package io.remitstream.api.webhook;

import io.remitstream.api.document.Once;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Opens endpoints, which is done before a transaction begins, and makes within one what they are to
 * have.
 */
final class Openings {

  private final TenantTransactions transactions;
  private final EndpointVault vault;
  private final Once once;

  Openings(TenantTransactions transactions, EndpointVault vault, Once once) {
    this.transactions = transactions;
    this.vault = vault;
    this.once = once;
  }

  /** An endpoint's row, and what it seals with. */
  record Opened(EndpointRow row, OpenEndpoint open) {}

  /** What is made in a transaction; it gives the id of it. */
  @FunctionalInterface
  interface Making {
    Mono<UUID> in(DatabaseClient client);
  }

  /** Fails with {@code not-found}. */
  Mono<Opened> open(UUID id) {
    return transactions.inTransaction(client -> Endpoints.get(client, id)).flatMap(this::open);
  }

  Mono<Opened> open(EndpointRow row) {
    return vault.open(row.sealed()).map(open -> new Opened(row, open));
  }

  /** At most once for each key, as {@link Once} says; what is prepared is made then. */
  Mono<UUID> make(@Nullable String key, String text, Mono<Making> prepared) {
    return once.run(
        key,
        text,
        tie ->
            prepared.flatMap(
                making ->
                    transactions.inTransaction(
                        client -> making.in(client).delayUntil(made -> tie.within(client, made)))));
  }

  /** Likewise, for an endpoint that there is. */
  Mono<UUID> make(UUID id, @Nullable String key, String text, Function<Opened, Making> making) {
    return make(key, text, open(id).map(making));
  }
}
