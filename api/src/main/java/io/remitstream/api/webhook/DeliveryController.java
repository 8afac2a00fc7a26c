package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.WebhookController.JSON;
import static io.remitstream.api.webhook.WebhookController.WEBHOOK;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.webhook.IdList.Page;
import io.remitstream.api.webhook.WebhookReplay.ReplayDraft;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was sent to webhooks, and sending it again, over REST. */
@RestController
final class DeliveryController {

  private static final String DELIVERIES = WEBHOOK + "/deliveries";

  private final Deliveries deliveries;
  private final Replays replays;

  DeliveryController(Deliveries deliveries, Replays replays) {
    this.deliveries = deliveries;
    this.replays = replays;
  }

  /** As the contract's {@code Resending}. */
  record Resending(@Nullable String url) {}

  @GetMapping(path = DELIVERIES, produces = JSON)
  Mono<Page<WebhookDelivery>> list(
      @PathVariable UUID webhookId,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long fromSequence,
      @RequestParam(required = false) @Nullable Long toSequence,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    var filter = new DeliveryFilter(state, fromSequence, toSequence);
    var list = IdList.of("deliveries", webhookId, filter);
    return Mono.defer(() -> deliveries.list(webhookId, filter, list.place(cursor), kept + 1))
        .map(found -> list.page(found, kept, WebhookDelivery::deliveryId));
  }

  @GetMapping(path = DELIVERIES + "/{deliveryId}", produces = JSON)
  Mono<WebhookDelivery> get(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
    return deliveries.get(webhookId, deliveryId);
  }

  @PostMapping(path = WEBHOOK + "/test", produces = JSON)
  Mono<ResponseEntity<WebhookDelivery>> test(
      @PathVariable UUID webhookId, ServerHttpRequest request) {
    return Mono.defer(() -> deliveries.test(webhookId, IdempotencyKey.of(request)))
        .map(made -> accepted(webhookId, made));
  }

  @PostMapping(
      path = DELIVERIES + "/{deliveryId}/resend",
      consumes = MediaType.ALL_VALUE,
      produces = JSON)
  Mono<ResponseEntity<WebhookDelivery>> resend(
      @PathVariable UUID webhookId,
      @PathVariable UUID deliveryId,
      @RequestBody(required = false) Mono<Resending> body,
      ServerHttpRequest request) {
    return body.defaultIfEmpty(new Resending(null))
        .flatMap(
            asked ->
                deliveries.resend(webhookId, deliveryId, asked.url(), IdempotencyKey.of(request)))
        .map(made -> accepted(webhookId, made));
  }

  private static ResponseEntity<WebhookDelivery> accepted(UUID webhook, WebhookDelivery made) {
    return ResponseEntity.accepted()
        .location(URI.create("/v1/webhooks/%s/deliveries/%s".formatted(webhook, made.deliveryId())))
        .body(made);
  }

  @PostMapping(path = WEBHOOK + "/replay", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<WebhookReplay>> replay(
      @PathVariable UUID webhookId,
      @RequestBody Mono<ReplayDraft> body,
      ServerHttpRequest request) {
    return body.flatMap(draft -> replays.replay(webhookId, draft, IdempotencyKey.of(request)))
        .map(
            made ->
                ResponseEntity.status(made.dryRun() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                    .body(made));
  }
}
