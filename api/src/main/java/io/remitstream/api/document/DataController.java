package io.remitstream.api.document;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was read from a document, and its bytes: streamed, whatever their size. */
@RestController
final class DataController {

  private static final String DATA = "/v1/documents/{documentId}/data";

  private final DocumentStore documents;
  private final CanonicalForm canonical;
  private final BlobStore blobs;

  DataController(DocumentStore documents, CanonicalForm canonical, BlobStore blobs) {
    this.documents = documents;
    this.canonical = canonical;
    this.blobs = blobs;
  }

  @GetMapping(path = DATA, produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Flux<DataBuffer>>> json(@PathVariable UUID documentId) {
    return documents
        .open(new DocumentId(documentId))
        .map(open -> data(open.document(), MediaType.APPLICATION_JSON, canonical.json(open)));
  }

  @GetMapping(path = DATA, produces = MediaType.APPLICATION_NDJSON_VALUE)
  Mono<ResponseEntity<Flux<DataBuffer>>> ndjson(@PathVariable UUID documentId) {
    return documents
        .open(new DocumentId(documentId))
        .map(open -> data(open.document(), MediaType.APPLICATION_NDJSON, canonical.ndjson(open)));
  }

  private static ResponseEntity<Flux<DataBuffer>> data(
      Document document, MediaType form, Flux<DataBuffer> body) {
    return ResponseEntity.ok()
        .contentType(form)
        .eTag(Revision.ofData(document, form.getSubtype()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT)
        .body(body);
  }

  @GetMapping("/v1/documents/{documentId}/content")
  Mono<ResponseEntity<Flux<DataBuffer>>> content(@PathVariable UUID documentId) {
    return documents.open(new DocumentId(documentId)).map(this::content);
  }

  private ResponseEntity<Flux<DataBuffer>> content(OpenDocument open) {
    Document document = open.document();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.contentType()))
        .contentLength(document.sizeBytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, FileName.header(document.fileName()))
        .eTag(Revision.ofContent(document))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(bytes(open));
  }

  private Flux<DataBuffer> bytes(OpenDocument open) {
    var blob = new BlobId(open.key().tenant(), open.document().id().value());
    return blobs.read(blob, open.key()).map(DefaultDataBufferFactory.sharedInstance::wrap);
  }
}
