package io.remitstream.api.webhook;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.IfMatch;
import io.remitstream.api.webhook.IdList.Page;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Webhooks over REST. */
@RestController
final class WebhookController {

  static final String WEBHOOKS = "/v1/webhooks";
  static final String WEBHOOK = WEBHOOKS + "/{webhookId}";
  static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Webhooks webhooks;
  private final Secrets secrets;
  private final Statements statements;

  WebhookController(Webhooks webhooks, Secrets secrets, Statements statements) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.statements = statements;
  }

  /** As the contract's {@code SecretRotation}. Never logged. */
  record Rotation(@Nullable String secret, @Nullable Long overlapSeconds) {
    @Override
    public String toString() {
      return "Rotation";
    }
  }

  @GetMapping(path = WEBHOOKS, produces = JSON)
  Mono<Page<Webhook>> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    return CurrentCaller.get()
        .map(caller -> IdList.of(caller.tenant()))
        .flatMap(
            list ->
                webhooks
                    .list(list.place(cursor), kept + 1)
                    .map(found -> list.page(found, kept, Webhook::webhookId)));
  }

  @PostMapping(path = WEBHOOKS, consumes = JSON, produces = JSON)
  Mono<ResponseEntity<Webhook>> create(
      @RequestBody Mono<WebhookDraft> body, ServerHttpRequest request) {
    return body.flatMap(draft -> webhooks.create(draft, IdempotencyKey.of(request)))
        .map(
            made ->
                ResponseEntity.created(URI.create(WEBHOOKS + "/" + made.webhookId()))
                    .eTag(made.tag())
                    .cacheControl(CacheControl.noStore())
                    .body(made));
  }

  @GetMapping(path = WEBHOOK, produces = JSON)
  Mono<ResponseEntity<Webhook>> get(@PathVariable UUID webhookId) {
    return webhooks.get(webhookId).map(WebhookController::shown);
  }

  @PatchMapping(path = WEBHOOK, consumes = JSON, produces = JSON)
  Mono<ResponseEntity<Webhook>> change(
      @PathVariable UUID webhookId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      @RequestBody Mono<WebhookChange> body) {
    return body.flatMap(change -> webhooks.change(webhookId, IfMatch.required(ifMatch), change))
        .map(WebhookController::shown);
  }

  @DeleteMapping(WEBHOOK)
  Mono<ResponseEntity<Void>> delete(
      @PathVariable UUID webhookId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch) {
    return Mono.defer(() -> webhooks.delete(webhookId, IfMatch.optional(ifMatch)))
        .thenReturn(ResponseEntity.noContent().build());
  }

  @PostMapping(path = WEBHOOK + "/pause", produces = JSON)
  Mono<ResponseEntity<Webhook>> pause(@PathVariable UUID webhookId) {
    return webhooks.pause(webhookId).map(WebhookController::shown);
  }

  @PostMapping(path = WEBHOOK + "/resume", produces = JSON)
  Mono<ResponseEntity<Webhook>> resume(@PathVariable UUID webhookId) {
    return webhooks.resume(webhookId).map(WebhookController::shown);
  }

  @PostMapping(path = WEBHOOK + "/verify", produces = JSON)
  Mono<ResponseEntity<Webhook>> verify(@PathVariable UUID webhookId) {
    return webhooks.verify(webhookId).map(made -> ResponseEntity.accepted().body(made));
  }

  @PostMapping(path = WEBHOOK + "/secret", consumes = MediaType.ALL_VALUE, produces = JSON)
  Mono<ResponseEntity<Webhook>> rotate(
      @PathVariable UUID webhookId,
      @RequestBody(required = false) Mono<Rotation> body,
      ServerHttpRequest request) {
    return body.defaultIfEmpty(new Rotation(null, null))
        .flatMap(
            asked ->
                secrets.rotate(
                    webhookId, asked.secret(), asked.overlapSeconds(), IdempotencyKey.of(request)))
        .map(
            made ->
                ResponseEntity.ok()
                    .eTag(made.tag())
                    .cacheControl(CacheControl.noStore())
                    .body(made));
  }

  @GetMapping(path = WEBHOOK + "/statements", produces = JSON)
  Mono<Page<WebhookStatement>> statements(
      @PathVariable UUID webhookId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    var list = IdList.of("statements", webhookId);
    return Mono.defer(() -> statements.list(webhookId, list.place(cursor), kept + 1))
        .map(found -> list.page(found, kept, WebhookStatement::statementId));
  }

  @PostMapping(path = WEBHOOK + "/statements", produces = JSON)
  Mono<ResponseEntity<Webhook>> askStatement(@PathVariable UUID webhookId) {
    return webhooks.askStatement(webhookId).map(made -> ResponseEntity.accepted().body(made));
  }

  private static ResponseEntity<Webhook> shown(Webhook webhook) {
    return ResponseEntity.ok()
        .eTag(webhook.tag())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(webhook);
  }
}
