package io.remitstream.api.rsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remitstream.api.ApiTest;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.TcpEntrance;
import io.remitstream.streaming.token.AccessToken;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.transport.ClientTransport;
import io.rsocket.util.DefaultPayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import reactor.test.StepVerifier;

/** The relay to the workers, with a real client and workers of this test's own. */
@Timeout(120)
class ExtractTest extends ApiTest {

  private static final FakeWorkers WORKERS = new FakeWorkers();

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
