package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;
import static java.util.Objects.requireNonNullElse;

import io.remitstream.streaming.notification.Branding;
import io.remitstream.streaming.notification.Brandings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What messages show of a tenant, over REST. */
@RestController
final class BrandingController {

  private static final String BRANDING = "/v1/branding";

  private static final Map<String, String> EXPECTED =
      Map.of(
          "name", "1 to 100 characters, none of them a control character",
          "logo", "an https address of at most 1000 characters",
          "colour", "a colour such as #1a5fb4");

  private final Brandings brandings;

  BrandingController(Brandings brandings) {
    this.brandings = brandings;
  }

  /** As the contract's {@code TenantBranding}. */
  record Shown(@Nullable String name, @Nullable String logo, @Nullable String colour) {

    static Shown of(Branding branding) {
      return new Shown(branding.name(), branding.logo(), branding.colour());
    }

    Branding branding() {
      try {
        return new Branding(requireNonNullElse(name, "").strip(), logo, colour);
      } catch (IllegalArgumentException bad) {
        String member = requireNonNullElse(bad.getMessage(), "");
        throw MessageRefused.badBranding(member, EXPECTED.getOrDefault(member, "another value"));
      }
    }
  }

  @GetMapping(path = BRANDING, produces = JSON)
  Mono<Shown> get() {
    return brandings.get().map(Shown::of);
  }

  @PutMapping(path = BRANDING, consumes = JSON, produces = JSON)
  Mono<Shown> put(@RequestBody Mono<Shown> body) {
    return body.map(Shown::branding).flatMap(brandings::put).map(Shown::of);
  }
}
