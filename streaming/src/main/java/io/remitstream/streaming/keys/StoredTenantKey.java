package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;

/**
 * One of a tenant's keys as it lies in the store: wrapped by the provider named.
 *
 * @param wrappedKeyset a Tink keyset of one AES-256-GCM key
 * @param wrappedIndexKey the 32 bytes of the blind index's key, the same in every one of a tenant's
 *     rows: rotation must not break the search
 * @param primary whether it wraps new documents' keys; exactly one of a tenant's keys does
 */
public record StoredTenantKey(
    TenantId tenant,
    UUID keyId,
    String provider,
    byte[] wrappedKeyset,
    byte[] wrappedIndexKey,
    boolean primary) {

  StoredTenantKey demoted() {
    return new StoredTenantKey(tenant, keyId, provider, wrappedKeyset, wrappedIndexKey, false);
  }
}
