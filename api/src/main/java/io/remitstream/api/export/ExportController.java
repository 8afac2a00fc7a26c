package io.remitstream.api.export;

import io.remitstream.api.document.Revision;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document's data in the forms that other programs take in: streamed, whatever its size. */
@RestController
final class ExportController {

  private final DocumentStore documents;
  private final CsvForm csv;
  private final FhirForm fhir;
  private final EraForm era;

  ExportController(DocumentStore documents, CsvForm csv, FhirForm fhir, EraForm era) {
    this.documents = documents;
    this.csv = csv;
    this.fhir = fhir;
    this.era = era;
  }

  @GetMapping(
      path = "/v1/documents/{documentId}/data",
      produces = {ExportForm.CSV_TYPE, ExportForm.FHIR_TYPE, ExportForm.ERA_TYPE})
  Mono<ResponseEntity<Flux<DataBuffer>>> export(
      @PathVariable UUID documentId, ServerWebExchange exchange) {
    ExportForm form = wanted(exchange);
    return documents
        .open(new DocumentId(documentId))
        .flatMap(open -> text(form, open).map(text -> answer(open.document(), form, text)));
  }

  private static ExportForm wanted(ServerWebExchange exchange) {
    var accepted = exchange.getRequest().getHeaders().getAccept();
    MimeTypeUtils.sortBySpecificity(accepted);
    return ExportForm.of(accepted).orElse(ExportForm.CSV);
  }

  private Mono<Flux<String>> text(ExportForm form, OpenDocument open) {
    return switch (form) {
      case CSV -> Mono.just(csv.write(open));
      case FHIR -> Mono.just(fhir.write(open));
      case ERA -> era.write(open);
    };
  }

  private static ResponseEntity<Flux<DataBuffer>> answer(
      Document document, ExportForm form, Flux<String> text) {
    return ResponseEntity.ok()
        .contentType(form.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, name(document, form))
        .eTag(Revision.ofData(document, form.mediaType().getSubtype()))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy(HttpHeaders.ACCEPT)
        .body(text.map(ExportController::buffer));
  }

  private static String name(Document document, ExportForm form) {
    return ContentDisposition.attachment()
        .filename(document.id() + "." + form.extension())
        .build()
        .toString();
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
