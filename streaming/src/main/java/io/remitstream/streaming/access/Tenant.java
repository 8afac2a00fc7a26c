package io.remitstream.streaming.access;

import io.remitstream.streaming.tenancy.TenantId;
import java.time.Instant;

/** One customer: whoever owns documents. */
public record Tenant(TenantId id, String name, Instant createdAt) {}
