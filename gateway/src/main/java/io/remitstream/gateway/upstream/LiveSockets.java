package io.remitstream.gateway.upstream;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;

/**
 * Sockets through the gateway. The service's own close codes (3000 to 4999) pass; where there is
 * none, because the service broke off, refused the handshake or the gateway stops, the client gets
 * one that it can act upon, instead of 1002 or none, after which most clients never come back.
 */
final class LiveSockets implements WebSocketService {

  private final WebSocketService handshakes;
  private final Drain drain;
  private final Duration openWithin;

  /**
   * @param openWithin how long the service may take to open its side
   */
  LiveSockets(WebSocketService handshakes, Drain drain, Duration openWithin) {
    this.handshakes = handshakes;
    this.drain = drain;
    this.openWithin = openWithin;
  }

  /**
   * A handshake on another thread (one that a credential's exchange came back on) would lose what
   * the client sends before its end.
   */
  @Override
  public Mono<Void> handleRequest(ServerWebExchange exchange, WebSocketHandler proxy) {
    Scheduler eventLoop = eventLoop(exchange);
    return Mono.defer(() -> handshakes.handleRequest(exchange, new Bridge(proxy, eventLoop)))
        .subscribeOn(eventLoop);
  }

  /** Where the client's socket is served. */
  private static Scheduler eventLoop(ServerWebExchange exchange) {
    HttpServerRequest request = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
    var loop = new AtomicReference<Executor>();
    request.withConnection(connection -> loop.set(connection.channel().eventLoop()));
    return Schedulers.fromExecutor(Objects.requireNonNull(loop.get()));
  }

  private final class Bridge implements WebSocketHandler {

    private final WebSocketHandler proxy;
    private final Scheduler eventLoop;

    Bridge(WebSocketHandler proxy, Scheduler eventLoop) {
      this.proxy = proxy;
      this.eventLoop = eventLoop;
    }

    @Override
    public List<String> getSubProtocols() {
      return proxy.getSubProtocols();
    }

    /** From another thread the end of a socket would overtake the frame that says why. */
    @Override
    public Mono<Void> handle(WebSocketSession session) {
      var client = new ClientSocket(session);
      return Mono.firstWithSignal(proxied(client), late(client), stopped(client))
          .then(Mono.defer(client::end).subscribeOn(eventLoop));
    }

    private Mono<Void> proxied(ClientSocket client) {
      return proxy.handle(client).onErrorResume(fault -> client.close(CloseCodes.of(fault)));
    }

    private Mono<Void> late(ClientSocket client) {
      return Mono.delay(openWithin)
          .flatMap(past -> client.isBridged() ? Mono.never() : client.close(CloseCodes.BROKEN_OFF));
    }

    private Mono<Void> stopped(ClientSocket client) {
      return drain.begun().then(client.close(CloseCodes.DRAINING));
    }
  }
}
