package io.remitstream.api.document;

import io.remitstream.api.rsocket.PageImages;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Pages of documents as pictures: drawn when they are asked for, kept nowhere. */
@RestController
final class PageController {

  private final DocumentStore documents;
  private final PageImages images;

  PageController(DocumentStore documents, PageImages images) {
    this.documents = documents;
    this.images = images;
  }

  @GetMapping(
      path = "/v1/documents/{documentId}/pages/{page}.png",
      produces = MediaType.IMAGE_PNG_VALUE)
  Mono<ResponseEntity<byte[]>> png(@PathVariable UUID documentId, @PathVariable int page) {
    return documents
        .get(new DocumentId(documentId))
        .filter(document -> page > 0)
        .switchIfEmpty(Mono.error(NoSuchPage::new))
        .flatMap(
            document -> images.png(document.id(), page).map(png -> answer(document, page, png)));
  }

  private static ResponseEntity<byte[]> answer(Document document, int page, byte[] png) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .eTag(Revision.ofPage(document, page))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(png);
  }

  /** Pages are counted from 1. */
  private static final class NoSuchPage extends Fault {
    NoSuchPage() {
      super(
          Kind.NOT_FOUND, "not-found", "There is no page with this number (expected: 1 or more).");
    }
  }
}
