package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Message;
import io.remitstream.streaming.bus.Topic;
import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.tenancy.TenantId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

class LiveSocketTest extends LiveTest {

  @Test
  void socketShouldBeginWithReadyAndSendNothingBeforeASubscription() throws InterruptedException {
    log.happen(tenant(), 3).block(TIMEOUT);
    LiveClient client = socket(member);

    assertThat(client.next().toString())
        .isEqualTo("{\"type\":\"ready\",\"cursor\":\"" + new Cursor(1, 3) + "\"}");
    log.happen(tenant(), 1).block(TIMEOUT);
    client.subscribe(new Cursor(1, 2));

    assertThat(position(client.next())).isEqualTo(3);
    assertThat(position(client.next())).isEqualTo(4);
    client.cut();
  }

  @Test
  void socketShouldGoOnFromNowWhenSubscribedWithoutACursor() throws InterruptedException {
    log.happen(tenant(), 3).block(TIMEOUT);
    LiveClient client = socket(member).subscribe(null);
    client.next("ready");

    long first = firstLive(client);

    assertThat(first).isGreaterThan(3);
    client.cut();
  }

  /** Things happen until one of them is seen: when the subscription begins is not told. */
  private long firstLive(LiveClient client) throws InterruptedException {
    var happening =
        Flux.interval(Duration.ofMillis(30))
            .onBackpressureDrop()
            .concatMap(tick -> log.happen(tenant(), 1))
            .subscribe();
    long first = position(client.next("event"));
    happening.dispose();
    return first;
  }

  @Test
  void socketShouldSendOneDocumentsEventsOnlyWhenSubscribedToIt() throws InterruptedException {
    List<Event> events = log.happen(tenant(), 5).blockOptional(TIMEOUT).orElseThrow();
    String document = events.get(3).subject();

    LiveClient client =
        socket(member)
            .send(
                "{\"type\":\"subscribe\",\"after\":\"%s\",\"documentId\":\"%s\"}"
                    .formatted(START, document));

    assertThat(client.next("event").path("event").path("subject").asString()).isEqualTo(document);
    client.send("{\"type\":\"unsubscribe\"}").subscribe(new Cursor(1, 4));
    assertThat(position(client.next("event"))).isEqualTo(5);
    client.cut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "{}",
        "null",
        "{\"type\":\"sing\"}",
        "{\"type\":\"subscribe\",\"colour\":\"red\"}",
        "{\"type\":\"subscribe\"} {}",
        "{\"type\":\"subscribe\",\"documentId\":\"7\"}",
        "{\"type\":\"subscribe\",\"type\":\"subscribe\"}"
      })
  void socketShouldSayWhyAndCloseWhenTheMessageIsMalformed(String message)
      throws InterruptedException {
    LiveClient client = socket(member);
    client.next("ready");

    client.send(message);

    assertThat(problem(client)).isEqualTo("https://remitstream.io/problems/bad-message");
    assertThat(client.closeCode()).isEqualTo(4400);
  }

  @Test
  void socketShouldSayWhyAndCloseWhenTheCursorIsBad() throws InterruptedException {
    LiveClient client = socket(member);
    client.next("ready");

    client.send("{\"type\":\"subscribe\",\"after\":\"x\"}");

    assertThat(problem(client)).isEqualTo("https://remitstream.io/problems/bad-cursor");
    assertThat(client.closeCode()).isEqualTo(4400);
  }

  @Test
  void socketShouldCloseWhenTheMessageIsBinaryOrTooLarge() throws InterruptedException {
    LiveClient binary = socket(member);
    binary.next("ready");
    binary.socket().sendBinary(ByteBuffer.wrap(new byte[3]), true);
    assertThat(binary.closeCode()).isEqualTo(4400);

    LiveClient large = socket(member);
    large.next("ready");
    large.socket().sendText("x".repeat(9000), true);
    assertThat(large.closeCode()).isEqualTo(1009);
  }

  @Test
  void socketShouldCarryTheProgressOfTheDocumentSubscribedTo() throws InterruptedException {
    UUID document = Ids.next();
    LiveClient client =
        socket(member).send("{\"type\":\"subscribe\",\"documentId\":\"" + document + "\"}");
    Disposable telling =
        Flux.interval(Duration.ofMillis(50))
            .onBackpressureDrop()
            .concatMap(tick -> tell(Ids.next()).then(tell(document)))
            .subscribe();

    JsonNode progress = client.next("progress");

    assertThat(progress.path("documentId").asString()).isEqualTo(document.toString());
    assertThat(progress.path("stage").asString()).isEqualTo("EXTRACTING");
    assertThat(progress.path("claimsTotal").asInt()).isEqualTo(9);
    telling.dispose();
    client.cut();
  }

  private Mono<Void> tell(UUID document) {
    var progress = DocumentProgress.of(tenant().value(), document, Stage.EXTRACTING, 7, 9);
    return bus.publish(Topic.PROGRESS, Message.of(document.toString(), progress.toBytes()));
  }

  @Test
  void socketShouldResetWhenTheCursorIsOfAnotherLog() throws InterruptedException {
    log.happen(tenant(), 3).block(TIMEOUT);
    log.beginEpoch(tenant()).block(TIMEOUT);

    LiveClient client = socket(member).subscribe(new Cursor(1, 3));
    JsonNode reset = client.next("reset");

    assertThat(reset.path("reason").asString()).isEqualTo("EPOCH");
    assertThat(reset.path("cursor").asString()).isEqualTo(new Cursor(2, 3).toString());
    client.cut();
  }

  @Test
  void socketShouldResetWhenTheHistoryIsTrimmed() throws InterruptedException {
    log.happen(tenant(), 5).block(TIMEOUT);
    log.trimTo(tenant(), 4).block(TIMEOUT);

    LiveClient client = socket(member).subscribe(new Cursor(1, 2));

    assertThat(client.next("reset").path("reason").asString()).isEqualTo("TRIMMED");
    client.cut();
  }

  @Test
  void socketShouldCloseWhenTheKeyIsRevoked() throws InterruptedException {
    LiveClient client = socket(member).subscribe(null);
    client.next("ready");

    keys.revoke(member.key().key().id().toString()).block(TIMEOUT);

    assertThat(client.closeCode()).isEqualTo(4403);
  }

  @Test
  void socketShouldOpenWithWhatATicketIsExchangedFor() throws InterruptedException {
    String ticket = ticket();
    String token = token(Map.of("ticket", ticket));

    LiveClient client = LiveClient.open(uri(), token).subscribe(null);

    client.next("ready");
    anyone
        .post()
        .uri("/internal/exchange")
        .bodyValue(Map.of("ticket", ticket))
        .exchange()
        .expectStatus()
        .isUnauthorized();
    client.cut();
  }

  private String ticket() {
    Map<?, ?> answer =
        member
            .client()
            .post()
            .uri("/v1/tickets")
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(Map.class)
            .returnResult()
            .getResponseBody();
    return Objects.toString(Objects.requireNonNull(answer).get("ticket"));
  }

  @Test
  void socketShouldNeverCarryAnotherTenantsEvents() throws InterruptedException {
    Member other = member(Scope.all());
    LiveClient client = socket(member).subscribe(START);
    client.next("ready");

    log.happen(other.tenant().id(), 20).block(TIMEOUT);
    log.append(tenant(), Ids.next()).then(log.happen(tenant(), 1)).block(TIMEOUT);

    JsonNode event = client.next("event").path("event");
    assertThat(event.path("tenant").asString()).isEqualTo(tenant().toString());
    assertThat(client.next("event").path("event").path("tenant").asString())
        .isEqualTo(tenant().toString());
    assertThat(client.isQuiet()).isTrue();
    client.cut();
  }

  @Test
  void socketShouldBeDroppedWhenThePeerDoesNotAnswer() {
    LiveClient deaf = LiveClient.openDeaf(uri(), member.token());

    Flux.interval(Duration.ofMillis(20))
        .map(look -> openOf(member))
        .takeUntil(open -> open == 0)
        .blockLast(TIMEOUT);

    assertThat(openOf(member)).isZero();
    deaf.cut();
  }

  private long openOf(Member who) {
    UUID key = who.key().key().id();
    return connections.keys().stream().filter(key::equals).count();
  }

  @Test
  void socketShouldBeRefusedWhenTheTenantHasTooManyOpen() {
    List<LiveClient> open = IntStream.range(0, 5).mapToObj(n -> socket(member)).toList();

    member
        .client()
        .get()
        .uri("/v1/live")
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
  void liveShouldBeRefusedWhenItIsNoUpgrade() {
    member.client().get().uri("/v1/live").exchange().expectStatus().isBadRequest();

    assertThat(openOf(member)).isZero();
  }

  private URI uri() {
    return URI.create("ws://127.0.0.1:" + port + "/v1/live");
  }

  private TenantId tenant() {
    return member.tenant().id();
  }

  private static String problem(LiveClient client) throws InterruptedException {
    return client.next("error").path("problem").path("type").asString();
  }

  private static long position(JsonNode message) {
    return Cursor.parse(message.path("event").path("cursor").asString()).position();
  }
}
