package io.remitstream.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPagesTest extends ApiTest {

  @ParameterizedTest
  @CsvSource({
    "/openapi/remitstream.yaml,openapi: 3.1",
    "/openapi/paths/documents.yaml,operationId: uploadDocument",
    "/openapi/asyncapi/live.yaml,asyncapi: 3.0",
    "/openapi/asyncapi/rsocket.yaml,asyncapi: 3.0",
    "/openapi/webhooks/webhook-verifier.mjs,export function prove",
    "/openapi/events/document.processed.1.schema.json,https://remitstream.io/schemas/events/document.processed/1"
  })
  void contractShouldBeThereForEverybody(String path, String holds) {
    anyone
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains(holds));
  }

  @Test
  void nothingElseShouldBeThere() {
    anyone.get().uri("/openapi/application.yml").exchange().expectStatus().isNotFound();
  }
}
