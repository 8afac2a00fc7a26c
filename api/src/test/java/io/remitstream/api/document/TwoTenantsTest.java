package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.Ids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/**
 * Everything that takes an id: the answer for another tenant's is, to the byte, the answer for a
 * random one, the request's own id apart.
 */
class TwoTenantsTest extends ApiTest {

  @Autowired private DocumentStore documents;
  private Member other = member;
  private String foreign = "";

  record Operation(HttpMethod method, String path, MediaType accept) {
    @Override
    public String toString() {
      return method + " " + path + " " + accept;
    }
  }

  private static Stream<Operation> operations() {
    return Stream.of(
        new Operation(HttpMethod.GET, "/v1/documents/{id}", MediaType.ALL),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/data", MediaType.APPLICATION_JSON),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/data", MediaType.APPLICATION_NDJSON),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/claims", MediaType.ALL),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/claims?limit=1", MediaType.ALL),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/claims?cursor=x", MediaType.ALL),
        new Operation(HttpMethod.GET, "/v1/documents/{id}/content", MediaType.ALL),
        new Operation(HttpMethod.HEAD, "/v1/documents/{id}", MediaType.ALL),
        new Operation(HttpMethod.DELETE, "/v1/documents/{id}", MediaType.ALL));
  }

  @BeforeEach
  void anothersDocument() {
    other = member(Scope.all());
    foreign = Cast.upload(other);
    Cast.extracted(other, foreign, documents, within, 2);
  }

  @Test
  void answersShouldBeTheSameWhenTheIdIsAnotherTenantsOrNobodys() {
    for (Operation operation : operations().toList()) {
      String nobodys = Ids.next().toString();

      assertThat(answer(operation, foreign))
          .as("%s", operation)
          .isEqualTo(answer(operation, nobodys))
          .doesNotContain(foreign, nobodys, Cast.PATIENT);
    }
  }

  @Test
  void anothersDocumentShouldBeUntouchedWhenItsDeletionWasAttempted() {
    member.client().delete().uri("/v1/documents/" + foreign).exchange().expectStatus().isNotFound();

    other.client().get().uri("/v1/documents/" + foreign).exchange().expectStatus().isOk();
    other
        .client()
        .get()
        .uri("/v1/documents/" + foreign + "/content")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo(Cast.BYTES);
  }

  @Test
  void listShouldHoldNothingOfAnothersWhenBothHaveDocuments() {
    String mine = Cast.upload(member);

    assertThat(list("")).contains(mine).doesNotContain(foreign);
  }

  @Test
  void cursorShouldBeRefusedWhenItIsAnotherTenantsOrOtherFilters() {
    Cast.upload(other);
    String cursor = next(other, "?limit=1");

    for (String query :
        List.of("?limit=1&cursor=" + cursor, "?limit=1&cursor=AAAA", "?cursor=%C3%A9")) {
      member
          .client()
          .get()
          .uri(java.net.URI.create("http://127.0.0.1:" + port + "/v1/documents" + query))
          .exchange()
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("https://remitstream.io/problems/bad-cursor");
    }
    other
        .client()
        .get()
        .uri("/v1/documents?limit=1&status=RECEIVED&cursor=" + cursor)
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  private String next(Member who, String query) {
    var page =
        Objects.requireNonNull(
            who.client()
                .get()
                .uri("/v1/documents" + query)
                .exchange()
                .expectBody(io.remitstream.openapi.model.DocumentPage.class)
                .returnResult()
                .getResponseBody());
    return Objects.requireNonNull(page.getNext());
  }

  private String list(String query) {
    return Objects.requireNonNull(
        member
            .client()
            .get()
            .uri("/v1/documents" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  /** Status, headers and body, without what names the request. */
  private String answer(Operation operation, String id) {
    EntityExchangeResult<String> result =
        member
            .client()
            .method(operation.method())
            .uri(operation.path().replace("{id}", id))
            .accept(operation.accept())
            .header("X-Request-Id", UUID.randomUUID().toString())
            .exchange()
            .expectBody(String.class)
            .returnResult();
    var headers = new HttpHeaders(result.getResponseHeaders());
    String request = Objects.requireNonNull(headers.getFirst("X-Request-Id"));
    headers.remove(HttpHeaders.DATE);
    return (result.getStatus() + "\n" + headers + "\n" + result.getResponseBody())
        .replace(request, "REQUEST");
  }
}
