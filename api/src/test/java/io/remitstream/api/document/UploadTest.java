package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import io.remitstream.streaming.document.DocumentStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UploadTest extends ApiTest {

  @Autowired private DocumentStore documents;

  @Test
  void formShouldBeTakenWhenTheCategoryComesBeforeOrBehindTheFile() {
    for (boolean before : List.of(true, false)) {
      var form = new MultipartBodyBuilder();
      if (before) {
        form.part("category", "eob.2026");
      }
      form.part("file", file("bytes"), MediaType.TEXT_PLAIN);
      if (!before) {
        form.part("category", "eob.2026");
      }

      JsonNode document = accepted(form(form));

      assertThat(document.path("category").asString()).isEqualTo("eob.2026");
      assertThat(document.path("fileName").asString()).isEqualTo("a b.835");
      assertThat(document.path("contentType").asString()).isEqualTo("text/plain");
      assertThat(document.path("size").asLong()).isEqualTo(5);
    }
  }

  @Test
  void answerShouldFitTheContractWhenADocumentIsTaken() {
    String json = body(raw("bytes", Map.of()).expectStatus().isAccepted());

    Contract.assertFits(json, "document.yaml", "Document");
  }

  @Test
  void answerShouldNameTheDocumentsOfTheSameFile() {
    JsonNode first = accepted(raw("the same bytes", Map.of()));
    JsonNode other = accepted(raw("other bytes", Map.of()));
    JsonNode second = accepted(raw("the same bytes", Map.of()));

    assertThat(first.path("duplicateOf")).isEmpty();
    assertThat(other.path("duplicateOf")).isEmpty();
    assertThat(second.path("duplicateOf")).containsExactly(first.path("documentId"));
    Contract.assertFits(second.toString(), "document.yaml", "Document");
  }

  @Test
  void transactionShouldHoldDocumentEventAndJobWhenADocumentIsTaken() throws Exception {
    UUID id = id(accepted(raw("bytes", Map.of())));

    assertThat(rows("select count(*) from remitstream.document where id = ?", id)).isOne();
    assertThat(
            rows(
                "select count(*) from remitstream.event where subject = ?::text and type ="
                    + " 'document.uploaded'",
                id))
        .isOne();
    assertThat(
            rows(
                "select count(*) from remitstream.job where document_id = ? and kind ="
                    + " 'EXTRACTION' and state = 'DUE'",
                id))
        .isOne();
  }

  @Test
  void repeatShouldGiveTheFirstAnswerWhenTheKeyAndTheDocumentAreTheSame() throws Exception {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String first = body(raw("bytes", key).expectStatus().isAccepted());
    Cast.extracted(member, id(json(first)).toString(), documents, within, 1);

    String second = body(raw("bytes", key).expectStatus().isAccepted());

    assertThat(json(second)).isEqualTo(json(first));
    assertThat(
            rows(
                "select count(*) from remitstream.document where tenant_id = ?",
                member.tenant().id().value()))
        .isOne();
  }

  @Test
  void repeatShouldBeRefusedWhenTheDocumentIsAnother() {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    raw("bytes", key).expectStatus().isAccepted();

    problem(raw("other", key), HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
  }

  @Test
  void keyShouldBeFreeAgainWhenTheFirstCallWasRefused() {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    problem(raw("", key), HttpStatus.BAD_REQUEST, "empty-body");

    raw("bytes", key).expectStatus().isAccepted();
  }

  @Test
  void exactlyOneDocumentShouldComeOfItWhenManySendTheSameKeyAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();
    WebClient client = WebClient.create("http://127.0.0.1:" + port);

    List<Integer> statuses =
        Flux.fromStream(IntStream.range(0, 12).boxed())
            .flatMap(
                caller ->
                    client
                        .post()
                        .uri("/v1/documents")
                        .headers(headers -> headers.setBearerAuth(member.token()))
                        .header("Idempotency-Key", key)
                        .contentType(Cast.X12)
                        .bodyValue("bytes")
                        .exchangeToMono(
                            answer -> answer.releaseBody().thenReturn(answer.statusCode().value())))
            .collectList()
            .blockOptional(TIMEOUT)
            .orElseThrow();

    assertThat(statuses).containsOnly(202, 409).contains(202);
    assertThat(
            rows(
                "select count(*) from remitstream.document where tenant_id = ?",
                member.tenant().id().value()))
        .isOne();
  }

  @Test
  void keysShouldBeApartWhenTenantsUseTheSame() {
    var key = Map.of("Idempotency-Key", "the-same-for-both");
    UUID mine = id(accepted(raw("bytes", key)));
    member = member(io.remitstream.streaming.access.Scope.all());

    assertThat(id(accepted(raw("bytes", key)))).isNotEqualTo(mine);
  }

  @Test
  void answerShouldHoldTheOutcomeWhenTheClientPrefersToWait() {
    CompletableFuture<String> awaited =
        WebClient.create("http://127.0.0.1:" + port)
            .post()
            .uri("/v1/documents")
            .headers(headers -> headers.setBearerAuth(member.token()))
            .header("Prefer", "respond-async, wait=15")
            .contentType(Cast.X12)
            .bodyValue("bytes")
            .exchangeToMono(UploadTest::waitedFor)
            .toFuture();

    extractTheOnlyDocument();
    String json = awaited.orTimeout(20, TimeUnit.SECONDS).join();

    assertThat(json(json).path("status").asString()).isEqualTo("REVIEW_REQUIRED");
  }

  private static Mono<String> waitedFor(ClientResponse answer) {
    assertThat(answer.headers().header("Preference-Applied")).containsExactly("wait=15");
    return answer.bodyToMono(String.class);
  }

  /** What a worker would do meanwhile. */
  private void extractTheOnlyDocument() {
    String id = firstListed();
    for (long end = System.nanoTime() + TIMEOUT.toNanos();
        id.isEmpty() && System.nanoTime() < end; ) {
      id = firstListed();
    }
    Cast.extracted(member, id, documents, within, 1);
  }

  private String firstListed() {
    return json(body(member.client().get().uri("/v1/documents").exchange()))
        .at("/items/0/documentId")
        .asString("");
  }

  @Test
  void waitShouldEndInTimeWhenThereIsNoOutcome() {
    JsonNode document = accepted(raw("bytes", Map.of("Prefer", "wait=1")));

    assertThat(document.path("status").asString()).isEqualTo("RECEIVED");
  }

  @Test
  void listShouldComeInPagesWithoutHoleOrRepeatWhenCursorsAreFollowed() {
    List<UUID> sent =
        IntStream.range(0, 5).mapToObj(n -> id(accepted(raw("bytes " + n, Map.of())))).toList();

    JsonNode first = list("?limit=3");
    JsonNode second = list("?limit=3&cursor=" + first.path("next").asString());

    List<UUID> listed =
        java.util.stream.Stream.of(first, second)
            .flatMap(page -> page.path("items").valueStream())
            .map(UploadTest::id)
            .toList();
    assertThat(listed).containsExactlyElementsOf(sent.reversed());
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void cursorShouldBeRefusedWhenItIsOfAnotherFilter() {
    Cast.upload(member);
    Cast.upload(member);
    String next = list("?limit=1").path("next").asString();

    problem(
        member
            .client()
            .get()
            .uri("/v1/documents?limit=1&status=RECEIVED&cursor=" + next)
            .exchange(),
        HttpStatus.BAD_REQUEST,
        "bad-cursor");
  }

  @Test
  void listShouldBeFilteredWhenStatusOrTimeAreGiven() {
    String done = Cast.upload(member);
    Cast.extracted(member, done, documents, within, 1);
    Cast.upload(member);

    assertThat(list("?status=REVIEW_REQUIRED").path("items")).hasSize(1);
    assertThat(list("?status=REVIEW_REQUIRED&status=RECEIVED").path("items")).hasSize(2);
    assertThat(list("?receivedBefore=2020-01-01T00:00:00Z").path("items")).isEmpty();
    assertThat(list("?receivedFrom=2020-01-01T00:00:00Z").path("items")).hasSize(2);
  }

  private JsonNode list(String query) {
    String json =
        body(member.client().get().uri("/v1/documents" + query).exchange().expectStatus().isOk());
    Contract.assertFits(json, "document.yaml", "DocumentPage");
    return json(json);
  }

  /** Longer than the lock: it is renewed. */
  @Test
  void keyShouldBeHeldForAsLongAsItsUploadRuns() throws Exception {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
    CompletableFuture<Integer> slow = slowly(body.asFlux(), key).toFuture();
    body.tryEmitNext(buffer("by")).orThrow();
    awaitRenewal();

    problem(raw("bytes", key), HttpStatus.CONFLICT, "idempotency-key-in-use");
    body.tryEmitNext(buffer("tes")).orThrow();
    body.tryEmitComplete().orThrow();

    assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(202);
    raw("bytes", key).expectStatus().isAccepted();
  }

  @Test
  void keyShouldBeFreeSoonWhenWhoHeldItIsGone() throws Exception {
    var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
    CompletableFuture<Integer> slow = slowly(body.asFlux(), key).toFuture();
    body.tryEmitNext(buffer("by")).orThrow();
    awaitRenewal();
    // As a process leaves it that ends in the middle: held, and never renewed again.
    changed(
        "update remitstream.idempotency set hold = gen_random_uuid() where tenant_id = ?",
        member.tenant().id().value());

    int conflicts = 0;
    int status = status(raw("bytes", key));
    while (status == 409 && conflicts++ < 200) {
      TimeUnit.MILLISECONDS.sleep(50);
      status = status(raw("bytes", key));
    }

    slow.cancel(true);
    assertThat(conflicts).isBetween(1, 199);
    assertThat(status).isEqualTo(202);
  }

  private static int status(ResponseSpec answer) {
    return answer.returnResult(String.class).getStatus().value();
  }

  private void awaitRenewal() throws Exception {
    String renewed =
        "select count(*) from remitstream.idempotency where tenant_id = ? and locked_until >"
            + " created_at + interval '1900 milliseconds'";
    while (rows(renewed, member.tenant().id().value()) == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Mono<Integer> slowly(Flux<DataBuffer> body, Map<String, String> headers) {
    return WebClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/v1/documents")
        .headers(all -> all.setBearerAuth(member.token()))
        .headers(all -> headers.forEach(all::set))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=x.835")
        .contentType(Cast.X12)
        .body(body, DataBuffer.class)
        .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode().value()));
  }

  private static DataBuffer buffer(String text) {
    return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }

  private ResponseSpec raw(String bytes, Map<String, String> headers) {
    return member
        .client()
        .post()
        .uri("/v1/documents")
        .contentType(Cast.X12)
        .headers(all -> headers.forEach(all::set))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=x.835")
        .bodyValue(bytes)
        .exchange();
  }

  private ResponseSpec form(MultipartBodyBuilder form) {
    return member
        .client()
        .post()
        .uri("/v1/documents")
        .body(BodyInserters.fromMultipartData(form.build()))
        .exchange();
  }

  private static ByteArrayResource file(String bytes) {
    return new ByteArrayResource(bytes.getBytes(StandardCharsets.US_ASCII)) {
      @Override
      public String getFilename() {
        return "C:\\secret\\a b.835";
      }
    };
  }

  private static JsonNode accepted(ResponseSpec answer) {
    return json(body(answer.expectStatus().isAccepted()));
  }

  private static void problem(ResponseSpec answer, HttpStatus status, String code) {
    assertThat(body(answer.expectStatus().isEqualTo(status))).contains("problems/" + code);
  }

  private static UUID id(JsonNode document) {
    return UUID.fromString(document.path("documentId").asString());
  }

  private static String body(ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
