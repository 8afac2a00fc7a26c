package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsTest extends LiveTest {

  @Autowired LiveHub hub;

  @Test
  void pageShouldHoldTheOldestEventsAndSayWhetherThereAreMore() {
    log.happen(tenant(), 5).block(TIMEOUT);

    JsonNode page = page("limit=3");

    assertThat(page.path("items").valueStream().map(EventsTest::position))
        .containsExactly(1L, 2L, 3L);
    assertThat(page.path("more").asBoolean()).isTrue();
    assertThat(page("limit=3&after=" + page.path("next").asString()).path("items").size())
        .isEqualTo(2);
  }

  @Test
  void pageShouldBeEmptyAndKeepItsPlaceAtTheEnd() {
    log.happen(tenant(), 2).block(TIMEOUT);
    Cursor end = new Cursor(1, 2);

    JsonNode page = page("after=" + end);

    assertThat(page.path("items").isEmpty()).isTrue();
    assertThat(page.path("more").asBoolean()).isFalse();
    assertThat(page.path("next").asString()).isEqualTo(end.toString());
  }

  @Test
  void pageShouldBeGoneAndSayWhereToGoOnWhenTrimmed() {
    log.happen(tenant(), 5).block(TIMEOUT);
    log.trimTo(tenant(), 3).block(TIMEOUT);

    member
        .client()
        .get()
        .uri("/v1/events?after=" + new Cursor(1, 1))
        .exchange()
        .expectStatus()
        .isEqualTo(410)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://remitstream.io/problems/history-gone")
        .jsonPath("$.reset.cursor")
        .isEqualTo(new Cursor(1, 5).toString())
        .jsonPath("$.reset.reason")
        .isEqualTo("TRIMMED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after=nonsense", "limit=0", "limit=101", "limit=x", "after=", "colour=red"})
  void pageShouldBeRefusedWhenAskedForWrongly(String query) {
    member.client().get().uri("/v1/events?" + query).exchange().expectStatus().isBadRequest();
  }

  @Test
  void pageShouldBeRefusedWhenNothingAcceptedCanBeProduced() {
    member
        .client()
        .get()
        .uri("/v1/events")
        .accept(MediaType.APPLICATION_PDF)
        .exchange()
        .expectStatus()
        .isEqualTo(406);
  }

  /** So that a proxy does not send its next request to an instance that stops. */
  @Test
  void streamShouldEndWithItsConnection() {
    FluxExchangeResult<String> stream =
        member
            .client()
            .get()
            .uri("/v1/events")
            .accept(MediaType.TEXT_EVENT_STREAM)
            .exchange()
            .expectHeader()
            .valueEquals(HttpHeaders.CONNECTION, "close")
            .returnResult(String.class);

    assertThat(stream.getResponseBody().blockFirst(TIMEOUT)).contains("cursor");
  }

  @Test
  void eventsShouldBeClosedToWhomLacksTheScopeOrAToken() {
    Member other = member(Set.of(Scope.DOCUMENTS_READ));

    other.client().get().uri("/v1/events").exchange().expectStatus().isForbidden();
    other.client().get().uri("/v1/live").exchange().expectStatus().isForbidden();
    anyone.get().uri("/v1/live").exchange().expectStatus().isUnauthorized();
    other.client().post().uri("/v1/tickets").exchange().expectStatus().isForbidden();
    anyone.get().uri("/v1/events").exchange().expectStatus().isUnauthorized();
  }

  @Test
  void streamShouldBeginWithReadyAndGoOnLive() {
    log.happen(tenant(), 2).block(TIMEOUT);

    stream(member, null)
        .as(StepVerifier::create)
        .assertNext(
            ready -> {
              assertThat(ready.event()).isEqualTo("ready");
              assertThat(json(ready).path("cursor").asString())
                  .isEqualTo(new Cursor(1, 2).toString());
            })
        .then(() -> log.happen(tenant(), 1).block(TIMEOUT))
        .assertNext(
            event -> {
              assertThat(event.event()).isEqualTo("document.deleted");
              assertThat(event.id()).isEqualTo(new Cursor(1, 3).toString());
              assertThat(json(event).path("tenant").asString()).isEqualTo(tenant().toString());
            })
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldGoOnWhenTheBusIsSilent() {
    stream(member, null)
        .as(StepVerifier::create)
        .expectNextMatches(event -> "ready".equals(event.event()))
        .then(() -> log.happen(tenant(), 30, event -> false).block(TIMEOUT))
        .expectNextCount(30)
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void outcomeShouldComeWithTheEventThatEndsTheWork() {
    UUID document = Ids.next();

    hub.outcomeOf(new DocumentId(document))
        .contextWrite(Tenancy.of(tenant())::apply)
        .as(StepVerifier::create)
        .then(() -> log.happen(tenant(), 1).block(TIMEOUT))
        .then(() -> log.append(tenant(), document).then(log.happen(tenant(), 1)).block(TIMEOUT))
        .assertNext(event -> assertThat(event.subject()).isEqualTo(document.toString()))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldResetWhenTheLogWasRestored() {
    log.happen(tenant(), 3).block(TIMEOUT);
    log.beginEpoch(tenant()).block(TIMEOUT);

    stream(member, new Cursor(1, 1))
        .as(StepVerifier::create)
        .expectNextMatches(event -> "ready".equals(event.event()))
        .assertNext(
            event -> {
              assertThat(event.event()).isEqualTo("reset");
              assertThat(json(event).path("reason").asString()).isEqualTo("EPOCH");
              assertThat(json(event).path("cursor").asString())
                  .isEqualTo(new Cursor(2, 3).toString());
            })
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldNeverHoldAnotherTenantsEvents() {
    Member other = member(Scope.all());

    stream(member, START)
        .filter(event -> event.id() != null)
        .as(StepVerifier::create)
        .then(() -> log.happen(other.tenant().id(), 20).block(TIMEOUT))
        .then(() -> log.happen(tenant(), 1).block(TIMEOUT))
        .assertNext(
            event ->
                assertThat(json(event).path("tenant").asString()).isEqualTo(tenant().toString()))
        .thenCancel()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldCarryProgressWithoutACursor() {
    UUID document = Ids.next();
    var progress = DocumentProgress.of(tenant().value(), document, Stage.EXTRACTING, 7, null);
    Disposable telling =
        Flux.interval(Duration.ofMillis(50))
            .onBackpressureDrop()
            .concatMap(
                tick ->
                    bus.publish(
                        Topic.PROGRESS, Message.of(document.toString(), progress.toBytes())))
            .subscribe();

    stream(member, null)
        .skip(1)
        .as(StepVerifier::create)
        .assertNext(
            event -> {
              assertThat(event.id()).isNull();
              assertThat(event.event()).isEqualTo("progress");
              assertThat(json(event).path("documentId").asString()).isEqualTo(document.toString());
              assertThat(json(event).path("claimsRead").asInt()).isEqualTo(7);
            })
        .thenCancel()
        .verify(TIMEOUT);
    telling.dispose();
  }

  @Test
  void streamShouldEndWithAWordWhenTheKeyIsRevoked() {
    stream(member, null)
        .as(StepVerifier::create)
        .expectNextMatches(event -> "ready".equals(event.event()))
        .then(() -> keys.revoke(member.key().key().id().toString()).block(TIMEOUT))
        .assertNext(
            event -> {
              assertThat(event.event()).isEqualTo("closing");
              assertThat(json(event).path("reason").asString()).isEqualTo("KEY_INVALID");
            })
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void streamShouldBeRefusedWhenTheTenantHasTooManyOpen() {
    Disposable.Composite open = Disposables.composite();
    for (int n = 0; n < 5; n++) {
      Flux<ServerSentEvent<String>> another = stream(member, null).replay(1).refCount();
      open.add(another.subscribe());
      another.blockFirst(TIMEOUT);
    }

    member
        .client()
        .get()
        .uri("/v1/events")
        .accept(MediaType.TEXT_EVENT_STREAM)
        .exchange()
        .expectStatus()
        .isEqualTo(429);
    open.dispose();
  }

  private TenantId tenant() {
    return member.tenant().id();
  }

  private JsonNode page(String query) {
    byte[] body =
        member
            .client()
            .get()
            .uri("/v1/events?" + query)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody();
    return JsonMapper.shared().readTree(body);
  }

  private static JsonNode json(ServerSentEvent<String> event) {
    return JsonMapper.shared().readTree(String.valueOf(event.data()));
  }

  private static long position(JsonNode event) {
    return Cursor.parse(event.path("cursor").asString()).position();
  }
}
