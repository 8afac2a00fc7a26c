package io.remitstream.streaming.keys;

import com.google.crypto.tink.subtle.Random;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Issues documents' keys, opens them again, and wraps them anew after a rotation. */
public final class DocumentKeys {

  private static final byte VERSION = 1;

  private final TenantKeys tenants;

  public DocumentKeys(TenantKeys tenants) {
    this.tenants = tenants;
  }

  /** A new key for a new document. */
  public Mono<IssuedDocumentKey> create(TenantId tenant, UUID document) {
    return tenants.get(tenant).map(tenantKey -> issued(tenantKey, document));
  }

  /**
   * The key of a stored document. Fails with {@link Undecipherable} if it was wrapped for another
   * tenant or document, or changed.
   */
  public Mono<DocumentKey> open(WrappedDocumentKey wrapped) {
    return tenants
        .having(wrapped.tenant(), wrapped.keyId())
        .map(tenantKey -> opened(tenantKey, wrapped));
  }

  /** The same document key under the tenant's primary key; what it sealed stays as it is. */
  public Mono<WrappedDocumentKey> rewrap(WrappedDocumentKey wrapped) {
    return tenants
        .having(wrapped.tenant(), wrapped.keyId())
        .map(tenantKey -> wrapped(tenantKey, wrapped.document(), secret(tenantKey, wrapped)));
  }

  private static IssuedDocumentKey issued(TenantKey tenantKey, UUID document) {
    byte[] secret = Random.randBytes(DocumentKey.BYTES);
    return new IssuedDocumentKey(
        new DocumentKey(tenantKey.tenant(), document, secret),
        wrapped(tenantKey, document, secret),
        tenantKey.index());
  }

  private static WrappedDocumentKey wrapped(TenantKey tenantKey, UUID document, byte[] secret) {
    var sealed = tenantKey.seal(secret, place(tenantKey.tenant(), document, tenantKey.primaryId()));
    return new WrappedDocumentKey(tenantKey.tenant(), document, tenantKey.primaryId(), sealed);
  }

  private static DocumentKey opened(TenantKey tenantKey, WrappedDocumentKey wrapped) {
    return new DocumentKey(wrapped.tenant(), wrapped.document(), secret(tenantKey, wrapped));
  }

  private static byte[] secret(TenantKey tenantKey, WrappedDocumentKey wrapped) {
    return tenantKey.open(
        wrapped.keyId(),
        wrapped.sealed(),
        place(wrapped.tenant(), wrapped.document(), wrapped.keyId()));
  }

  private static byte[] place(TenantId tenant, UUID document, UUID keyId) {
    return AssociatedData.of("document-key", VERSION)
        .and(tenant.value())
        .and(document)
        .and(keyId)
        .toBytes();
  }
}
