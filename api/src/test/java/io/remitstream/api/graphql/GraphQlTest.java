package io.remitstream.api.graphql;

import io.remitstream.api.ApiTest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The api, asked in GraphQL over HTTP. */
abstract class GraphQlTest extends ApiTest {

  static final String TYPES = "https://remitstream.io/problems/";

  JsonNode ask(Member who, String query) {
    return ask(who, query, Map.of());
  }

  JsonNode ask(Member who, String query, Map<String, ?> variables) {
    return JsonMapper.shared().readTree(answer(who, query, variables));
  }

  String answer(Member who, String query, Map<String, ?> variables) {
    return Objects.requireNonNull(
        who.client()
            .post()
            .uri("/graphql")
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.APPLICATION_JSON)
            .header("X-Request-Id", "the-request")
            .bodyValue(Map.of("query", query, "variables", variables))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("none");
  }
}
