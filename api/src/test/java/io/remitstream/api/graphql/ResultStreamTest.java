package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.live.LiveTest;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** graphql-sse, a connection for each operation. */
class ResultStreamTest extends LiveTest {

  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENT =
      new ParameterizedTypeReference<>() {};
  private static final String EVENTS =
      "subscription($after: Cursor) { documentEvents(after: $after) { ... on DocumentEvent { id"
          + " cursor } } }";

  private Flux<ServerSentEvent<String>> ask(Member who, String query, Map<String, ?> variables) {
    return WebClient.create("http://127.0.0.1:" + port)
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(headers -> headers.setBearerAuth(who.token()))
        .bodyValue(Map.of("query", query, "variables", variables))
        .retrieve()
        .bodyToFlux(EVENT)
        .filter(event -> event.comment() == null);
  }

  private static JsonNode data(ServerSentEvent<String> event) {
    return JsonMapper.shared().readTree(Objects.requireNonNull(event.data()));
  }

  @Test
  void streamShouldCarryTheLogWhenItBeginsAtACursor() {
    List<Event> events = log.happen(member.tenant().id(), 9).blockOptional(TIMEOUT).orElseThrow();

    List<String> first = cursors(START, 4);
    List<String> rest = cursors(Cursor.parse(first.getLast()), 5);

    assertThat(Flux.concat(Flux.fromIterable(first), Flux.fromIterable(rest)).collectList().block())
        .isEqualTo(events.stream().map(event -> event.cursor().toString()).toList());
  }

  private List<String> cursors(Cursor after, int many) {
    return Objects.requireNonNull(
        ask(member, EVENTS, Map.of("after", after.toString()))
            .doOnNext(event -> assertThat(event.event()).isEqualTo("next"))
            .map(event -> data(event).at("/data/documentEvents/cursor").asString())
            .take(many)
            .collectList()
            .block(TIMEOUT));
  }

  @Test
  void streamShouldEndWithItsResultWhenTheOperationIsAQuery() {
    StepVerifier.create(ask(member, "{ __typename }", Map.of()))
        .assertNext(
            event -> assertThat(data(event).at("/data/__typename").asString()).isEqualTo("Query"))
        .assertNext(event -> assertThat(event.event()).isEqualTo("complete"))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldSayWhyAndEndWhenTheOperationIsRefused() {
    refused(member(Set.of(Scope.DOCUMENTS_READ)), Map.of(), "missing-scope");
    refused(member, Map.of("after", "x"), "bad-cursor");
  }

  private void refused(Member who, Map<String, ?> variables, String code) {
    StepVerifier.create(ask(who, EVENTS, variables))
        .assertNext(
            event ->
                assertThat(data(event).at("/errors/0/extensions/code").asString()).isEqualTo(code))
        .assertNext(event -> assertThat(event.event()).isEqualTo("complete"))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldSayWhyAndEndWhenTheKeyIsRevoked() {
    log.happen(member.tenant().id(), 1).block(TIMEOUT);

    StepVerifier.create(ask(member, EVENTS, Map.of("after", START.toString())))
        .expectNextCount(1)
        .then(() -> keys.revoke(member.key().key().id().toString()).block(TIMEOUT))
        .assertNext(
            event ->
                assertThat(data(event).at("/errors/0/extensions/code").asString())
                    .isEqualTo("unauthenticated"))
        .assertNext(event -> assertThat(event.event()).isEqualTo("complete"))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldBeRefusedWhenTheTenantHasTooManyOpen() {
    log.happen(member.tenant().id(), 1).block(TIMEOUT);
    var open =
        Flux.range(0, 5)
            .flatMap(n -> ask(member, EVENTS, Map.of("after", START.toString())))
            .publish()
            .refCount();

    StepVerifier.create(open)
        .expectNextCount(5)
        .then(
            () ->
                member
                    .client()
                    .post()
                    .uri("/graphql")
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .bodyValue(Map.of("query", EVENTS))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(429))
        .thenCancel()
        .verify(TIMEOUT);
  }
}
