package io.remitstream.streaming.blob;

import io.remitstream.streaming.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Whose bytes these are. The bytes are bound to both ids: they open under no others. */
public record BlobId(TenantId tenant, UUID document) {

  byte[] associatedData() {
    return ByteBuffer.allocate(4 * Long.BYTES)
        .putLong(tenant.value().getMostSignificantBits())
        .putLong(tenant.value().getLeastSignificantBits())
        .putLong(document.getMostSignificantBits())
        .putLong(document.getLeastSignificantBits())
        .array();
  }
}
