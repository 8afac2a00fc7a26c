package io.remitstream.api.notification;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.IfMatch;
import io.remitstream.api.webhook.IdList;
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
import tools.jackson.databind.JsonNode;

/** Contacts over REST. */
@RestController
final class ContactController {

  static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  static final String CONTACTS = "/v1/contacts";
  static final String CONTACT = CONTACTS + "/{contactId}";

  private final ContactBook contacts;

  ContactController(ContactBook contacts) {
    this.contacts = contacts;
  }

  @GetMapping(path = CONTACTS, produces = JSON)
  Mono<Page<ContactView>> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    return CurrentCaller.get()
        .map(caller -> IdList.of("contacts", caller.tenant()))
        .flatMap(
            list ->
                contacts
                    .list(list.place(cursor), kept + 1)
                    .map(found -> list.page(found, kept, ContactView::contactId)));
  }

  @PostMapping(path = CONTACTS, consumes = JSON, produces = JSON)
  Mono<ResponseEntity<ContactView>> create(
      @RequestBody Mono<ContactDraft> body, ServerHttpRequest request) {
    return body.flatMap(draft -> contacts.create(draft, IdempotencyKey.of(request)))
        .map(
            made ->
                ResponseEntity.created(URI.create(CONTACTS + "/" + made.contactId()))
                    .eTag(made.tag())
                    .cacheControl(CacheControl.noStore())
                    .body(made));
  }

  @GetMapping(path = CONTACT, produces = JSON)
  Mono<ResponseEntity<ContactView>> get(@PathVariable UUID contactId) {
    return contacts.get(contactId).map(ContactController::shown);
  }

  @PatchMapping(path = CONTACT, consumes = JSON, produces = JSON)
  Mono<ResponseEntity<ContactView>> change(
      @PathVariable UUID contactId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch,
      @RequestBody Mono<JsonNode> body) {
    return body.flatMap(patch -> contacts.change(contactId, IfMatch.required(ifMatch), patch))
        .map(ContactController::shown);
  }

  @DeleteMapping(CONTACT)
  Mono<ResponseEntity<Void>> delete(
      @PathVariable UUID contactId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch) {
    return Mono.defer(() -> contacts.delete(contactId, IfMatch.optional(ifMatch)))
        .thenReturn(ResponseEntity.noContent().build());
  }

  private static ResponseEntity<ContactView> shown(ContactView contact) {
    return ResponseEntity.ok()
        .eTag(contact.tag())
        .cacheControl(CacheControl.noStore())
        .body(contact);
  }
}
