package io.remitstream.streaming.tenancy;

import java.util.UUID;

/** The tenant that owns a row. Never a metric's label, never in an error. */
public record TenantId(UUID value) {

  public static TenantId of(String text) {
    return new TenantId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
