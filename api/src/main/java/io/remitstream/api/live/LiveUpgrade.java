package io.remitstream.api.live;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.server.RequestUpgradeStrategy;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.util.context.ContextView;

/** Upgrades to a {@link LiveSession}; frames beyond the bound close the socket (1009). */
final class LiveUpgrade implements RequestUpgradeStrategy {

  private final int frame;

  LiveUpgrade(int frame) {
    this.frame = frame;
  }

  @Override
  public Mono<Void> upgrade(
      ServerWebExchange exchange,
      WebSocketHandler handler,
      @Nullable String protocol,
      Supplier<HandshakeInfo> info) {
    ServerHttpResponse response = exchange.getResponse();
    HttpServerResponse netty = ServerHttpResponseDecorator.getNativeResponse(response);
    // What other filters have put on the response goes out with the handshake.
    return response
        .setComplete()
        .then(
            Mono.deferContextual(
                context ->
                    upgrade(
                        netty, session(response, info.get()), spec(protocol), handler, context)));
  }

  private Mono<Void> upgrade(
      HttpServerResponse netty,
      Function<Wire, LiveSession> session,
      WebsocketServerSpec spec,
      WebSocketHandler handler,
      ContextView context) {
    return Mono.defer(
            () ->
                netty.sendWebsocket(
                    (in, out) ->
                        handler.handle(session.apply(new Wire(in, out))).contextWrite(context),
                    spec))
        .subscribeOn(eventLoop(netty));
  }

  private WebsocketServerSpec spec(@Nullable String protocol) {
    var spec = WebsocketServerSpec.builder().maxFramePayloadLength(frame);
    return protocol == null ? spec.build() : spec.protocols(protocol).build();
  }

  /** On another thread a frame that comes before the handshake has ended would be lost. */
  private static Scheduler eventLoop(HttpServerResponse netty) {
    var loop = new AtomicReference<Executor>();
    netty.withConnection(connection -> loop.set(connection.channel().eventLoop()));
    return Schedulers.fromExecutor(Objects.requireNonNull(loop.get()));
  }

  private Function<Wire, LiveSession> session(ServerHttpResponse response, HandshakeInfo info) {
    var buffers = (NettyDataBufferFactory) response.bufferFactory();
    return wire -> new LiveSession(wire.in(), wire.out(), info, buffers, frame);
  }

  private record Wire(WebsocketInbound in, WebsocketOutbound out) {}
}
