package io.remitstream.api.live;

import io.remitstream.api.identity.CurrentCaller;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** {@code /v1/live}: upgrades to a WebSocket, unless the tenant has too many open already. */
final class LiveEntrance implements WebHandler {

  private final WebSocketService sockets;
  private final Connections connections;
  private final LiveHub hub;
  private final LiveSettings settings;

  LiveEntrance(
      WebSocketService sockets, Connections connections, LiveHub hub, LiveSettings settings) {
    this.sockets = sockets;
    this.connections = connections;
    this.hub = hub;
    this.settings = settings;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange) {
    return CurrentCaller.get()
        .map(connections::open)
        .flatMap(connection -> upgrade(exchange, connection));
  }

  /** The upgrade is over long before the socket is; a failed one leaves nothing open. */
  private Mono<Void> upgrade(ServerWebExchange exchange, Connection connection) {
    return sockets
        .handleRequest(exchange, session -> run((LiveSession) session, connection))
        .doOnError(failed -> connections.close(connection));
  }

  private Mono<Void> run(LiveSession session, Connection connection) {
    return new LiveSocket(session, connection, hub, settings)
        .run()
        .doFinally(end -> connections.close(connection));
  }
}
