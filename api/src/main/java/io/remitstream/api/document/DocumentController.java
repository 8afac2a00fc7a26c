package io.remitstream.api.document;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.Refusal;
import io.remitstream.openapi.api.DocumentsApi;
import io.remitstream.openapi.model.Document;
import io.remitstream.openapi.model.DocumentPage;
import io.remitstream.streaming.document.DocumentData;
import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Documents listed, shown and deleted. */
@RestController
final class DocumentController implements DocumentsApi {

  private static final int MAX_PAGE = 100;

  private final DocumentStore documents;
  private final DocumentData data;
  private final DocumentDeletion deletion;

  DocumentController(DocumentStore documents, DocumentData data, DocumentDeletion deletion) {
    this.documents = documents;
    this.data = data;
    this.deletion = deletion;
  }

  @Override
  public Mono<ResponseEntity<DocumentPage>> listDocuments(
      @Nullable List<String> status,
      @Nullable Instant receivedFrom,
      @Nullable Instant receivedBefore,
      @Nullable UUID parent,
      @Nullable String cursor,
      Integer limit,
      ServerWebExchange exchange) {
    return CurrentCaller.get()
        .map(
            caller ->
                DocumentList.of(caller.tenant(), status, receivedFrom, receivedBefore, parent))
        .flatMap(list -> page(list, cursor, checked(limit)))
        .map(ResponseEntity::ok);
  }

  private Mono<DocumentPage> page(DocumentList list, @Nullable String cursor, int limit) {
    return documents
        .list(list.filter(), list.place(cursor), limit)
        .map(page -> DocumentView.of(page, list.cursor(page.next())));
  }

  @Override
  public Mono<ResponseEntity<Document>> getDocument(UUID documentId, ServerWebExchange exchange) {
    return documents.get(new DocumentId(documentId)).map(DocumentController::shown);
  }

  private static ResponseEntity<Document> shown(
      io.remitstream.streaming.document.Document document) {
    return ResponseEntity.ok()
        .eTag(Revision.of(document))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(DocumentView.of(document));
  }

  /** The canonical claims as they are; the contract's own test compares their members. */
  @GetMapping(
      path = "/v1/documents/{documentId}/claims",
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ClaimList.Page> listClaims(
      @PathVariable UUID documentId,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    var list = new ClaimList(new DocumentId(documentId));
    int kept = checked(limit);
    return documents
        .open(list.document())
        .flatMap(document -> data.claims(document, list.place(cursor), kept + 1))
        .map(found -> list.page(found, kept));
  }

  @DeleteMapping("/v1/documents/{documentId}")
  Mono<ResponseEntity<Void>> delete(@PathVariable UUID documentId) {
    return CurrentCaller.cause()
        .flatMap(cause -> deletion.delete(new DocumentId(documentId), cause))
        .thenReturn(ResponseEntity.noContent().build());
  }

  private static int checked(int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw Refusal.badRequest("limit: expected 1 to " + MAX_PAGE + ".");
    }
    return limit;
  }
}
