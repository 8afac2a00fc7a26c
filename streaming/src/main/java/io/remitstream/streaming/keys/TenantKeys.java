package io.remitstream.streaming.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Tenants' keys, made on first need and kept open for a while. Several processes may need a new
 * tenant's key at once: one of them makes it, all get the same.
 *
 * <p>All calls go to the key store in transactions of their own: ask before a transaction begins,
 * not within it, or each holds two connections.
 */
public final class TenantKeys {

  private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);

  private final TenantKeyStore store;
  private final TenantKeyWrapping wrapping;
  private final Cache<TenantId, Mono<TenantKey>> open;

  public TenantKeys(TenantKeyStore store, KeyProvider provider, KeysSettings settings) {
    this.store = store;
    this.wrapping = new TenantKeyWrapping(provider);
    this.open =
        Caffeine.newBuilder()
            .maximumSize(settings.openAtMost())
            .expireAfterWrite(settings.openFor())
            .build();
  }

  /**
   * The tenant's keys. Fails with {@link ForeignTenantKey} if another provider wrapped them; a
   * failure is not remembered.
   */
  public Mono<TenantKey> get(TenantId tenant) {
    return Mono.defer(() -> open.get(tenant, this::remembered));
  }

  /** The tenant's keys, read anew unless the one asked for is at hand. */
  Mono<TenantKey> having(TenantId tenant, UUID keyId) {
    return get(tenant).filter(key -> key.has(keyId)).switchIfEmpty(readAnew(tenant));
  }

  /**
   * Gives the tenant a new primary key; the former ones go on opening. Other processes use the new
   * one within {@link KeysSettings#openFor}.
   */
  public Mono<TenantKey> rotate(TenantId tenant) {
    return stored(tenant)
        .map(List::getFirst)
        .flatMap(wrapping::next)
        .flatMap(store::addPrimary)
        .then(readAnew(tenant));
  }

  private Mono<TenantKey> readAnew(TenantId tenant) {
    return Mono.defer(
        () -> {
          open.invalidate(tenant);
          return get(tenant);
        });
  }

  private Mono<TenantKey> remembered(TenantId tenant) {
    return stored(tenant)
        .flatMap(wrapping::open)
        .cache(key -> FOR_GOOD, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  private Mono<List<StoredTenantKey>> stored(TenantId tenant) {
    return store
        .list(tenant)
        .filter(keys -> !keys.isEmpty())
        .switchIfEmpty(Mono.defer(() -> made(tenant)));
  }

  private Mono<List<StoredTenantKey>> made(TenantId tenant) {
    return wrapping.first(tenant).flatMap(store::addFirst).then(store.list(tenant));
  }
}
