package io.remitstream.api.rsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.remitstream.api.ApiTest;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.remitstream.streaming.token.AccessToken;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.frame.FrameLengthCodec;
import io.rsocket.frame.PayloadFrameCodec;
import io.rsocket.frame.RequestChannelFrameCodec;
import io.rsocket.frame.SetupFrameCodec;
import io.rsocket.metadata.WellKnownMimeType;
import io.rsocket.transport.ClientTransport;
import io.rsocket.util.DefaultPayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.tcp.TcpClient;
import reactor.test.StepVerifier;

/** The relay to the workers, with a real client and workers of this test's own. */
@Timeout(120)
class ExtractTest extends ApiTest {

  private static final FakeWorkers WORKERS = new FakeWorkers();

  /** What RSocket itself says to that. */
  private static final String TOO_MANY = "exceeds the number requested";

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-";
  private static final String TRACEPARENT = TRACE + "00f067aa0ba902b7-01";

  private static final ByteBufAllocator BUFFERS = ByteBufAllocator.DEFAULT;

  /** Chunks that are under way when nothing more is taken. */
  private static final int FEW = 6;

  private final List<RSocket> open = new ArrayList<>();
  @Autowired private TcpEntrance tcp;
  @Autowired private ReactiveJwtDecoder tokens;

  enum Transport {
    TCP,
    WEBSOCKET
  }

  @DynamicPropertySource
  static void workers(DynamicPropertyRegistry registry) {
    registry.add("remitstream.api.workers.port", WORKERS::port);
    registry.add("remitstream.api.rsocket.extractions", () -> 2);
  }

  @AfterAll
  static void stopWorkers() {
    WORKERS.close();
  }

  @AfterEach
  void hangUp() {
    open.forEach(RSocket::dispose);
    await().atMost(TIMEOUT).until(() -> WORKERS.open.get() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void bytesShouldReachTheWorkersAndAnswersTheClient(Transport transport) {
    connect(transport, member)
        .requestChannel(file("one", "three", "fifteen characters"))
        .map(Payload::getDataUtf8)
        .as(StepVerifier::create)
        .expectNext("3", "5", "18")
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void workersShouldGetATokenForTheCallerAndNothingElseOfTheClients() {
    get(connect(Transport.TCP, member).requestChannel(file("a", "b", "c")).collectList());

    RequestMetadata asked = WORKERS.asked.getLast();
    Caller caller = get(tokens.decode(String.valueOf(asked.bearer())).map(AccessToken::caller));
    assertThat(asked.route()).isEqualTo("extract");
    assertThat(caller.tenant()).isEqualTo(member.tenant().id());
    assertThat(caller.keyId()).isEqualTo(member.key().key().id());
    assertThat(caller.scopes()).contains(Scope.DOCUMENTS_EXTRACT);
    assertThat(WORKERS.laterMetadata).doesNotContain(true);
  }

  @Test
  void workersShouldBeToldWhetherLinesAreAccepted() {
    var address = new RequestMetadata("extract", null, null, true);
    Payload lines = DefaultPayload.create(Unpooled.EMPTY_BUFFER, address.encoded());
    RSocket socket = connect(Transport.TCP, member);

    get(socket.requestChannel(Flux.just(lines)).collectList());
    get(socket.requestChannel(file("a")).collectList());

    assertThat(WORKERS.asked.subList(WORKERS.asked.size() - 2, WORKERS.asked.size()))
        .extracting(RequestMetadata::lines)
        .containsExactly(true, false);
  }

  @Test
  void connectionAndTokenShouldBeTakenAgainByTheNextExtraction() {
    RSocket socket = connect(Transport.TCP, member);
    int before = WORKERS.connections.get();

    get(socket.requestChannel(file("a")).collectList());
    get(socket.requestChannel(file("b")).collectList());

    assertThat(WORKERS.connections.get() - before).isLessThanOrEqualTo(1);
    assertThat(WORKERS.asked.subList(WORKERS.asked.size() - 2, WORKERS.asked.size()))
        .extracting(request -> String.valueOf(request.bearer()))
        .containsOnly(String.valueOf(WORKERS.asked.getLast().bearer()));
  }

  @Test
  void connectionShouldNotBeTakenAgainWhenItsExtractionWasBrokenOff() {
    RSocket socket = connect(Transport.TCP, member);
    get(socket.requestChannel(file("a")).collectList());
    int before = WORKERS.connections.get();

    TestSockets.assertRefused(socket.requestChannel(file("a", "break", "b")), "unavailable");
    get(socket.requestChannel(file("a")).collectList());

    assertThat(WORKERS.connections.get() - before).isEqualTo(1);
  }

  @Test
  void workersShouldGetTheTraceOfTheRequestOrOfTheSocketsHandshake() {
    var address = new RequestMetadata("extract", null, TRACEPARENT);
    Payload traced = DefaultPayload.create(Unpooled.EMPTY_BUFFER, address.encoded());
    get(
        connect(TestSockets.tcp(tcp.port()), member)
            .requestChannel(Flux.just(traced))
            .collectList());
    get(connect(Transport.WEBSOCKET, member).requestChannel(file("a")).collectList());
    ClientTransport gateway = TestSockets.webSocket(port, Map.of("traceparent", TRACEPARENT));
    get(connect(gateway, member).requestChannel(file("a")).collectList());

    List<RequestMetadata> asked =
        WORKERS.asked.subList(WORKERS.asked.size() - 3, WORKERS.asked.size());
    assertThat(asked)
        .extracting(request -> String.valueOf(request.traceparent()))
        .allMatch(traceparent -> traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
        .noneMatch(TRACEPARENT::equals)
        .extracting(traceparent -> traceparent.startsWith(TRACE))
        .containsExactly(true, false, true);
  }

  @ParameterizedTest
  @EnumSource
  void bytesShouldNotBeAskedForWhenNoAnswerIs(Transport transport) {
    var sent = new AtomicInteger();
    Flux<Payload> chunks =
        file(IntStream.range(0, 1_000).mapToObj(n -> "chunk").toArray(String[]::new))
            .doOnNext(chunk -> sent.incrementAndGet());

    connect(transport, member)
        .requestChannel(chunks)
        .as(flux -> StepVerifier.create(flux, 0))
        .thenRequest(1)
        .expectNextCount(1)
        .expectNoEvent(Duration.ofMillis(300))
        .then(() -> assertThat(sent.get()).isLessThanOrEqualTo(FEW))
        .thenRequest(10)
        .expectNextCount(10)
        .expectNoEvent(Duration.ofMillis(300))
        .then(() -> assertThat(sent.get()).isLessThanOrEqualTo(10 + FEW))
        .thenRequest(Long.MAX_VALUE)
        .expectNextCount(1_000 - 11)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void problemShouldBeTheWorkersOwnWhenTheyRefuse() {
    connect(Transport.TCP, member)
        .requestChannel(file("a", "fail", "b"))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(ApplicationErrorException.class)
                    .hasMessage(FakeWorkers.PROBLEM))
        .verify(TIMEOUT);
  }

  @Test
  void problemShouldSayUnavailableWhenTheWorkersBreakOff() {
    TestSockets.assertRefused(
        connect(Transport.TCP, member).requestChannel(file("a", "break", "b")), "unavailable");
  }

  /** A client that does not keep to the protocol, frame by frame. */
  @Test
  void extractionShouldEndWhenMoreIsSentThanWasAskedFor() {
    Flux<ByteBuf> flood =
        Flux.range(0, 200)
            .map(n -> PayloadFrameCodec.encodeNextReleasingPayload(BUFFERS, 1, chunk()));

    assertThat(get(answers(Flux.concat(beginning(1), flood), TOO_MANY))).contains(TOO_MANY);
  }

  @Test
  void connectionShouldBeClosedWhenAFrameIsTooLarge() {
    RSocket socket = connect(Transport.TCP, member);
    byte[] large = new byte[128 * 1024];

    socket
        .requestChannel(file("a").concatWithValues(DefaultPayload.create(large)))
        .as(StepVerifier::create)
        .thenConsumeWhile(answer -> true)
        .expectError()
        .verify(TIMEOUT);
    StepVerifier.create(socket.onClose().onErrorComplete()).expectComplete().verify(TIMEOUT);
  }

  private Flux<ByteBuf> beginning(int asked) {
    return Flux.defer(
        () ->
            Flux.just(
                SetupFrameCodec.encode(
                    BUFFERS,
                    false,
                    1_000,
                    20_000,
                    RequestMetadata.TYPE,
                    WellKnownMimeType.APPLICATION_JSON.getString(),
                    TestSockets.setup(member.key().text())),
                RequestChannelFrameCodec.encodeReleasingPayload(
                    BUFFERS, 1, false, asked, TestSockets.request("extract", "a"))));
  }

  private static Payload chunk() {
    return DefaultPayload.create("chunk");
  }

  /** What comes back up to this, as text. */
  private Mono<String> answers(Flux<ByteBuf> frames, String last) {
    var connection = TcpClient.create().host("127.0.0.1").port(tcp.port()).connectNow(TIMEOUT);
    Flux<ByteBuf> framed =
        frames.map(frame -> FrameLengthCodec.encode(BUFFERS, frame.readableBytes(), frame));
    return connection
        .inbound()
        .receive()
        .asString(StandardCharsets.ISO_8859_1)
        .mergeWith(connection.outbound().send(framed).then().cast(String.class))
        .scan(String::concat)
        .takeUntil(answer -> answer.contains(last))
        .last("")
        .doFinally(end -> connection.dispose());
  }

  @Test
  void extractionShouldBeRefusedWhenTheKeyMayNotOrTheRouteIsAnother() {
    Member reader = member(Set.of(Scope.DOCUMENTS_READ, Scope.EVENTS_READ));

    TestSockets.assertRefused(
        connect(Transport.TCP, reader).requestChannel(file("a")), "missing-scope");
    TestSockets.assertRefused(
        connect(Transport.TCP, member)
            .requestChannel(Flux.just(TestSockets.request("events", "a"))),
        "not-found");
  }

  @Test
  void extractionsShouldBeRefusedBeyondTheirBoundUntilOneIsCancelled() {
    RSocket socket = connect(Transport.TCP, member);
    Flux<Payload> endless = file("a").concatWith(Flux.never());
    var first = socket.requestChannel(endless).subscribe();
    var second = socket.requestChannel(endless).subscribe();
    await().atMost(TIMEOUT).until(() -> WORKERS.open.get() == 2);

    TestSockets.assertRefused(socket.requestChannel(file("a")), "too-many-extractions");

    first.dispose();
    await().atMost(TIMEOUT).until(() -> WORKERS.open.get() == 1);
    assertThat(get(socket.requestChannel(file("a")).collectList())).hasSize(1);
    second.dispose();
  }

  private RSocket connect(Transport transport, Member who) {
    ClientTransport way =
        switch (transport) {
          case TCP -> TestSockets.tcp(tcp.port());
          case WEBSOCKET -> TestSockets.webSocket(port);
        };
    return connect(way, who);
  }

  private RSocket connect(ClientTransport way, Member who) {
    RSocket socket = get(TestSockets.connector(who.key().text()).connect(way));
    open.add(socket);
    return socket;
  }

  private static Flux<Payload> file(String... chunks) {
    return Flux.fromArray(chunks)
        .index(
            (nth, chunk) ->
                nth == 0 ? TestSockets.request("extract", chunk) : DefaultPayload.create(chunk));
  }
}
