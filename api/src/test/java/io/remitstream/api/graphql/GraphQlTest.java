package io.remitstream.api.graphql;

import io.remitstream.api.ApiTest;
import io.remitstream.streaming.document.Ids;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
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

  /** The results of an operation as they come, over server-sent events. */
  Flux<JsonNode> streamed(Member who, String query, Map<String, ?> variables) {
    return WebClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(headers -> headers.setBearerAuth(who.token()))
        .header("X-Request-Id", "the-request")
        .bodyValue(Map.of("query", query, "variables", variables))
        .retrieve()
        .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
        .filter(event -> "next".equals(event.event()))
        .mapNotNull(ServerSentEvent::data)
        .map(JsonMapper.shared()::readTree);
  }

  /** What the workers do with an event that a contact is told in the app; returns its id. */
  static String rung(String contact, String event) {
    UUID id = Ids.next();
    String sql =
        """
        insert into remitstream.notification
          (tenant_id, id, kind, contact_id, channel, event_id, event_type, subject, data, state, due_at, delivered_at)
        select tenant_id, '%1$s', 'EVENT', id, 'IN_APP', '%1$s', '%2$s', '%1$s',
          '{"documentId": "%1$s", "status": "PROCESSED", "claims": 3}', 'DELIVERED', now(), now()
        from remitstream.contact where id = ?
        """;
    try {
      changed(sql.formatted(id, event), UUID.fromString(contact));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return id.toString();
  }

  static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString("none");
  }
}
