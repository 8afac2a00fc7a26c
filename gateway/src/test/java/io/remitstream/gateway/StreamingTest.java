package io.remitstream.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.test.StepVerifier;

/** Bodies, streams and sockets flow through; nothing is held. */
@Timeout(120)
class StreamingTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int CHUNK = 64 * 1024;

  private static StreamingApi api;
  private static ReactiveWebServerApplicationContext gateway;

  @BeforeAll
  static void start() {
    api = StreamingApi.start();
    gateway = gateway();
  }

  @AfterAll
  static void stop() {
    gateway.close();
    api.close();
  }

  private static ReactiveWebServerApplicationContext gateway(String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("--remitstream.gateway.exchange.timeout=20s");
    all.add("--server.port=0");
    all.add("--management.server.port=0");
    all.add("--remitstream.api.url=" + api.url());
    return (ReactiveWebServerApplicationContext)
        SpringApplication.run(GatewayApplication.class, all.toArray(String[]::new));
  }

  private static String address(ReactiveWebServerApplicationContext context) {
    return "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
  }

  private static HttpClient client(ReactiveWebServerApplicationContext context) {
    return HttpClient.create()
        .baseUrl(address(context))
        .headers(headers -> headers.set("Authorization", "Bearer " + Examples.key('s')));
  }

  @Test
  void uploadShouldReachTheServiceBeforeItsEndIsSent() {
    Sinks.Many<ByteBuf> body = Sinks.many().unicast().onBackpressureBuffer();
    Mono<String> answer =
        client(gateway)
            .post()
            .uri("/v1/documents")
            .send((request, out) -> out.send(body.asFlux(), sentAtOnce -> true))
            .responseContent()
            .aggregate()
            .asString();
    var sending = answer.toFuture();

    body.tryEmitNext(Unpooled.wrappedBuffer(new byte[CHUNK])).orThrow();
    await().atMost(TIMEOUT).until(() -> api.received.get() == CHUNK);
    assertThat(sending).isNotDone();
    body.tryEmitNext(Unpooled.wrappedBuffer(new byte[1])).orThrow();
    body.tryEmitComplete().orThrow();

    assertThat(sending).succeedsWithin(TIMEOUT).isEqualTo("{\"size\":" + (CHUNK + 1) + "}");
  }

  @Test
  void uploadShouldPassWhenItIsLargeAndItsLengthUnknown() {
    int chunks = 50 * 1024 * 1024 / CHUNK;

    client(gateway)
        .post()
        .uri("/v1/documents")
        .send(Flux.range(0, chunks).map(i -> Unpooled.wrappedBuffer(new byte[CHUNK])))
        .responseContent()
        .aggregate()
        .asString()
        .as(StepVerifier::create)
        .expectNext("{\"size\":52428800}")
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void eventsShouldComeOneByOneWithoutWaitingForTheNext() {
    api.events = Sinks.many().unicast().onBackpressureBuffer();

    events(gateway)
        .as(StepVerifier::create)
        .then(() -> api.events.tryEmitNext("one").orThrow())
        .expectNext("data: one\n\n")
        .then(() -> api.events.tryEmitNext("two").orThrow())
        .expectNext("data: two\n\n")
        .then(() -> api.events.tryEmitComplete().orThrow())
        .expectComplete()
        .verify(TIMEOUT);
  }

  private static Flux<String> events(ReactiveWebServerApplicationContext context) {
    return client(context)
        .headers(headers -> headers.set("Accept", "text/event-stream"))
        .get()
        .uri("/v1/events")
        .responseContent()
        .asString();
  }

  @Test
  void socketShouldCarryTextBothWays() {
    socket(gateway, "hello")
        .messages()
        .as(StepVerifier::create)
        .expectNext("echo hello")
        .thenCancel()
        .verify(TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 3008, 4401, 4429, 4499, 4999})
  void socketShouldCloseWithTheCodeOfTheService(int code) {
    assertThat(socket(gateway, "close:" + code).code().block(TIMEOUT)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 3008, 4400, 4401, 4403, 4406, 4408, 4409, 4429, 4499})
  void graphQlSocketShouldKeepItsProtocolAndTheCodeOfTheService(int code) {
    client(gateway)
        .websocket(WebsocketClientSpec.builder().protocols("graphql-transport-ws").build())
        .uri("/graphql")
        .handle(
            (in, out) ->
                out.sendString(Mono.just("close:" + code))
                    .then()
                    .thenMany(in.receiveCloseStatus())
                    .map(status -> in.selectedSubprotocol() + " " + status.code()))
        .next()
        .as(StepVerifier::create)
        .expectNext("graphql-transport-ws " + code)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void graphQlResultsShouldComeOneByOneWithoutWaitingForTheNext() {
    api.events = Sinks.many().unicast().onBackpressureBuffer();

    client(gateway)
        .headers(headers -> headers.set("Accept", "text/event-stream"))
        .post()
        .uri("/graphql")
        .send(
            Mono.fromSupplier(() -> Unpooled.wrappedBuffer("{}".getBytes(StandardCharsets.UTF_8))))
        .responseContent()
        .asString()
        .as(StepVerifier::create)
        .then(() -> api.events.tryEmitNext("one").orThrow())
        .expectNext("data: one\n\n")
        .then(() -> api.events.tryEmitNext("two").orThrow())
        .expectNext("data: two\n\n")
        .then(() -> api.events.tryEmitComplete().orThrow())
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** The credential's exchange often comes back on a thread that is not the socket's. */
  @Test
  void socketShouldLoseNothingThatIsSentAtOnce() {
    Flux.range(0, 100)
        .concatMap(i -> socket(gateway, "close:" + (4000 + i)).code())
        .collectList()
        .as(StepVerifier::create)
        .expectNext(IntStream.range(4000, 4100).boxed().toList())
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void socketShouldTellTheServiceTheCodeOfTheClient() {
    client(gateway)
        .websocket()
        .uri("/v1/live")
        .handle((in, out) -> out.sendClose(4000, "enough"))
        .then()
        .block(TIMEOUT);

    await().atMost(TIMEOUT).until(() -> api.closedWith.contains(4000));
  }

  @Test
  void socketShouldAskTheClientToComeBackWhenTheServiceBreaksOff() {
    assertThat(socket(gateway, "break").code().block(TIMEOUT)).isEqualTo(4499);
  }

  @Test
  void socketShouldAskTheClientToComeBackWhenTheServiceDoesNotOpenIt() {
    try (var impatient = gateway("--remitstream.gateway.timeouts.answer=500ms")) {
      api.hang(true);
      assertThat(socket(impatient).code().block(TIMEOUT)).isEqualTo(4499);
    } finally {
      api.hang(false);
    }
  }

  @Test
  void socketShouldSaySoWhenTheServiceForbidsIt() {
    api.refuse(true);
    try {
      assertThat(socket(gateway).code().block(TIMEOUT)).isEqualTo(4403);
    } finally {
      api.refuse(false);
    }
  }

  @Test
  void socketShouldBeRefusedBeforeItOpensWhenThereIsNoCredential() {
    HttpClient.create()
        .get()
        .uri(address(gateway) + "/v1/live")
        .responseSingle((answer, body) -> Mono.just(answer.status().code()))
        .as(StepVerifier::create)
        .expectNext(401)
        .expectComplete()
        .verify(TIMEOUT);
  }

  @Test
  void gatewayShouldEndStreamsAndSocketsAtOnceWhenItStops() {
    var stopping = gateway("--spring.lifecycle.timeout-per-shutdown-phase=60s");
    api.events = Sinks.many().unicast().onBackpressureBuffer();
    api.events.tryEmitNext("one").orThrow();
    var told = new CopyOnWriteArrayList<String>();
    var stream = events(stopping).doOnNext(told::add).then(Mono.just("ended")).toFuture();
    var live = socket(stopping, "hello");
    var code = live.code().toFuture();
    live.messages().blockFirst(TIMEOUT);
    await().atMost(TIMEOUT).until(() -> told.contains("data: one\n\n"));
    long begun = System.nanoTime();

    stopping.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    assertThat(code).succeedsWithin(TIMEOUT).isEqualTo(4499);
    assertThat(stream).succeedsWithin(TIMEOUT).isEqualTo("ended");
  }

  @Test
  void bodyShouldBeRefusedWhenItStandsStillAndNothingElseShouldMind() {
    api.events = Sinks.many().unicast().onBackpressureBuffer();
    try (var hasty = gateway("--remitstream.gateway.timeouts.stall=400ms")) {
      Sinks.Many<String> said = Sinks.many().unicast().onBackpressureBuffer();
      var echoes = said(hasty, said);
      var told = events(hasty).next().toFuture();

      // Longer than a body may stand still.
      assertThat(stalled(hasty).block(TIMEOUT)).isEqualTo(400);
      api.events.tryEmitNext("late").orThrow();
      said.tryEmitNext("late").orThrow();

      assertThat(told).succeedsWithin(TIMEOUT).isEqualTo("data: late\n\n");
      assertThat(echoes).succeedsWithin(TIMEOUT).isEqualTo("echo late");
    }
  }

  /** RSocket carries its credential within, and its demand too. */
  @Test
  void rsocketShouldPassWithItsDemandWhenNoHeaderCarriesAKey() {
    URI address = URI.create(address(gateway).replace("http:", "ws:") + "/rsocket");
    byte[] large = new byte[32 * 1024];
    int before = api.heard.get();

    RSocketConnector.connectWith(WebsocketClientTransport.create(address))
        .flatMapMany(
            socket ->
                socket
                    .requestChannel(Flux.range(0, 100).map(n -> DefaultPayload.create(large)))
                    .doFinally(end -> socket.dispose()))
        .map(payload -> payload.getData().remaining())
        .as(flux -> StepVerifier.create(flux, 0))
        .thenRequest(2)
        .expectNext(large.length, large.length)
        .expectNoEvent(Duration.ofMillis(300))
        .then(() -> assertThat(api.heard.get() - before).isLessThanOrEqualTo(3))
        .thenRequest(98)
        .expectNextCount(98)
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** The status of an upload of which one byte comes, and then no more. */
  private static Mono<Integer> stalled(ReactiveWebServerApplicationContext context) {
    Flux<ByteBuf> body = Flux.just(Unpooled.wrappedBuffer(new byte[1])).concatWith(Flux.never());
    return client(context)
        .post()
        .uri("/v1/documents")
        .send((request, out) -> out.send(body, sentAtOnce -> true))
        .responseSingle((answer, rest) -> Mono.just(answer.status().code()));
  }

  private static CompletableFuture<String> said(
      ReactiveWebServerApplicationContext context, Sinks.Many<String> said) {
    return client(context)
        .websocket()
        .uri("/v1/live")
        .handle(
            (in, out) ->
                out.sendString(said.asFlux())
                    .then()
                    .cast(String.class)
                    .mergeWith(in.receive().asString()))
        .next()
        .toFuture();
  }

  @Test
  void pageShouldFindNoCorsWhenNoOriginIsSet() {
    HttpClient.create()
        .headers(headers -> headers.set("Origin", "https://app.example.org"))
        .get()
        .uri(address(gateway) + "/v1/documents")
        .responseSingle((answer, body) -> Mono.just(answer.responseHeaders().names().toString()))
        .as(StepVerifier::create)
        .assertNext(names -> assertThat(names).doesNotContainIgnoringCase("access-control"))
        .expectComplete()
        .verify(TIMEOUT);
  }

  /** A client's side of a socket. */
  private record Socket(Flux<String> messages, Mono<Integer> code) {}

  private static Socket socket(ReactiveWebServerApplicationContext context, String... sent) {
    Sinks.One<Integer> code = Sinks.one();
    Sinks.Many<String> messages = Sinks.many().replay().all();
    client(context)
        .websocket(WebsocketClientSpec.builder().handlePing(false).build())
        .uri("/v1/live")
        .handle(
            (in, out) -> {
              in.receiveCloseStatus().subscribe(status -> code.tryEmitValue(status.code()));
              return send(out, sent)
                  .thenMany(in.receive().asString().doOnNext(messages::tryEmitNext))
                  .then();
            })
        .subscribe(nothing -> {}, code::tryEmitError);
    return new Socket(messages.asFlux(), code.asMono());
  }

  private static Mono<Void> send(WebsocketOutbound out, String... messages) {
    return out.sendString(Flux.fromArray(messages)).then();
  }
}
