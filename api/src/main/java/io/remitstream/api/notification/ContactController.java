package io.remitstream.api.notification;

import io.remitstream.api.document.IdempotencyKey;
import io.remitstream.api.document.Once;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.IfMatch;
import io.remitstream.api.webhook.IdList;
import io.remitstream.api.webhook.IdList.Page;
import io.remitstream.streaming.notification.Contact;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import java.net.URI;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;

/** Contacts over REST. */
@RestController
final class ContactController {

  static final String JSON = MediaType.APPLICATION_JSON_VALUE;
  static final String CONTACTS = "/v1/contacts";
  static final String CONTACT = CONTACTS + "/{contactId}";

  private final Contacts contacts;
  private final Once once;

  ContactController(Contacts contacts, Once once) {
    this.contacts = contacts;
    this.once = once;
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
                    .map(found -> list.page(views(found), kept, ContactView::contactId)));
  }

  private static List<ContactView> views(List<Contact> found) {
    return found.stream().map(ContactView::of).toList();
  }

  @PostMapping(path = CONTACTS, consumes = JSON, produces = JSON)
  Mono<ResponseEntity<ContactView>> create(
      @RequestBody Mono<ContactDraft> body, ServerHttpRequest request) {
    return body.flatMap(draft -> created(draft, IdempotencyKey.of(request)))
        .map(
            made ->
                ResponseEntity.created(URI.create(CONTACTS + "/" + made.contactId()))
                    .eTag(made.tag())
                    .cacheControl(CacheControl.noStore())
                    .body(made));
  }

  private Mono<ContactView> created(ContactDraft draft, @Nullable String key) {
    Profile profile = ContactRules.profile(draft);
    Preferences preferences = ContactRules.preferences(draft);
    return once.run(
            key,
            "contact " + JsonMapper.shared().writeValueAsString(draft),
            tie -> contacts.create(profile, preferences, tie::within).map(Contact::id))
        .flatMap(contacts::get)
        .map(ContactView::of);
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
    return body.flatMap(patch -> changed(contactId, IfMatch.required(ifMatch), patch))
        .map(ContactController::shown);
  }

  private Mono<Contact> changed(UUID id, int revision, JsonNode patch) {
    return contacts
        .get(id)
        .map(contact -> Merge.into(ContactDraft.of(contact), patch))
        .flatMap(
            draft ->
                contacts.replace(
                    id, revision, ContactRules.profile(draft), ContactRules.preferences(draft)));
  }

  @DeleteMapping(CONTACT)
  Mono<ResponseEntity<Void>> delete(
      @PathVariable UUID contactId,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String ifMatch) {
    return Mono.defer(() -> unmoved(contactId, IfMatch.optional(ifMatch)))
        .then(contacts.delete(contactId))
        .thenReturn(ResponseEntity.noContent().build());
  }

  private Mono<Void> unmoved(UUID id, @Nullable Integer revision) {
    return revision == null
        ? Mono.empty()
        : contacts
            .get(id)
            .filter(contact -> contact.revision() == revision)
            .switchIfEmpty(Mono.error(NotificationRefused::moved))
            .then();
  }

  private static ResponseEntity<ContactView> shown(Contact contact) {
    ContactView view = ContactView.of(contact);
    return ResponseEntity.ok().eTag(view.tag()).cacheControl(CacheControl.noStore()).body(view);
  }
}
