package io.remitstream.api.live;

import io.netty.handler.codec.TooLongFrameException;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.fault.Unavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One client's WebSocket. What is said over it is pulled as fast as the client takes it; nothing is
 * queued for it but a few messages. A peer that answers no ping, or takes nothing, is let go.
 */
final class Socket {

  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

  /** A socket that does not close in this time is dropped. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final LiveSession session;
  private final Connection connection;
  private final Conversation conversation;
  private final LiveSettings settings;
  private final Stall stall = new Stall();
  private volatile boolean awaitingPong;
  private volatile @Nullable Fault lastWord;

  Socket(
      LiveSession session,
      Connection connection,
      Conversation conversation,
      LiveSettings settings) {
    this.session = session;
    this.connection = connection;
    this.conversation = conversation;
    this.settings = settings;
  }

  /** Completes when the socket is closed, by whomever. */
  Mono<Void> run() {
    return Mono.firstWithSignal(Mono.when(hear(), tell().then(close())), drop());
  }

  private Mono<Void> hear() {
    return session
        .receive()
        .doOnNext(this::take)
        .then()
        .doOnError(TooLongFrameException.class, large -> connection.end(Ending.TOO_LARGE))
        .onErrorComplete()
        .doFinally(end -> connection.end(Ending.LEFT));
  }

  private void take(WebSocketMessage message) {
    switch (message.getType()) {
      case TEXT -> hear(message.getPayloadAsText());
      case BINARY -> refuse(new NoText());
      case PONG -> awaitingPong = false;
      case PING -> {
        // Netty has answered it.
      }
    }
  }

  private void hear(String text) {
    try {
      conversation.hear(text);
    } catch (Fault refused) {
      refuse(refused);
    }
  }

  private void refuse(Fault fault) {
    lastWord = fault;
    connection.end(Ending.BAD_MESSAGE);
  }

  private Mono<Void> tell() {
    return session
        .send(
            stall
                .watch(messages())
                .takeUntilOther(connection.ended())
                .onErrorResume(this::giveUp)
                .concatWith(Mono.defer(this::sayWhy)))
        .doOnTerminate(() -> connection.end(Ending.LEFT))
        .onErrorComplete();
  }

  private Flux<WebSocketMessage> messages() {
    return Flux.merge(1, pings(), conversation.say().map(session::textMessage));
  }

  private Flux<WebSocketMessage> pings() {
    Duration every = settings.ping();
    return Flux.interval(every, every)
        .doOnNext(tick -> endIfStalled())
        .onBackpressureDrop()
        .doOnNext(tick -> endIfDead())
        .map(tick -> session.pingMessage(buffers -> buffers.wrap(new byte[0])));
  }

  private void endIfStalled() {
    if (stall.isLongerThan(settings.stall())) {
      connection.end(Ending.TOO_SLOW);
    }
  }

  private void endIfDead() {
    if (awaitingPong) {
      connection.end(Ending.DEAD);
    }
    awaitingPong = true;
  }

  private Mono<WebSocketMessage> giveUp(Throwable error) {
    LOG.warn("a socket failed: {}", error.toString());
    lastWord = error instanceof Fault fault ? fault : new Unavailable("live");
    connection.end(Ending.FAILED);
    return Mono.empty();
  }

  private Mono<WebSocketMessage> sayWhy() {
    return Mono.justOrEmpty(lastWord)
        .flatMap(why -> Mono.justOrEmpty(conversation.lastWord(why)))
        .map(session::textMessage);
  }

  private Mono<Void> close() {
    return connection
        .ended()
        .filter(ending -> ending != Ending.LEFT)
        .flatMap(ending -> session.close(new CloseStatus(ending.code(), ending.reason())));
  }

  private Mono<Void> drop() {
    return connection.ended().delayElement(FAREWELL).doOnNext(late -> session.drop()).then();
  }

  /** A frame of bytes, where only text is understood. */
  private static final class NoText extends Fault {
    NoText() {
      super(Kind.INVALID, "bad-message", "A message must be a text frame.");
    }
  }
}
