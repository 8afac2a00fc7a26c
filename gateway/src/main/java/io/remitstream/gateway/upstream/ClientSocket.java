package io.remitstream.gateway.upstream;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A client's socket. The proxy ends by cancelling what it reads, which would close the socket
 * before its reason is told; so reading goes on, and the socket is closed once, at the end, with
 * the first reason given.
 */
final class ClientSocket implements WebSocketSession {

  private final WebSocketSession session;
  private final AtomicReference<CloseStatus> reason = new AtomicReference<>();

  private volatile boolean bridged;

  ClientSocket(WebSocketSession session) {
    this.session = session;
  }

  /** Notes the reason; {@link #end} tells it. */
  @Override
  public Mono<Void> close(CloseStatus status) {
    return Mono.fromRunnable(() -> reason.compareAndSet(null, CloseCodes.forClient(status)));
  }

  /** Closes with the reason that was given, or as broken off where there was none. */
  Mono<Void> end() {
    CloseStatus given = reason.get();
    return session.close(given == null ? CloseCodes.BROKEN_OFF : given);
  }

  /** Whether the service has opened its side: only then is this one read. */
  boolean isBridged() {
    return bridged;
  }

  @Override
  public Flux<WebSocketMessage> receive() {
    bridged = true;
    return Uncancelled.of(session.receive());
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public HandshakeInfo getHandshakeInfo() {
    return session.getHandshakeInfo();
  }

  @Override
  public DataBufferFactory bufferFactory() {
    return session.bufferFactory();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return session.getAttributes();
  }

  @Override
  public Mono<Void> send(Publisher<WebSocketMessage> messages) {
    return session.send(messages);
  }

  @Override
  public boolean isOpen() {
    return session.isOpen();
  }

  @Override
  public Mono<CloseStatus> closeStatus() {
    return session.closeStatus();
  }

  @Override
  public WebSocketMessage textMessage(String payload) {
    return session.textMessage(payload);
  }

  @Override
  public WebSocketMessage binaryMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.binaryMessage(payload);
  }

  @Override
  public WebSocketMessage pingMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.pingMessage(payload);
  }

  @Override
  public WebSocketMessage pongMessage(Function<DataBufferFactory, DataBuffer> payload) {
    return session.pongMessage(payload);
  }
}
