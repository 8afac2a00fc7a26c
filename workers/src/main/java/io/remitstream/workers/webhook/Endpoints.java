package io.remitstream.workers.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import io.remitstream.streaming.webhook.EndpointVault.SealedEndpoint;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Endpoints' configurations, opened once for each revision and remembered for a while. */
final class Endpoints {

  private static final int MOST = 5_000;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final DispatchTransactions transactions;
  private final EndpointVault vault;
  private final Cache<EndpointRef, OpenEndpoint> open =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  Endpoints(DispatchTransactions transactions, EndpointVault vault) {
    this.transactions = transactions;
    this.vault = vault;
  }

  /** Empty where the endpoint was deleted since. */
  Mono<OpenEndpoint> get(EndpointRef endpoint) {
    return Mono.defer(
        () -> {
          OpenEndpoint known = open.getIfPresent(endpoint);
          return known != null ? Mono.just(known) : read(endpoint);
        });
  }

  private Mono<OpenEndpoint> read(EndpointRef endpoint) {
    return sealed(endpoint).flatMap(vault::open).doOnNext(opened -> open.put(endpoint, opened));
  }

  private Mono<SealedEndpoint> sealed(EndpointRef endpoint) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    "select wrapped_key, key_id, config from webhook_endpoint where tenant_id = $1"
                        + " and id = $2 and wrapped_key is not null")
                .bind("$1", endpoint.tenant().value())
                .bind("$2", endpoint.id())
                .map(row -> sealed(row, endpoint))
                .one());
  }

  private static SealedEndpoint sealed(Readable row, EndpointRef endpoint) {
    var key =
        new WrappedDocumentKey(
            endpoint.tenant(),
            endpoint.id(),
            Taken.required(row, "key_id", UUID.class),
            Taken.required(row, "wrapped_key", byte[].class));
    return new SealedEndpoint(key, Taken.required(row, "config", byte[].class));
  }
}
