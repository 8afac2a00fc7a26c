package io.remitstream.streaming.keys;

import com.google.crypto.tink.subtle.Hkdf;
import io.remitstream.streaming.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * One document's key, open and ready: 256 random bits, from which a key a purpose is derived (HKDF
 * with HMAC-SHA-256, RFC 5869). Holds a secret: it is never stored, sent or logged. Once its
 * wrapped form is destroyed, whatever it sealed is gone.
 */
public final class DocumentKey {

  static final int BYTES = 32;

  private static final String MAC = "HmacSha256";
  private static final byte[] NO_SALT = new byte[0];

  private final TenantId tenant;
  private final UUID document;
  private final byte[] secret;

  DocumentKey(TenantId tenant, UUID document, byte[] secret) {
    this.tenant = tenant;
    this.document = document;
    this.secret = secret;
  }

  public TenantId tenant() {
    return tenant;
  }

  public UUID document() {
    return document;
  }

  /** Seals and opens the document's fields. */
  public FieldCipher fields() {
    return new FieldCipher(tenant, document, derived("remitstream/v1/fields"));
  }

  /** 32 bytes for the document's blob, a copy each time. */
  public byte[] blobKey() {
    return derived("remitstream/v1/blob");
  }

  private byte[] derived(String label) {
    try {
      return Hkdf.computeHkdf(MAC, secret, NO_SALT, label.getBytes(StandardCharsets.UTF_8), BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", impossible);
    }
  }

  @Override
  public String toString() {
    return "DocumentKey[" + document + "]";
  }
}
