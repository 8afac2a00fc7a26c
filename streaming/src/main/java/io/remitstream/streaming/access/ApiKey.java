package io.remitstream.streaming.access;

import io.remitstream.streaming.tenancy.TenantId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as it may be shown: everything but the secret. */
public record ApiKey(
    TenantId tenant,
    UUID id,
    String label,
    Set<Scope> scopes,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {

  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  /** The part of the key's text that names it, {@code rsk_…} without its secret. */
  public String publicText() {
    return ApiKeys.PREFIX + "_" + Credential.publicId(id);
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /**
   * A key just made.
   *
   * @param text the whole credential; it can never be shown again
   */
  public record Issued(ApiKey key, String text) {

    /** Never the secret. */
    @Override
    public String toString() {
      return "Issued[" + key.publicText() + "]";
    }
  }
}
