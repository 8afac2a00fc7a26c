package io.remitstream.api.live;

import static io.remitstream.api.rsocket.TestSockets.assertRefused;
import static io.remitstream.api.rsocket.TestSockets.connector;
import static io.remitstream.api.rsocket.TestSockets.request;
import static io.remitstream.api.rsocket.TestSockets.setup;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.remitstream.api.ApiTest;
import io.remitstream.api.rsocket.TestSockets;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.CustomRSocketException;
import io.rsocket.exceptions.RejectedSetupException;
import io.rsocket.frame.FrameLengthCodec;
import io.rsocket.frame.SetupFrameCodec;
import io.rsocket.metadata.WellKnownMimeType;
import io.rsocket.transport.ClientTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.tcp.TcpClient;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log over RSocket, with the client that people use. */
class RSocketTest extends LiveTest {

  private static final int PAGE = 7;
  private static final int CONNECTIONS = 5;

  @Autowired private TcpEntrance tcp;
  private final List<RSocket> open = new ArrayList<>();

  enum Transport {
    TCP,
    WEBSOCKET
  }

  @AfterEach
  void close() {
    open.forEach(RSocket::dispose);
  }

  @ParameterizedTest
  @EnumSource
  void eventsShouldGoOnFromTheCursorWhenTheClientComesBack(Transport transport) {
    List<String> documents = happen(member, 3);
    List<JsonNode> first =
        events(connect(transport, member.key().text()), cursorBeforeAll())
            .filter(RSocketTest::isEvent)
            .take(2)
            .collectList()
            .as(ApiTest::get);

    String cursor = first.getLast().at("/event/cursor").asString();
    List<JsonNode> rest =
        events(connect(transport, member.key().text()), cursor)
            .filter(RSocketTest::isEvent)
            .take(1)
            .collectList()
            .as(ApiTest::get);

    assertThat(Stream.concat(first.stream(), rest.stream()).map(RSocketTest::subject))
        .containsExactlyElementsOf(documents);
  }

  @Test
  void eventsShouldNotComeUnlessTheyAreAskedFor() {
    happen(member, 4);

    connect(Transport.TCP, member.key().text())
        .requestStream(request("events", "{\"after\":\"%s\"}".formatted(cursorBeforeAll())))
        .map(Payload::getDataUtf8)
        .as(flux -> StepVerifier.create(flux, 0))
        .thenRequest(1)
        .assertNext(ready -> assertThat(ready).contains("\"ready\""))
        .expectNoEvent(Duration.ofMillis(300))
        .thenRequest(2)
        .expectNextCount(2)
        .expectNoEvent(Duration.ofMillis(300))
        .thenCancel()
        .verify(TIMEOUT);
  }

  /**
   * What was not read yet is gone from the log in the meantime; what was read ahead still comes.
   */
  @Test
  void logShouldNotBeReadWhenTheClientAsksForNothing() {
    Predicate<Event> none = event -> false;
    get(log.happen(member.tenant().id(), 100, none));
    var read = new ArrayList<JsonNode>();

    connect(Transport.TCP, member.key().text())
        .requestStream(request("events", "{\"after\":\"%s\"}".formatted(cursorBeforeAll())))
        .map(RSocketTest::json)
        .doOnNext(read::add)
        .takeUntil(message -> message.path("type").asString().equals("reset"))
        .as(flux -> StepVerifier.create(flux, 0))
        .thenRequest(2)
        .expectNextCount(2)
        .then(() -> get(log.trimTo(member.tenant().id(), 90).thenReturn(true)))
        .thenRequest(Long.MAX_VALUE)
        .thenConsumeWhile(message -> true)
        .expectComplete()
        .verify(TIMEOUT);

    assertThat(read).hasSizeBetween(3, 2 + 3 * PAGE);
    assertThat(read.getLast().at("/reason").asString()).isEqualTo("TRIMMED");
  }

  @Test
  void eventsShouldBeThoseOfOneDocumentWhenOneIsNamed() {
    String wanted = happen(member, 2).getLast();

    JsonNode event =
        connect(Transport.TCP, member.key().text())
            .requestStream(
                request(
                    "events",
                    "{\"after\":\"%s\",\"documentId\":\"%s\"}"
                        .formatted(cursorBeforeAll(), wanted)))
            .map(RSocketTest::json)
            .filter(RSocketTest::isEvent)
            .next()
            .as(ApiTest::get);

    assertThat(subject(event)).isEqualTo(wanted);
  }

  @Test
  void eventsShouldBeOfTheKeysTenantAlone() {
    Member other = member(Scope.all());
    happen(member, 1);

    events(connect(Transport.TCP, other.key().text()), cursorBeforeAll())
        .filter(RSocketTest::isEvent)
        .mergeWith(Mono.fromRunnable(() -> happen(other, 1)))
        .next()
        .as(StepVerifier::create)
        .assertNext(
            event ->
                assertThat(event.at("/event/tenant").asString())
                    .isEqualTo(other.tenant().id().toString()))
        .expectComplete()
        .verify(TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource
  void setupShouldBeRejectedWhenTheKeyIsNotGood(Transport transport) {
    String unknown = "rsk_" + "u".repeat(22) + "_" + "u".repeat(43);

    for (String credential : List.of(unknown, "nonsense", "")) {
      Mono.from(connect(transport, credential).requestStream(request("events", "")))
          .as(StepVerifier::create)
          .expectErrorSatisfies(
              error ->
                  assertThat(error)
                      .isInstanceOf(RejectedSetupException.class)
                      .hasMessage("unauthenticated"))
          .verify(TIMEOUT);
    }
  }

  @Test
  void streamShouldBeRefusedWithAProblemWhenItIsAskedForWrongly() {
    RSocket socket = connect(Transport.TCP, member.key().text());
    Member scopeless = member(Set.of(Scope.DOCUMENTS_READ));

    assertRefused(socket.requestStream(request("nothing", "")), "not-found");
    assertRefused(socket.requestStream(request("events", "{")), "bad-request");
    assertRefused(socket.requestStream(request("events", "{\"colour\":1}")), "bad-request");
    assertRefused(
        socket.requestStream(request("events", "{\"after\":\"nonsense\"}")), "bad-cursor");
    assertRefused(
        connect(Transport.TCP, scopeless.key().text()).requestStream(request("events", "")),
        "missing-scope");
  }

  @Test
  void streamShouldEndWithItsReasonWhenTheKeyIsRevoked() {
    Flux<String> said =
        connect(Transport.TCP, member.key().text())
            .requestStream(request("events", ""))
            .map(Payload::getDataUtf8);

    said.as(StepVerifier::create)
        .assertNext(ready -> assertThat(ready).contains("\"ready\""))
        .then(() -> keys.revoke(member.key().text()).block(TIMEOUT))
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        CustomRSocketException.class,
                        end -> assertThat(end.errorCode()).isEqualTo(4403)))
        .verify(TIMEOUT);
  }

  @Test
  void connectionShouldBeClosedWhenTheKeyIsRevoked() {
    RSocket socket = connect(Transport.WEBSOCKET, member.key().text());
    assertThat(socket.isDisposed()).isFalse();

    keys.revoke(member.key().text()).block(TIMEOUT);

    StepVerifier.create(socket.onClose().onErrorComplete()).expectComplete().verify(TIMEOUT);
  }

  @Test
  void setupShouldBeRejectedWhenTheClientMeansToBeSilentForTooLong() {
    connector(member.key().text())
        .keepAlive(Duration.ofSeconds(20), Duration.ofHours(1))
        .connect(transport(Transport.TCP))
        .flatMapMany(socket -> socket.requestStream(request("events", "")))
        .as(StepVerifier::create)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(RejectedSetupException.class)
                    .hasMessage("bad-keepalive"))
        .verify(TIMEOUT);
  }

  @Test
  void connectionShouldBeClosedWhenItDoesNotSayWhoItIs() {
    var silent = TcpClient.create().host("127.0.0.1").port(tcp.port()).connectNow(TIMEOUT);
    silent.inbound().receive().subscribe();

    StepVerifier.create(silent.onDispose()).expectComplete().verify(TIMEOUT);
  }

  @Test
  void setupShouldBeRejectedWhenTheTenantHasTooManyConnections() {
    IntStream.range(0, CONNECTIONS)
        .mapToObj(n -> connect(Transport.TCP, member.key().text()))
        .forEach(socket -> get(socket.requestStream(request("events", "")).next()));

    connect(Transport.TCP, member.key().text())
        .requestStream(request("events", ""))
        .as(StepVerifier::create)
        .expectErrorMessage("too-many-connections")
        .verify(TIMEOUT);
  }

  @Test
  void connectionShouldBeClosedWhenTheClientSendsNoKeepalive() {
    ByteBuf setup =
        SetupFrameCodec.encode(
            ByteBufAllocator.DEFAULT,
            false,
            100,
            300,
            WellKnownMimeType.MESSAGE_RSOCKET_COMPOSITE_METADATA.getString(),
            WellKnownMimeType.APPLICATION_JSON.getString(),
            setup(member.key().text()));
    ByteBuf framed =
        FrameLengthCodec.encode(ByteBufAllocator.DEFAULT, setup.readableBytes(), setup);

    var silent = TcpClient.create().host("127.0.0.1").port(tcp.port()).connectNow(TIMEOUT);
    silent.outbound().send(Mono.just(framed)).then().block(TIMEOUT);
    silent.inbound().receive().subscribe();

    StepVerifier.create(silent.onDispose()).expectComplete().verify(TIMEOUT);
  }

  private RSocket connect(Transport transport, String credential) {
    RSocket socket = get(connector(credential).connect(transport(transport)));
    open.add(socket);
    return socket;
  }

  private ClientTransport transport(Transport transport) {
    return switch (transport) {
      case TCP -> TestSockets.tcp(tcp.port());
      case WEBSOCKET -> TestSockets.webSocket(port);
    };
  }

  private static Flux<JsonNode> events(RSocket socket, String after) {
    return socket
        .requestStream(request("events", "{\"after\":\"%s\"}".formatted(after)))
        .map(RSocketTest::json);
  }

  private static JsonNode json(Payload payload) {
    return JsonMapper.shared().readTree(payload.getDataUtf8());
  }

  private static boolean isEvent(JsonNode message) {
    return message.path("type").asString().equals("event");
  }

  private static String subject(JsonNode message) {
    return message.at("/event/subject").asString();
  }

  private static String cursorBeforeAll() {
    return START.toString();
  }

  /** The documents that so many events tell of. */
  private List<String> happen(Member who, int many) {
    return log.happen(who.tenant().id(), many).blockOptional(TIMEOUT).orElseThrow().stream()
        .map(Event::subject)
        .toList();
  }
}
