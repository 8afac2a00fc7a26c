package io.remitstream.api.identity;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Signing keys in PostgreSQL, private halves wrapped. */
final class SigningKeyStore {

  /** Any constant of our own: one process at a time may add the first key. */
  private static final long FIRST_KEY_LOCK = 0x5265_6D69_7400_0001L;

  private final DispatchTransactions transactions;

  SigningKeyStore(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  /** The newest first. */
  Mono<List<Stored>> list() {
    return transactions.inTransaction(SigningKeyStore::list);
  }

  /** Adds a key if there is none yet. Of several that try at once, all get the same list. */
  Mono<List<Stored>> addFirst(Stored key) {
    return transactions.inTransaction(
        client ->
            lock(client)
                .then(list(client))
                .filter(stored -> !stored.isEmpty())
                .switchIfEmpty(insert(client, key).thenReturn(List.of(key))));
  }

  private static Mono<Void> lock(DatabaseClient client) {
    return client.sql("select pg_advisory_xact_lock($1)").bind("$1", FIRST_KEY_LOCK).then();
  }

  private static Mono<List<Stored>> list(DatabaseClient client) {
    return client
        .sql(
            "select kid, provider, wrapped_private, public_jwk from signing_key order by"
                + " created_at desc, kid")
        .map(Stored::of)
        .all()
        .collectList();
  }

  private static Mono<Void> insert(DatabaseClient client, Stored key) {
    return client
        .sql(
            "insert into signing_key (kid, provider, wrapped_private, public_jwk) values ($1, $2,"
                + " $3, $4)")
        .bind("$1", key.kid())
        .bind("$2", key.provider())
        .bind("$3", key.wrappedPrivate())
        .bind("$4", Json.of(key.publicJwk()))
        .then();
  }

  /**
   * @param publicJwk RFC 7517, the public half only
   */
  record Stored(String kid, String provider, byte[] wrappedPrivate, String publicJwk) {
    static Stored of(Readable row) {
      return new Stored(
          Objects.requireNonNull(row.get("kid", String.class)),
          Objects.requireNonNull(row.get("provider", String.class)),
          Objects.requireNonNull(row.get("wrapped_private", byte[].class)),
          Objects.requireNonNull(row.get("public_jwk", Json.class)).asString());
    }
  }
}
