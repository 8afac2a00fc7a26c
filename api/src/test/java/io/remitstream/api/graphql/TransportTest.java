package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.document.Cast;
import io.remitstream.api.live.LiveClient;
import io.remitstream.api.live.LiveTest;
import io.remitstream.streaming.access.ApiKey;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.tenancy.TenantId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** graphql-transport-ws, by a client that speaks it by hand. */
class TransportTest extends LiveTest {

  private static final String EVENTS =
      "subscription($after: Cursor) { documentEvents(after: $after) { __typename ... on Reset {"
          + " cursor reason } ... on DocumentEvent { id cursor type subject tenant data {"
          + " documentId } } } }";
  private static final String PROGRESS =
      "subscription($id: ID!) { documentProgress(id: $id) { documentId stage claimsRead claimsTotal"
          + " } }";

  @Autowired private DocumentStore documents;

  private LiveClient connected(Member who) throws InterruptedException {
    LiveClient client = open(who).send("{\"type\":\"connection_init\"}");
    assertThat(client.next().toString()).isEqualTo("{\"type\":\"connection_ack\"}");
    return client;
  }

  private LiveClient open(Member who) {
    return LiveClient.open(uri(), who.token(), "graphql-transport-ws");
  }

  private URI uri() {
    return URI.create("ws://127.0.0.1:" + port + "/graphql");
  }

  private TenantId tenant() {
    return member.tenant().id();
  }

  private static LiveClient subscribe(
      LiveClient client, String id, String query, Map<String, ?> variables) {
    return client.send(
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "id",
                    id,
                    "type",
                    "subscribe",
                    "payload",
                    Map.of("query", query, "variables", variables))));
  }

  private static LiveClient listen(LiveClient client, String id, @Nullable Cursor after) {
    return subscribe(
        client, id, EVENTS, after == null ? Map.of() : Map.of("after", after.toString()));
  }

  /** What an operation said, within its frame. */
  private static JsonNode said(LiveClient client, String id, String type)
      throws InterruptedException {
    JsonNode message = client.next(type);
    assertThat(message.path("id").asString()).isEqualTo(id);
    return message.path("payload");
  }

  private static JsonNode event(LiveClient client, String id) throws InterruptedException {
    return said(client, id, "next").at("/data/documentEvents");
  }

  @Test
  void subscriptionShouldCarryTheLogWhenItBeginsAtACursor() throws InterruptedException {
    List<Event> events = log.happen(tenant(), 20).blockOptional(TIMEOUT).orElseThrow();
    LiveClient client = listen(connected(member), "a", START);

    for (Event event : events) {
      JsonNode told = event(client, "a");
      assertThat(told.path("__typename").asString()).isEqualTo("DocumentEvent");
      assertThat(told.path("id").asString()).isEqualTo(event.id().toString());
      assertThat(told.path("cursor").asString()).isEqualTo(event.cursor().toString());
      assertThat(told.path("subject").asString()).isEqualTo(event.subject());
      assertThat(told.at("/data/documentId").asString()).isEqualTo(event.subject());
    }
    log.happen(tenant(), 1).block(TIMEOUT);
    assertThat(Cursor.parse(event(client, "a").path("cursor").asString()).position()).isEqualTo(21);
    client.cut();
  }

  @Test
  void subscriptionShouldMissNothingWhenItComesBackWithItsCursor() throws InterruptedException {
    log.happen(tenant(), 10).block(TIMEOUT);
    LiveClient first = listen(connected(member), "a", START);
    IntStream.range(0, 3).forEach(n -> quietly(first));
    Cursor last = Cursor.parse(event(first, "a").path("cursor").asString());
    first.cut();
    log.happen(tenant(), 5).block(TIMEOUT);

    LiveClient second = listen(connected(member), "b", last);

    for (long position = 5; position <= 15; position++) {
      assertThat(event(second, "b").path("cursor").asString())
          .isEqualTo(START.at(position).toString());
    }
    second.cut();
  }

  private static void quietly(LiveClient client) {
    try {
      event(client, "a");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void subscriptionShouldSayResetWhenTheHistoryIsGone() throws InterruptedException {
    log.happen(tenant(), 5).block(TIMEOUT);
    log.trimTo(tenant(), 4).block(TIMEOUT);
    LiveClient client = listen(connected(member), "a", new Cursor(1, 2));

    JsonNode reset = event(client, "a");

    assertThat(reset.path("__typename").asString()).isEqualTo("Reset");
    assertThat(reset.path("reason").asString()).isEqualTo("TRIMMED");
    assertThat(reset.path("cursor").asString()).isEqualTo(new Cursor(1, 5).toString());
    log.happen(tenant(), 1).block(TIMEOUT);
    assertThat(event(client, "a").path("cursor").asString()).isEqualTo(new Cursor(1, 6).toString());
    client.cut();
  }

  @Test
  void operationsShouldRunSideBySideWhenTheyShareASocket() throws InterruptedException {
    log.happen(tenant(), 2).block(TIMEOUT);
    LiveClient client = listen(connected(member), "a", new Cursor(1, 1));
    event(client, "a");

    subscribe(client, "b", "{ documents(first: 1) { nodes { status } } }", Map.of());
    assertThat(said(client, "b", "next").at("/data/documents/nodes").isArray()).isTrue();
    assertThat(client.next().toString()).isEqualTo("{\"id\":\"b\",\"type\":\"complete\"}");
    client.send("{\"id\":\"a\",\"type\":\"complete\"}");
    listen(client, "a", START);

    assertThat(event(client, "a").path("cursor").asString()).isEqualTo(START.at(1).toString());
    client.cut();
  }

  @Test
  void operationShouldBeRefusedByItselfWhenTheKeyLacksItsScope() throws InterruptedException {
    LiveClient client = connected(member(member.tenant(), Set.of(Scope.DOCUMENTS_READ)));

    listen(client, "a", START);
    JsonNode errors = said(client, "a", "error");
    assertThat(errors.at("/0/extensions/code").asString()).isEqualTo("missing-scope");
    subscribe(client, "b", PROGRESS, Map.of("id", Ids.next().toString()));
    assertThat(said(client, "b", "error").at("/0/extensions/code").asString())
        .isEqualTo("missing-scope");

    subscribe(client, "a", "{ __typename }", Map.of());
    assertThat(said(client, "a", "next").at("/data/__typename").asString()).isEqualTo("Query");
    client.cut();
  }

  @Test
  void operationShouldFailByItselfWhenItIsNotInOrder() throws InterruptedException {
    LiveClient client = connected(member);

    subscribe(client, "a", "subscription { documentEvents { colour } }", Map.of());
    assertThat(said(client, "a", "error").at("/0/extensions/code").asString())
        .isEqualTo("bad-query");
    subscribe(client, "a", EVENTS, Map.of("after", "x"));
    assertThat(said(client, "a", "error").at("/0/extensions/code").asString())
        .isEqualTo("bad-cursor");
    client.send("{\"type\":\"ping\"}");
    assertThat(client.next().toString()).isEqualTo("{\"type\":\"pong\"}");
    client.cut();
  }

  @Test
  void socketShouldRefuseOneMoreOperationAndGoOnWhenItHasAsManyAsItMay()
      throws InterruptedException {
    LiveClient client = connected(member);
    IntStream.range(0, 8).forEach(n -> listen(client, "s" + n, null));

    listen(client, "more", null);

    assertThat(said(client, "more", "error").at("/0/extensions/code").asString())
        .isEqualTo("too-many-operations");
    client.send("{\"type\":\"ping\"}");
    client.next("pong");
    client.send("{\"id\":\"s0\",\"type\":\"complete\"}");
    subscribe(client, "more", "{ __typename }", Map.of());
    said(client, "more", "next");
    client.cut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "null",
        "{}",
        "{\"type\":\"start\"}",
        "{\"type\":\"subscribe\"}",
        "{\"type\":\"subscribe\",\"id\":\"a\"}",
        "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{}}",
        "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":7}}",
        "{\"type\":\"subscribe\",\"id\":\"a\",\"payload\":{\"query\":\"{__typename}\",\"variables\":[]}}",
        "{\"type\":\"complete\"}"
      })
  void socketShouldCloseWhenAMessageIsMalformed(String message) throws InterruptedException {
    assertThat(connected(member).send(message).closeCode()).isEqualTo(4400);
  }

  @Test
  void socketShouldCloseWhenTheMessageIsBinaryOrTooLarge() throws InterruptedException {
    LiveClient binary = connected(member);
    binary.socket().sendBinary(ByteBuffer.wrap(new byte[3]), true);
    assertThat(binary.closeCode()).isEqualTo(4400);

    LiveClient large = connected(member);
    large.socket().sendText("x".repeat(70_000), true);
    assertThat(large.closeCode()).isEqualTo(1009);
  }

  @Test
  void socketShouldCloseWhenAnOperationComesBeforeTheAcknowledgement() {
    assertThat(listen(open(member), "a", null).closeCode()).isEqualTo(4401);
  }

  @Test
  void socketShouldCloseWhenItIsInitialisedTwice() throws InterruptedException {
    assertThat(connected(member).send("{\"type\":\"connection_init\"}").closeCode())
        .isEqualTo(4429);
  }

  @Test
  void socketShouldCloseWhenItIsNotInitialisedInTime() {
    assertThat(open(member).closeCode()).isEqualTo(4408);
  }

  @Test
  void socketShouldCloseWhenAnIdIsStillInUse() throws InterruptedException {
    LiveClient client = listen(connected(member), "a", null);

    assertThat(listen(client, "a", null).closeCode()).isEqualTo(4409);
  }

  @Test
  void socketShouldCloseWhenItsProtocolIsNotAskedFor() {
    assertThat(LiveClient.open(uri(), member.token()).closeCode()).isEqualTo(4406);
  }

  @Test
  void socketShouldCloseWhenTheKeyIsRevoked() throws InterruptedException {
    LiveClient client = listen(connected(member), "a", null);

    keys.revoke(member.key().key().id().toString()).block(TIMEOUT);

    assertThat(client.closeCode()).isEqualTo(4403);
  }

  @Test
  void socketShouldCloseWhenTheKeyExpires() throws InterruptedException {
    Instant soon = Instant.now().plusSeconds(3);
    ApiKey.Issued brief = get(keys.issue(tenant(), "brief", Scope.all(), soon));
    String token = token(Map.of("credential", brief.text()));
    LiveClient client = LiveClient.open(uri(), token, "graphql-transport-ws");
    client.send("{\"type\":\"connection_init\"}").next("connection_ack");
    subscribe(client, "a", "{ __typename }", Map.of());
    said(client, "a", "next");

    assertThat(client.closeCode()).isEqualTo(4403);
    assertThat(Instant.now()).isAfterOrEqualTo(soon);
  }

  @Test
  void socketShouldBeRefusedWhenTheTenantHasTooManyOpen() throws InterruptedException {
    List<LiveClient> open = IntStream.range(0, 5).mapToObj(n -> open(member)).toList();

    member
        .client()
        .get()
        .uri("/graphql")
        .header("Connection", "Upgrade")
        .header("Upgrade", "websocket")
        .header("Sec-WebSocket-Version", "13")
        .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
        .exchange()
        .expectStatus()
        .isEqualTo(429);
    open.forEach(LiveClient::cut);
  }

  @Test
  void progressShouldBeginWhereTheDocumentStandsAndEndWithItsOutcome() throws InterruptedException {
    String document = Cast.upload(member);
    LiveClient client = subscribe(connected(member), "p", PROGRESS, Map.of("id", document));

    assertThat(stage(client)).isEqualTo("RECEIVED");
    var telling =
        Flux.interval(Duration.ofMillis(50))
            .onBackpressureDrop()
            .concatMap(tick -> tell(UUID.fromString(document)))
            .subscribe();
    assertThat(stage(client)).isEqualTo("EXTRACTING");
    telling.dispose();
    Cast.extracted(member, document, documents, within, 1);
    log.append(tenant(), UUID.fromString(document)).then(log.happen(tenant(), 1)).block(TIMEOUT);

    String stage = stage(client);
    while (stage.equals("EXTRACTING")) {
      stage = stage(client);
    }
    assertThat(stage).isEqualTo("DONE");
    assertThat(client.next().toString()).isEqualTo("{\"id\":\"p\",\"type\":\"complete\"}");
    client.cut();
  }

  private static String stage(LiveClient client) throws InterruptedException {
    return said(client, "p", "next").at("/data/documentProgress/stage").asString();
  }

  private Mono<Void> tell(UUID document) {
    var progress = DocumentProgress.of(tenant().value(), document, Stage.EXTRACTING, 7, 9);
    return bus.publish(Topic.PROGRESS, Message.of(document.toString(), progress.toBytes()));
  }

  @Test
  void progressShouldBeAnsweredTheSameWhenTheDocumentIsAnotherTenantsOrNobodys()
      throws InterruptedException {
    String foreign = Cast.upload(member(Scope.all()));
    LiveClient client = connected(member);

    subscribe(client, "a", PROGRESS, Map.of("id", foreign));
    JsonNode anothers = said(client, "a", "error");
    subscribe(client, "a", PROGRESS, Map.of("id", Ids.next().toString()));

    assertThat(anothers).isEqualTo(said(client, "a", "error"));
    assertThat(anothers.at("/0/extensions/code").asString()).isEqualTo("not-found");
    client.cut();
  }

  @Test
  void subscriptionShouldNeverCarryAnotherTenantsEvents() throws InterruptedException {
    Member other = member(Scope.all());
    LiveClient client = listen(connected(member), "a", START);

    log.happen(other.tenant().id(), 20).block(TIMEOUT);
    log.happen(tenant(), 2).block(TIMEOUT);

    assertThat(event(client, "a").path("tenant").asString()).isEqualTo(tenant().toString());
    assertThat(event(client, "a").path("tenant").asString()).isEqualTo(tenant().toString());
    assertThat(client.isQuiet()).isTrue();
    client.cut();
  }
}
