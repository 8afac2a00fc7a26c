package io.remitstream.api.document;

import io.remitstream.openapi.model.Document;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code POST /v1/documents}: written by hand, since what is generated buffers the body. */
@RestController
final class UploadController {

  private static final String PATH = "/v1/documents";

  /** What a form may be longer than its file: boundaries and headers. */
  private static final long FORM_OVERHEAD = 64 * 1024L;

  private final Uploads uploads;
  private final Outcomes outcomes;
  private final UploadSettings settings;

  UploadController(Uploads uploads, Outcomes outcomes, UploadSettings settings) {
    this.uploads = uploads;
    this.outcomes = outcomes;
    this.settings = settings;
  }

  @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Mono<ResponseEntity<Document>> form(
      @RequestBody Flux<PartEvent> parts, ServerHttpRequest request) {
    return Mono.fromCallable(() -> multipart(parts, request))
        .flatMap(form -> take(form, request))
        .onErrorMap(UploadBody::isCut, cut -> UploadRefused.truncated());
  }

  private Incoming multipart(Flux<PartEvent> parts, ServerHttpRequest request) {
    requireFit(request, settings.maxSize().toBytes() + FORM_OVERHEAD);
    return new Multipart(parts.timeout(settings.stall()));
  }

  @PostMapping(path = PATH)
  Mono<ResponseEntity<Document>> raw(ServerHttpRequest request) {
    return Mono.fromCallable(() -> rawBody(request)).flatMap(body -> take(body, request));
  }

  private Incoming rawBody(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    String type = UploadTypes.taken(headers.getContentType());
    requireFit(request, settings.maxSize().toBytes());
    Flux<DataBuffer> body =
        UploadBody.checked(request.getBody(), headers.getContentLength(), settings.stall());
    return new RawBody(
        new Upload(FileName.of(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)), type, body));
  }

  private void requireFit(ServerHttpRequest request, long limit) {
    if (request.getHeaders().getContentLength() > limit) {
      throw UploadRefused.tooLarge(settings.maxSize().toBytes());
    }
  }

  private Mono<ResponseEntity<Document>> take(Incoming incoming, ServerHttpRequest request) {
    Optional<Preference> preference =
        Preference.of(request.getHeaders().getOrEmpty(Preference.HEADER), settings.longestWait());
    return Mono.fromCallable(() -> Optional.ofNullable(IdempotencyKey.of(request)))
        .flatMap(key -> uploads.take(incoming, key.orElse(null)))
        .flatMap(document -> awaited(document, preference))
        .map(document -> answer(document, preference));
  }

  private Mono<io.remitstream.streaming.document.Document> awaited(
      io.remitstream.streaming.document.Document document, Optional<Preference> preference) {
    return preference
        .map(asked -> outcomes.await(document.id(), asked.time()))
        .orElse(Mono.just(document));
  }

  private static ResponseEntity<Document> answer(
      io.remitstream.streaming.document.Document document, Optional<Preference> preference) {
    var answer = ResponseEntity.accepted().location(URI.create(PATH + "/" + document.id()));
    preference.ifPresent(asked -> answer.header(Preference.APPLIED, asked.applied()));
    return answer.body(DocumentView.of(document));
  }
}
