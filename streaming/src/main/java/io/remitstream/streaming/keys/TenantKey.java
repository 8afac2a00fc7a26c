package io.remitstream.streaming.keys;

import com.google.crypto.tink.Aead;
import io.remitstream.streaming.tenancy.TenantId;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;

/** One tenant's keys, open and ready. Holds secrets: it is never stored, sent or logged. */
public final class TenantKey {

  private final TenantId tenant;
  private final UUID primary;
  private final Map<UUID, Aead> keys;
  private final BlindIndex index;

  /** The {@code keys} hold the primary and all former ones. */
  TenantKey(TenantId tenant, UUID primary, Map<UUID, Aead> keys, BlindIndex index) {
    this.tenant = tenant;
    this.primary = primary;
    this.keys = Map.copyOf(keys);
    this.index = index;
  }

  public TenantId tenant() {
    return tenant;
  }

  /** The id of the key that wraps new documents' keys. */
  public UUID primaryId() {
    return primary;
  }

  /** For exact search over what is encrypted. */
  public BlindIndex index() {
    return index;
  }

  boolean has(UUID keyId) {
    return keys.containsKey(keyId);
  }

  byte[] seal(byte[] plain, byte[] associatedData) {
    try {
      return key(primary).encrypt(plain, associatedData);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM does not encrypt", impossible);
    }
  }

  byte[] open(UUID keyId, byte[] sealed, byte[] associatedData) {
    try {
      return key(keyId).decrypt(sealed, associatedData);
    } catch (GeneralSecurityException refused) {
      throw new Undecipherable("document's key");
    }
  }

  private Aead key(UUID keyId) {
    var key = keys.get(keyId);
    if (key == null) {
      throw new Undecipherable("document's key");
    }
    return key;
  }

  @Override
  public String toString() {
    return "TenantKey[" + primary + "]";
  }
}
