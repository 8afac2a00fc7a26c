package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.streaming.notification.Brandings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What messages show of a tenant, over REST. */
@RestController
final class BrandingController {

  private static final String BRANDING = "/v1/branding";

  private final Brandings brandings;

  BrandingController(Brandings brandings) {
    this.brandings = brandings;
  }

  @GetMapping(path = BRANDING, produces = JSON)
  Mono<BrandingView> get() {
    return brandings.get().map(BrandingView::of);
  }

  @PutMapping(path = BRANDING, consumes = JSON, produces = JSON)
  Mono<BrandingView> put(@RequestBody Mono<BrandingDraft> body) {
    return body.map(BrandingDraft::branding).flatMap(brandings::put).map(BrandingView::of);
  }
}
