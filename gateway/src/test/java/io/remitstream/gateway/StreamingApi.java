package io.remitstream.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.rsocket.Payload;
import io.rsocket.SocketAcceptor;
import io.rsocket.core.RSocketServer;
import io.rsocket.transport.netty.server.WebsocketRouteTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/**
 * A service that takes and gives streams, which a mock that holds whole bodies cannot show.
 *
 * <p>Of sockets: a message {@code close:CODE} is answered by closing with that code, {@code break}
 * by breaking off, anything else by an echo.
 */
final class StreamingApi implements AutoCloseable {

  /** Bytes of the current upload that arrived. */
  final AtomicLong received = new AtomicLong();

  /** Payloads that came over RSocket; each is echoed when it is asked for. */
  final AtomicInteger heard = new AtomicInteger();

  /** What the current event stream tells. */
  volatile Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();

  /** The codes that clients closed their sockets with. */
  final List<Integer> closedWith = new CopyOnWriteArrayList<>();

  private final DisposableServer server;
  private volatile boolean refusing;
  private volatile boolean hanging;

  private StreamingApi() {
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(this::routes)
            .bindNow(Duration.ofSeconds(5));
  }

  static StreamingApi start() {
    return new StreamingApi();
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** Whether handshakes are refused with 403. */
  void refuse(boolean sockets) {
    refusing = sockets;
  }

  /** Whether handshakes are not answered at all. */
  void hang(boolean sockets) {
    hanging = sockets;
  }

  private void routes(HttpServerRoutes routes) {
    routes
        .post(Examples.EXCHANGE, this::exchange)
        .post("/v1/documents", this::upload)
        .get("/v1/events", this::stream)
        .post("/graphql", this::stream)
        .ws(
            "/graphql",
            this::socket,
            WebsocketServerSpec.builder().protocols("graphql-transport-ws").build())
        .ws(
            "/rsocket",
            WebsocketRouteTransport.newHandler(
                RSocketServer.create(SocketAcceptor.forRequestChannel(this::echoes))
                    .asConnectionAcceptor()))
        .ws(
            request -> !refusing && !hanging && request.uri().startsWith("/v1/live"),
            this::socket,
            WebsocketServerSpec.builder().build())
        .get(
            "/v1/live",
            (request, response) -> hanging ? Mono.never() : response.status(403).send());
  }

  private Flux<Payload> echoes(Publisher<Payload> payloads) {
    return Flux.from(payloads).doOnNext(payload -> heard.incrementAndGet());
  }

  private Publisher<Void> exchange(HttpServerRequest request, HttpServerResponse response) {
    return request.receive().then(json(response, Examples.grantedOnce()));
  }

  private static Mono<Void> json(HttpServerResponse response, String body) {
    return response
        .header(HttpHeaderNames.CONTENT_TYPE, "application/json")
        .sendString(Mono.just(body))
        .then();
  }

  private Publisher<Void> upload(HttpServerRequest request, HttpServerResponse response) {
    received.set(0);
    return request
        .receive()
        .map(ByteBuf::readableBytes)
        .doOnNext(received::addAndGet)
        .then(Mono.defer(() -> json(response, "{\"size\":" + received.get() + "}")));
  }

  private Publisher<Void> stream(HttpServerRequest request, HttpServerResponse response) {
    Flux<ByteBuf> told =
        events
            .asFlux()
            .map(event -> ByteBufUtil.writeUtf8(response.alloc(), "data: " + event + "\n\n"));
    return response.sse().send(told, sentAtOnce -> true);
  }

  private Publisher<Void> socket(WebsocketInbound in, WebsocketOutbound out) {
    in.receiveCloseStatus().subscribe(status -> closedWith.add(status.code()));
    return in.receive().asString().concatMap(message -> reply(in, out, message)).then();
  }

  private static Publisher<Void> reply(WebsocketInbound in, WebsocketOutbound out, String message) {
    if (message.startsWith("close:")) {
      return out.sendClose(Integer.parseInt(message.substring(6)), "told to");
    }
    if (message.equals("break")) {
      in.withConnection(connection -> connection.channel().close());
      return Mono.never();
    }
    return out.sendString(Mono.just("echo " + message)).then();
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(2));
  }
}
