package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Template;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The words of messages over REST. */
@RestController
final class TemplateController {

  private static final String TEMPLATES = "/v1/templates";
  private static final String TEMPLATE = TEMPLATES + "/{event}/{channel}/{language}";

  private final TemplateShelf shelf;
  private final Messages messages;

  TemplateController(TemplateShelf shelf, Messages messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  /** As the contract's {@code NotificationTemplates}. */
  record TemplateList(List<TemplateView> items) {}

  /** As the contract's {@code TemplateTest}. */
  record Sample(@Nullable UUID contactId) {}

  @GetMapping(path = TEMPLATES, produces = JSON)
  Mono<TemplateList> list() {
    return shelf.list().map(TemplateList::new);
  }

  @GetMapping(path = TEMPLATE, produces = JSON)
  Mono<TemplateView> get(
      @PathVariable String event, @PathVariable String channel, @PathVariable String language) {
    return Mono.defer(() -> shelf.get(key(event, channel, language)));
  }

  @PutMapping(path = TEMPLATE, consumes = JSON, produces = JSON)
  Mono<TemplateView> put(
      @PathVariable String event,
      @PathVariable String channel,
      @PathVariable String language,
      @RequestBody Mono<TemplateDraft> body) {
    return body.flatMap(draft -> shelf.put(key(event, channel, language), draft));
  }

  @DeleteMapping(TEMPLATE)
  Mono<ResponseEntity<Void>> delete(
      @PathVariable String event, @PathVariable String channel, @PathVariable String language) {
    return Mono.defer(() -> shelf.delete(key(event, channel, language)))
        .thenReturn(ResponseEntity.noContent().build());
  }

  @PostMapping(path = TEMPLATE + "/preview", consumes = MediaType.ALL_VALUE, produces = JSON)
  Mono<TemplatePreview> preview(
      @PathVariable String event,
      @PathVariable String channel,
      @PathVariable String language,
      @RequestBody(required = false) Mono<TemplateDraft> body) {
    Template.Key key = key(event, channel, language);
    return body.flatMap(draft -> shelf.preview(key, draft))
        .switchIfEmpty(Mono.defer(() -> shelf.preview(key, null)));
  }

  @PostMapping(path = TEMPLATES + "/{event}/{channel}/test", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<NotificationView>> test(
      @PathVariable String event,
      @PathVariable String channel,
      @RequestBody Mono<Sample> body,
      ServerHttpRequest request) {
    Channel over = Channels.inPath(channel);
    return body.flatMap(
            sample -> messages.sample(event, over, sample.contactId(), IdempotencyKey.of(request)))
        .map(NotificationController::accepted);
  }

  private static Template.Key key(String event, String channel, String language) {
    return new Template.Key(event, Channels.inPath(channel), language);
  }
}
