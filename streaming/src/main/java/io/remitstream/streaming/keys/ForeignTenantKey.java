package io.remitstream.streaming.keys;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/**
 * The provider at hand does not open a tenant's key: most likely a key file was lost or exchanged.
 * Nothing of the tenant's can be read or written until the right one is back.
 */
public final class ForeignTenantKey extends Fault {

  ForeignTenantKey(StoredTenantKey stored, KeyProvider provider) {
    super(
        Kind.UNAVAILABLE,
        "tenant-key-unavailable",
        "A tenant's key was wrapped by %s, and %s does not open it."
            .formatted(stored.provider(), provider.id()));
  }
}
