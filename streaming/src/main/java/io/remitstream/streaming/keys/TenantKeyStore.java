package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Keeps tenants' wrapped keys. Every call is a transaction of its own, never part of a caller's.
 */
public interface TenantKeyStore {

  /** All keys of the tenant, the primary first, then the newest; empty if it has none yet. */
  Mono<List<StoredTenantKey>> list(TenantId tenant);

  /**
   * Keeps a tenant's first key. {@code false} if the tenant has a primary already (another process
   * was faster): then nothing is changed.
   */
  Mono<Boolean> addFirst(StoredTenantKey key);

  /** Keeps a key as the new primary; the former primary stays, to open what it sealed. */
  Mono<Void> addPrimary(StoredTenantKey key);
}
