package io.remitstream.api.document;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.web.Refusal;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentPassword;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code POST /v1/documents/{documentId}/password}: what a locked document opens with. Sealed with
 * the document's own key, and never logged or shown again.
 */
@RestController
final class PasswordController {

  /** The most bytes that a request may have. */
  private static final int LARGEST = 1024;

  /** The most characters of a password; PDF takes 127 bytes of it. */
  private static final int LONGEST = 255;

  private static final ObjectReader READER =
      JsonMapper.shared()
          .readerFor(Given.class)
          .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final DocumentStore documents;
  private final TenantTransactions transactions;
  private final Jobs jobs;

  PasswordController(DocumentStore documents, TenantTransactions transactions, Jobs jobs) {
    this.documents = documents;
    this.transactions = transactions;
    this.jobs = jobs;
  }

  @PostMapping(
      path = "/v1/documents/{documentId}/password",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Document>> give(@PathVariable UUID documentId, ServerHttpRequest request) {
    var id = new DocumentId(documentId);
    return password(request)
        .flatMap(password -> documents.open(id).flatMap(open -> given(open, password)))
        .then(Mono.defer(() -> documents.get(id)))
        .map(document -> ResponseEntity.accepted().body(DocumentView.of(document)));
  }

  private Mono<Boolean> given(OpenDocument open, String password) {
    return CurrentCaller.get()
        .flatMap(
            caller ->
                transactions.inTransaction(
                    client ->
                        DocumentPassword.give(client, open, password)
                            .filter(asked -> asked)
                            .switchIfEmpty(Mono.error(PasswordRefused::notAsked))
                            .delayUntil(
                                asked ->
                                    jobs.again(client, JobKind.EXTRACTION, open.document().id()))));
  }

  private static Mono<String> password(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody(), LARGEST)
        .map(PasswordController::text)
        .map(PasswordController::read)
        .switchIfEmpty(Mono.error(Refusal::malformedJson))
        .onErrorMap(DataBufferLimitException.class, large -> UploadRefused.tooLarge(LARGEST));
  }

  private static String text(DataBuffer body) {
    String text = body.toString(StandardCharsets.UTF_8);
    DataBufferUtils.release(body);
    return text;
  }

  private static String read(String body) {
    try {
      Given given = READER.readValue(body);
      return required(given == null ? null : given.password());
    } catch (UnrecognizedPropertyException unknown) {
      throw Refusal.unknownField();
    } catch (JacksonException malformed) {
      throw Refusal.malformedJson();
    }
  }

  private static String required(@Nullable String password) {
    if (password == null || password.isEmpty() || password.length() > LONGEST) {
      throw Refusal.badRequest("password: expected 1 to " + LONGEST + " characters.");
    }
    return password;
  }

  /** The body. Never shown. */
  private record Given(@Nullable String password) {

    @Override
    public String toString() {
      return "Given[]";
    }
  }
}
