package io.remitstream.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class DocumentJourneyTest extends ApiTest {

  private static final String BYTES = "ISA*00*not yet read*~";
  private static final MediaType X12 = MediaType.parseMediaType("application/edi-x12");

  @Test
  void documentShouldBeListedShownReadAndDeletedWhenItWasSent() {
    String id = upload();

    member
        .client()
        .get()
        .uri("/v1/documents/" + id)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .exists(HttpHeaders.ETAG)
        .expectBody()
        .jsonPath("$.documentId")
        .isEqualTo(id)
        .jsonPath("$.status")
        .isEqualTo("RECEIVED")
        .jsonPath("$.fileName")
        .isEqualTo("october.835")
        .jsonPath("$.size")
        .isEqualTo(BYTES.length())
        .jsonPath("$.progress.stage")
        .isEqualTo("RECEIVED");
    member
        .client()
        .get()
        .uri("/v1/documents")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].documentId")
        .isEqualTo(id);
    member
        .client()
        .get()
        .uri("/v1/documents/" + id + "/content")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(X12)
        .expectBody(String.class)
        .isEqualTo(BYTES);
    member
        .client()
        .get()
        .uri("/v1/documents/" + id + "/data")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.remittances")
        .isEmpty()
        .jsonPath("$.findings")
        .isEmpty();
    member.client().delete().uri("/v1/documents/" + id).exchange().expectStatus().isNoContent();
    member
        .client()
        .get()
        .uri("/v1/documents/" + id)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/not-found");
  }

  private String upload() {
    String location =
        member
            .client()
            .post()
            .uri("/v1/documents")
            .contentType(X12)
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"../etc/october.835\"")
            .bodyValue(BYTES)
            .exchange()
            .expectStatus()
            .isAccepted()
            .returnResult(String.class)
            .getResponseHeaders()
            .getFirst(HttpHeaders.LOCATION);
    assertThat(location).startsWith("/v1/documents/");
    return UUID.fromString(Objects.requireNonNull(location).substring("/v1/documents/".length()))
        .toString();
  }
}
