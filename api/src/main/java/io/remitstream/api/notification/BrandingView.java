package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Branding;
import org.jspecify.annotations.Nullable;

/** What messages show of a tenant, as the contract's {@code TenantBranding}. */
public record BrandingView(String name, @Nullable String logo, @Nullable String colour) {

  public static BrandingView of(Branding branding) {
    return new BrandingView(branding.name(), branding.logo(), branding.colour());
  }
}
