package io.remitstream.gateway.upstream;

import java.util.List;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sockets through the gateway. The service's own close codes (3000 to 4999) pass; where there is
 * none, because the service broke off, refused the handshake or the gateway stops, the client gets
 * one that it can act upon, instead of 1002, after which most clients never come back.
 */
final class LiveSockets implements WebSocketService {

  private final WebSocketService handshakes;
  private final Drain drain;

  LiveSockets(WebSocketService handshakes, Drain drain) {
    this.handshakes = handshakes;
    this.drain = drain;
  }

  @Override
  public Mono<Void> handleRequest(ServerWebExchange exchange, WebSocketHandler handler) {
    return handshakes.handleRequest(exchange, new Bridge(handler));
  }

  private final class Bridge implements WebSocketHandler {

    private final WebSocketHandler proxy;

    Bridge(WebSocketHandler proxy) {
      this.proxy = proxy;
    }

    @Override
    public List<String> getSubProtocols() {
      return proxy.getSubProtocols();
    }

    @Override
    public Mono<Void> handle(WebSocketSession session) {
      var client = new ClientSocket(session);
      return Mono.firstWithSignal(proxied(client), drain.begun().then(bye(client)));
    }

    private Mono<Void> proxied(ClientSocket client) {
      return proxy.handle(client).onErrorResume(fault -> client.close(CloseCodes.of(fault)));
    }

    private Mono<Void> bye(ClientSocket client) {
      return client.close(CloseStatus.create(CloseCodes.COME_BACK, "draining"));
    }
  }
}
