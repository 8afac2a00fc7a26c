package io.remitstream.cli.key;

import io.remitstream.cli.service.DataDirectory;
import io.remitstream.streaming.access.ApiKey;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A key that a command makes for itself. */
public final class IssuedKey {

  private static final Duration LIFE = Duration.ofDays(1);

  private IssuedKey() {}

  /** A key for one run; it is revoked when closed, and expires after a day where that fails. */
  public static Temporary temporary(DataDirectory data, String tenant, String label)
      throws IOException, InterruptedException, SQLException {
    KeyStore store = KeyStore.open(data);
    try {
      return new Temporary(
          store, KeyStore.await(issue(store, tenant, label, Instant.now().plus(LIFE))));
    } catch (RuntimeException failed) {
      store.close();
      throw failed;
    }
  }

  /** A lasting key that takes the place of the tenant's earlier ones with the same label. */
  public static String replacing(DataDirectory data, String tenant, String label)
      throws IOException, InterruptedException, SQLException {
    try (KeyStore store = KeyStore.open(data)) {
      KeyStore.await(revokeEarlier(store, tenant, label));
      return KeyStore.await(issue(store, tenant, label, null)).text();
    }
  }

  private static Mono<ApiKey.Issued> issue(
      KeyStore store, String tenant, String label, @Nullable Instant expiresAt) {
    return store
        .tenants()
        .findOrCreate(tenant)
        .flatMap(owner -> store.keys().issue(owner.id(), label, Scope.all(), expiresAt));
  }

  private static Mono<List<ApiKey>> revokeEarlier(KeyStore store, String tenant, String label) {
    return store
        .tenants()
        .findOrCreate(tenant)
        .flatMapMany(owner -> good(store, owner.id(), label))
        .concatMap(key -> store.keys().revoke(key.id().toString()))
        .collectList();
  }

  private static Flux<ApiKey> good(KeyStore store, TenantId tenant, String label) {
    return store
        .keys()
        .list(tenant)
        .flatMapIterable(keys -> keys)
        .filter(key -> !key.isRevoked() && key.label().equals(label));
  }

  /** A key of one run. */
  public static final class Temporary implements AutoCloseable {

    private final KeyStore store;
    private final ApiKey.Issued issued;

    private Temporary(KeyStore store, ApiKey.Issued issued) {
      this.store = store;
      this.issued = issued;
    }

    /** The whole credential. */
    public String text() {
      return issued.text();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      try (store) {
        KeyStore.await(store.keys().revoke(issued.key().id().toString()));
      }
    }
  }
}
