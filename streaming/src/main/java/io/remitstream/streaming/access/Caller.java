package io.remitstream.streaming.access;

import io.remitstream.streaming.tenancy.TenantId;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a credential stands for.
 *
 * @param keyId the API key, also where a ticket was shown that the key asked for
 */
public record Caller(TenantId tenant, UUID keyId, Set<Scope> scopes) {

  public Caller {
    scopes = Set.copyOf(scopes);
  }
}
