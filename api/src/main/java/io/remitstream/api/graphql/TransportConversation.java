package io.remitstream.api.graphql;

import graphql.GraphqlErrorBuilder;
import io.remitstream.api.graphql.ClientMessage.Complete;
import io.remitstream.api.graphql.ClientMessage.Init;
import io.remitstream.api.graphql.ClientMessage.Ping;
import io.remitstream.api.graphql.ClientMessage.Pong;
import io.remitstream.api.graphql.ClientMessage.Subscribe;
import io.remitstream.api.live.Connection;
import io.remitstream.api.live.Conversation;
import io.remitstream.api.live.Ending;
import io.remitstream.api.web.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * One client's <a
 * href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>:
 * operations side by side, none of which holds up another, each authorised by itself.
 */
final class TransportConversation implements Conversation {

  /** Answers that may be under way beside the operations. */
  private static final int ANSWERS = 16;

  private final Connection connection;
  private final HandshakeInfo handshake;
  private final WebGraphQlHandler operations;
  private final GraphQlSettings settings;
  private final Map<String, Operation> running = new ConcurrentHashMap<>();
  private final Sinks.Many<Flux<String>> turns;
  private volatile boolean initialised;

  TransportConversation(
      Connection connection,
      HandshakeInfo handshake,
      WebGraphQlHandler operations,
      GraphQlSettings settings) {
    this.connection = connection;
    this.handshake = handshake;
    this.operations = operations;
    this.settings = settings;
    this.turns =
        Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<Flux<String>>get(settings.operations()).get());
  }

  /** An answer that is at hand goes before whatever operations have to say. */
  @Override
  public Flux<String> say() {
    return Flux.merge(
        1, lateness(), turns.asFlux().flatMap(turn -> turn, settings.operations() + ANSWERS, 1));
  }

  private Mono<String> lateness() {
    return Mono.delay(settings.initWithin())
        .doOnNext(late -> endUnlessInitialised())
        .then(Mono.empty());
  }

  private void endUnlessInitialised() {
    if (!initialised) {
      connection.end(Ending.NOT_INITIALISED);
    }
  }

  @Override
  public void hear(String text) {
    switch (ClientMessage.parse(text)) {
      case Init init -> initialise();
      case Ping ping -> turn(Flux.just(ServerMessage.PONG));
      case Pong pong -> {
        // Nobody waits for it: the socket has pings of its own.
      }
      case Subscribe subscribe -> begin(subscribe);
      case Complete complete -> stop(complete.id());
    }
  }

  private void initialise() {
    if (initialised) {
      connection.end(Ending.INITIALISED_TWICE);
    } else {
      initialised = true;
      turn(Flux.just(ServerMessage.ACK));
    }
  }

  /** A client that says more than it hears is not waited for. */
  private void turn(Flux<String> turn) {
    if (turns.tryEmitNext(turn).isFailure()) {
      connection.end(Ending.TOO_SLOW);
    }
  }

  private void begin(Subscribe subscribe) {
    if (!initialised) {
      connection.end(Ending.UNACKNOWLEDGED);
    } else if (running.containsKey(subscribe.id())) {
      connection.end(Ending.REPEATED_ID);
    } else if (running.size() >= settings.operations()) {
      turn(refused(subscribe.id()));
    } else {
      turn(run(subscribe));
    }
  }

  private static Flux<String> refused(String id) {
    return RequestId.current()
        .map(request -> Errors.of(new TooManyOperations(), GraphqlErrorBuilder.newError(), request))
        .map(error -> ServerMessage.error(id, Results.specified(List.of(error))))
        .flux();
  }

  private Flux<String> run(Subscribe subscribe) {
    var operation = new Operation(subscribe.id(), Sinks.empty());
    running.put(operation.id(), operation);
    return operations
        .handleRequest(request(subscribe))
        .flatMapMany(response -> told(operation, response))
        .onErrorResume(error -> broken(operation, error))
        .takeUntilOther(operation.stop().asMono());
  }

  private WebGraphQlRequest request(Subscribe subscribe) {
    return new WebGraphQlRequest(
        handshake.getUri(),
        handshake.getHeaders(),
        handshake.getCookies(),
        handshake.getRemoteAddress(),
        handshake.getAttributes(),
        subscribe.operation(),
        subscribe.id(),
        Locale.ENGLISH);
  }

  private Flux<String> told(Operation operation, WebGraphQlResponse response) {
    return Results.cameAbout(response)
        ? Results.of(response)
            .map(result -> ServerMessage.next(operation.id(), result))
            .concatWith(over(operation, ServerMessage.complete(operation.id())))
        : over(operation, ServerMessage.error(operation.id(), errors(response))).flux();
  }

  private static List<Map<String, Object>> errors(WebGraphQlResponse response) {
    return Results.specified(response.getExecutionResult().getErrors());
  }

  private Mono<String> broken(Operation operation, Throwable error) {
    return Results.errors(error)
        .flatMap(errors -> over(operation, ServerMessage.error(operation.id(), errors)));
  }

  /** The id is free again before the client hears that it is over. */
  private Mono<String> over(Operation operation, String message) {
    return Mono.fromSupplier(() -> message)
        .doOnSubscribe(end -> running.remove(operation.id(), operation));
  }

  private void stop(String id) {
    Operation operation = running.remove(id);
    if (operation != null) {
      operation.stop().tryEmitEmpty();
    }
  }

  /** What runs under an id, until it is over or stopped. */
  private record Operation(String id, Sinks.Empty<Void> stop) {}
}
