package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** A {@link TenantKeyStore} that forgets with the process. */
public final class InMemoryTenantKeyStore implements TenantKeyStore {

  private final Map<TenantId, List<StoredTenantKey>> keys = new ConcurrentHashMap<>();

  @Override
  public Mono<List<StoredTenantKey>> list(TenantId tenant) {
    return Mono.fromSupplier(() -> keys.getOrDefault(tenant, List.of()));
  }

  @Override
  public Mono<Boolean> addFirst(StoredTenantKey key) {
    return Mono.fromSupplier(() -> keys.putIfAbsent(key.tenant(), List.of(key)) == null);
  }

  @Override
  public Mono<Void> addPrimary(StoredTenantKey key) {
    return Mono.fromRunnable(() -> keys.merge(key.tenant(), List.of(key), this::promoted));
  }

  private List<StoredTenantKey> promoted(
      List<StoredTenantKey> former, List<StoredTenantKey> newest) {
    return Stream.concat(newest.stream(), former.stream().map(StoredTenantKey::demoted)).toList();
  }
}
