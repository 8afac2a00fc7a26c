package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notification.Kind;
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

  /** As the contract's {@code NotificationTemplateDraft}. */
  record TemplateDraft(@Nullable String subject, @Nullable String text, @Nullable String html) {}

  /** As the contract's {@code TemplatePreview}. */
  record Preview(@Nullable String subject, String text, @Nullable String html, String sender) {}

  /** As the contract's {@code TemplateTest}. */
  record Sample(@Nullable UUID contactId) {}

  @GetMapping(path = TEMPLATES, produces = JSON)
  Mono<TemplateList> list() {
    return shelf.list().map(TemplateList::new);
  }

  @GetMapping(path = TEMPLATE, produces = JSON)
  Mono<TemplateView> get(
      @PathVariable String event, @PathVariable String channel, @PathVariable String language) {
    return Mono.defer(() -> shelf.get(TemplateRules.key(event, channel, language)));
  }

  @PutMapping(path = TEMPLATE, consumes = JSON, produces = JSON)
  Mono<TemplateView> put(
      @PathVariable String event,
      @PathVariable String channel,
      @PathVariable String language,
      @RequestBody Mono<TemplateDraft> body) {
    Template.Key key = TemplateRules.key(event, channel, language);
    return body.flatMap(draft -> shelf.put(TemplateRules.template(key, draft)));
  }

  @DeleteMapping(TEMPLATE)
  Mono<ResponseEntity<Void>> delete(
      @PathVariable String event, @PathVariable String channel, @PathVariable String language) {
    return Mono.defer(() -> shelf.delete(TemplateRules.key(event, channel, language)))
        .thenReturn(ResponseEntity.noContent().build());
  }

  @PostMapping(path = TEMPLATE + "/preview", consumes = MediaType.ALL_VALUE, produces = JSON)
  Mono<Preview> preview(
      @PathVariable String event,
      @PathVariable String channel,
      @PathVariable String language,
      @RequestBody(required = false) Mono<TemplateDraft> body) {
    Template.Key key = TemplateRules.key(event, channel, language);
    return body.map(draft -> TemplateRules.template(key, draft))
        .flatMap(shelf::preview)
        .switchIfEmpty(Mono.defer(() -> shelf.preview(key)));
  }

  @PostMapping(path = TEMPLATES + "/{event}/{channel}/test", consumes = JSON, produces = JSON)
  Mono<ResponseEntity<NotificationView>> test(
      @PathVariable String event,
      @PathVariable String channel,
      @RequestBody Mono<Sample> body,
      ServerHttpRequest request) {
    Template.Key key = TemplateRules.key(event, channel, "en");
    return body.flatMap(sample -> test(key, sample, IdempotencyKey.of(request)))
        .map(NotificationController::accepted);
  }

  private Mono<NotificationView> test(
      Template.Key key, Sample sample, @Nullable String idempotency) {
    if (sample.contactId() == null) {
      throw MessageRefused.unknownContact();
    }
    if (key.channel() == Channel.IN_APP) {
      throw MessageRefused.badTemplate(
          "channel: nothing is sent in the app (expected: email, sms).");
    }
    return messages.send(
        Kind.SAMPLE,
        sample.contactId(),
        key.channel(),
        TemplateRules.sample(key.event()),
        idempotency);
  }
}
