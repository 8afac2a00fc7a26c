package io.remitstream.api.live;

import io.remitstream.api.identity.CurrentCaller;
import java.util.List;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Upgrades to a WebSocket, unless the tenant has too many streams and sockets open already. */
public final class SocketEntrance implements WebHandler {

  private final WebSocketService sockets;
  private final Connections connections;
  private final Protocol protocol;
  private final LiveSettings settings;

  /**
   * @param frame the largest message that a client may send, in bytes
   */
  public SocketEntrance(
      int frame, Connections connections, Protocol protocol, LiveSettings settings) {
    this.sockets = new HandshakeWebSocketService(new LiveUpgrade(frame));
    this.connections = connections;
    this.protocol = protocol;
    this.settings = settings;
  }

  /** What is spoken at an entrance. */
  public interface Protocol {

    /** The subprotocols that a client may ask for (RFC 6455, section 1.9). */
    default List<String> names() {
      return List.of();
    }

    /** A new conversation, for a client that has connected. */
    Conversation begin(Connection connection, HandshakeInfo handshake);
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
        .handleRequest(exchange, new Handler(connection))
        .doOnError(failed -> connections.close(connection));
  }

  private final class Handler implements WebSocketHandler {

    private final Connection connection;

    Handler(Connection connection) {
      this.connection = connection;
    }

    @Override
    public List<String> getSubProtocols() {
      return protocol.names();
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      var conversation = protocol.begin(connection, session.getHandshakeInfo());
      return new Socket((LiveSession) session, connection, conversation, settings)
          .run()
          .doFinally(end -> connections.close(connection));
    }
  }
}
