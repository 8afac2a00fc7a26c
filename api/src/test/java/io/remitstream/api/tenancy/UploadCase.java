package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.document.Cast;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same Idempotency-Key means another upload in each tenant. */
final class UploadCase {

  private UploadCase() {}

  static void show(Neighbours neighbours) {
    String key = UUID.randomUUID().toString();
    String foreign = upload(neighbours.other(), key, Cast.BYTES);

    String own = upload(neighbours.member(), key, Cast.BYTES);

    assertThat(own).isNotEqualTo(foreign);
    assertThat(upload(neighbours.member(), key, Cast.BYTES)).isEqualTo(own);
    assertThat(upload(neighbours.other(), key, Cast.BYTES)).isEqualTo(foreign);
    otherBytesAreNoConflict(neighbours);
  }

  /** Within one tenant they would be: it would tell that the key is in use, and for what. */
  private static void otherBytesAreNoConflict(Neighbours neighbours) {
    String key = UUID.randomUUID().toString();

    assertThat(upload(neighbours.member(), key, Cast.BYTES))
        .isNotEqualTo(upload(neighbours.other(), key, Cast.BYTES + "more"));
  }

  private static String upload(Member who, String key, String bytes) {
    JsonNode document =
        JsonMapper.shared()
            .readTree(
                who.client()
                    .post()
                    .uri("/v1/documents")
                    .contentType(Cast.X12)
                    .header("Idempotency-Key", key)
                    .bodyValue(bytes)
                    .exchange()
                    .expectStatus()
                    .isAccepted()
                    .expectBody()
                    .returnResult()
                    .getResponseBody());
    return document.path("documentId").asString();
  }
}
