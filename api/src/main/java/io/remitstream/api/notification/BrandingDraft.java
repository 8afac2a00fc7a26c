package io.remitstream.api.notification;

import static java.util.Objects.requireNonNullElse;

import io.remitstream.streaming.notification.Branding;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What messages are to show of a tenant, as the contract's {@code TenantBranding}. */
public record BrandingDraft(@Nullable String name, @Nullable String logo, @Nullable String colour) {

  private static final Map<String, String> EXPECTED =
      Map.of(
          "name", "1 to 100 characters, none of them a control character",
          "logo", "an https address of at most 1000 characters",
          "colour", "a colour such as #1a5fb4");

  /** Fails with {@code bad-branding}. */
  public Branding branding() {
    try {
      return new Branding(requireNonNullElse(name, "").strip(), logo, colour);
    } catch (IllegalArgumentException bad) {
      String member = requireNonNullElse(bad.getMessage(), "");
      throw MessageRefused.badBranding(member, EXPECTED.getOrDefault(member, "another value"));
    }
  }
}
