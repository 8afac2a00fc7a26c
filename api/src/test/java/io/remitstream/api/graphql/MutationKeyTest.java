package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.IdempotencyKey;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mutations that are sent again with their key, as after an answer that got lost. */
class MutationKeyTest extends GraphQlTest {

  private static final String TWO =
      "mutation { one: createContact(contact: {name: \"Ada\"}) { contactId }"
          + " two: createContact(contact: {name: \"Ada\"}) { contactId } }";

  @Test
  void repeatShouldGetWhatTheFirstMade() {
    JsonNode first = keyed(TWO, "k-1");
    JsonNode again = keyed(TWO, "k-1");

    assertThat(first.at("/data/one/contactId").asString())
        .isNotEmpty()
        .isNotEqualTo(first.at("/data/two/contactId").asString());
    assertThat(again).isEqualTo(first);
    assertThat(keyed(TWO, "k-2").at("/data/one")).isNotEqualTo(first.at("/data/one"));
  }

  @Test
  void keyShouldBeRefusedForAnotherMutation() {
    keyed(contact("Ada"), "k-3");

    assertThat(code(keyed(contact("Eve"), "k-3"))).isEqualTo("idempotency-key-reused");
  }

  @Test
  void keyShouldBeRefusedWhenItIsNone() {
    assertThat(code(keyed(contact("Ada"), "with space"))).isEqualTo("bad-request");
  }

  @Test
  void keyOfASocketShouldBeNobodys() {
    var headers = new HttpHeaders();
    headers.set(IdempotencyKey.HEADER, "k-4");

    assertThat(MutationKey.held(headers)).containsValue("k-4");
    headers.setUpgrade("websocket");
    assertThat(MutationKey.held(headers)).isEmpty();
  }

  private static String contact(String name) {
    return "mutation { createContact(contact: {name: \"" + name + "\"}) { contactId } }";
  }

  private JsonNode keyed(String mutation, String key) {
    return JsonMapper.shared()
        .readTree(
            Objects.requireNonNull(
                member
                    .client()
                    .post()
                    .uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(IdempotencyKey.HEADER, key)
                    .bodyValue(Map.of("query", mutation))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }
}
