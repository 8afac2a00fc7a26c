package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;

/**
 * A document's key as it is stored with the document.
 *
 * @param keyId the tenant's key that wraps it; rotation is done when no document names a former one
 * @param sealed about 70 bytes
 */
public record WrappedDocumentKey(TenantId tenant, UUID document, UUID keyId, byte[] sealed) {}
