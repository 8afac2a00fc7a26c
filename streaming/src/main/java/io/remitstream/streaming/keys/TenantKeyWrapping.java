package io.remitstream.streaming.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes tenants' keys, and turns stored ones into usable ones, by the provider. */
final class TenantKeyWrapping {

  private static final byte VERSION = 1;
  private static final int INDEX_KEY_BYTES = 32;

  /** A tenant has a handful of keys; they need not all go to the key service at once. */
  private static final int UNWRAPPED_AT_ONCE = 4;

  private final KeyProvider provider;

  TenantKeyWrapping(KeyProvider provider) {
    this.provider = provider;
  }

  /** A tenant's first key, with an index key of its own. */
  Mono<StoredTenantKey> first(TenantId tenant) {
    return Mono.defer(() -> wrapped(tenant, Random.randBytes(INDEX_KEY_BYTES)));
  }

  /** A further key for the same tenant; the index key is kept. */
  Mono<StoredTenantKey> next(StoredTenantKey former) {
    return indexKey(former).flatMap(indexKey -> wrapped(former.tenant(), indexKey));
  }

  /** The list has the primary first. */
  Mono<TenantKey> open(List<StoredTenantKey> stored) {
    var primary = stored.getFirst();
    return Mono.zip(keys(stored), indexKey(primary))
        .map(
            opened ->
                new TenantKey(
                    primary.tenant(),
                    primary.keyId(),
                    opened.getT1(),
                    new BlindIndex(opened.getT2())));
  }

  private Mono<StoredTenantKey> wrapped(TenantId tenant, byte[] indexKey) {
    var keyId = UUID.randomUUID();
    return Mono.zip(
            provider.wrap(Keysets.write(Keysets.create()), context(tenant, keyId, "keyset")),
            provider.wrap(indexKey, context(tenant, keyId, "index")))
        .map(
            both ->
                new StoredTenantKey(
                    tenant, keyId, provider.id(), both.getT1(), both.getT2(), true));
  }

  private Mono<Map<UUID, Aead>> keys(List<StoredTenantKey> stored) {
    return Flux.fromIterable(stored)
        .flatMap(this::key, UNWRAPPED_AT_ONCE)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<Map.Entry<UUID, Aead>> key(StoredTenantKey stored) {
    return unwrap(stored, stored.wrappedKeyset(), "keyset")
        .map(keyset -> Map.entry(stored.keyId(), Keysets.aead(Keysets.read(keyset))));
  }

  private Mono<byte[]> indexKey(StoredTenantKey stored) {
    return unwrap(stored, stored.wrappedIndexKey(), "index");
  }

  private Mono<byte[]> unwrap(StoredTenantKey stored, byte[] wrapped, String part) {
    return provider
        .unwrap(wrapped, context(stored.tenant(), stored.keyId(), part))
        .onErrorMap(Undecipherable.class, refused -> new ForeignTenantKey(stored, provider));
  }

  private static byte[] context(TenantId tenant, UUID keyId, String part) {
    return AssociatedData.of("tenant-key", VERSION)
        .and(tenant.value())
        .and(keyId)
        .and(part)
        .toBytes();
  }
}
