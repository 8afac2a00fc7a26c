package io.remitstream.api.live;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.event.Cursor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The log as server-sent events (HTML standard, section 9.2). */
final class EventStream {

  private final LiveHub hub;
  private final Connections connections;
  private final LiveSettings settings;

  EventStream(LiveHub hub, Connections connections, LiveSettings settings) {
    this.hub = hub;
    this.connections = connections;
    this.settings = settings;
  }

  /** Ends when the service drains or the key does, with a last event that says so. */
  Flux<ServerSentEvent<String>> open(@Nullable Cursor after) {
    return CurrentCaller.get().flatMapMany(caller -> open(caller, after));
  }

  private Flux<ServerSentEvent<String>> open(Caller caller, @Nullable Cursor after) {
    return Flux.using(
        () -> connections.open(caller),
        connection -> events(connection, Listening.from(after)),
        connections::close);
  }

  private Flux<ServerSentEvent<String>> events(Connection connection, Listening listening) {
    var stall = new Stall();
    Flux<ServerSentEvent<String>> both =
        Flux.merge(1, hub.listen(listening).map(EventStream::event), comments(connection, stall));
    return stall
        .watch(both)
        .takeUntilOther(connection.ended())
        .concatWith(connection.ended().flatMap(EventStream::farewell));
  }

  /** Keeps proxies from taking a quiet stream for a dead one, and sees who takes nothing. */
  private Flux<ServerSentEvent<String>> comments(Connection connection, Stall stall) {
    Duration every = settings.comment();
    return Flux.interval(every, every)
        .doOnNext(tick -> endIfStalled(connection, stall))
        .onBackpressureDrop()
        .map(tick -> ServerSentEvent.<String>builder().comment("").build());
  }

  private void endIfStalled(Connection connection, Stall stall) {
    if (stall.isLongerThan(settings.stall())) {
      connection.end(Ending.TOO_SLOW);
    }
  }

  /** To a peer that takes nothing there is nothing to say: the connection breaks off. */
  private static Mono<ServerSentEvent<String>> farewell(Ending ending) {
    return ending == Ending.TOO_SLOW
        ? Mono.error(() -> new IllegalStateException("a peer took nothing off its stream"))
        : Mono.just(event("closing", LiveJson.closing(ending)));
  }

  private static ServerSentEvent<String> event(LiveSignal signal) {
    return switch (signal) {
      case LiveSignal.Happened(LiveEvent event) ->
          ServerSentEvent.builder(event.json())
              .id(event.cursor().toString())
              .event(event.event().type())
              .build();
      case LiveSignal.Ready(Cursor cursor) -> event("ready", LiveJson.ready(cursor));
      case LiveSignal.Reset reset -> event("reset", LiveJson.reset(reset));
      case LiveSignal.Progressed(var progress) -> event("progress", LiveJson.progress(progress));
    };
  }

  private static ServerSentEvent<String> event(String name, ObjectNode data) {
    return ServerSentEvent.builder(data.toString()).event(name).build();
  }
}
