package io.remitstream.api.live;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Unavailable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * One client's WebSocket. What it subscribes to is pulled as fast as it takes it; nothing is queued
 * for it but a few messages.
 */
final class LiveSocket {

  private static final Logger LOG = LoggerFactory.getLogger(LiveSocket.class);

  /** A client that sends more at once than this means no good. */
  private static final int COMMANDS = 16;

  /** A socket that does not close in this time is dropped. */
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final LiveSession session;
  private final Connection connection;
  private final LiveHub hub;
  private final LiveSettings settings;
  private final Stall stall = new Stall();
  private final Sinks.Many<Command> commands =
      Sinks.many().unicast().onBackpressureBuffer(Queues.<Command>get(COMMANDS).get());
  private volatile boolean awaitingPong;
  private volatile @Nullable Fault lastWord;

  LiveSocket(LiveSession session, Connection connection, LiveHub hub, LiveSettings settings) {
    this.session = session;
    this.connection = connection;
    this.hub = hub;
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
        .onErrorComplete()
        .doFinally(end -> connection.end(Ending.LEFT));
  }

  private void take(WebSocketMessage message) {
    switch (message.getType()) {
      case TEXT -> obey(message.getPayloadAsText());
      case BINARY -> refuse(new Command.BadMessage());
      case PONG -> awaitingPong = false;
      case PING -> {
        // Netty has answered it.
      }
    }
  }

  private void obey(String text) {
    try {
      if (commands.tryEmitNext(Command.parse(text)).isFailure()) {
        refuse(new Command.BadMessage());
      }
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
    return hub.head()
        .map(LiveSignal.Ready::new)
        .map(this::message)
        .concatWith(Flux.merge(1, pings(), subscribed().map(this::message)));
  }

  /** Progress and events of the newest subscription. */
  private Flux<LiveSignal> subscribed() {
    return commands.asFlux().switchMap(this::listen, 1);
  }

  private Flux<LiveSignal> listen(Command command) {
    return command instanceof Command.Subscribe subscribe
        ? hub.listen(subscribe.listening()).filter(LiveSocket::isNews)
        : Flux.never();
  }

  /** Ready is said once, when the socket opens. */
  private static boolean isNews(LiveSignal signal) {
    return !(signal instanceof LiveSignal.Ready);
  }

  private WebSocketMessage message(LiveSignal signal) {
    return session.textMessage(LiveJson.message(signal));
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
    Fault why = lastWord;
    return why == null ? Mono.empty() : Mono.just(session.textMessage(LiveJson.error(why)));
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
}
