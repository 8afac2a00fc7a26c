package io.remitstream.api.live;

import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.streaming.access.Caller;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Streams of server-sent events (HTML standard, section 9.2): counted, kept awake by comments,
 * ended with their key, with the service, or where the peer takes nothing.
 */
public final class OpenStreams {

  private static final ServerSentEvent<String> END = ServerSentEvent.<String>builder().build();

  private final Connections connections;
  private final LiveSettings settings;

  public OpenStreams(Connections connections, LiveSettings settings) {
    this.connections = connections;
    this.settings = settings;
  }

  /**
   * A stream for the caller of the flow. Fails with {@link TooManyConnections}.
   *
   * @param farewell what is said last, where the stream does not end by itself
   */
  public Flux<ServerSentEvent<String>> open(
      Flux<ServerSentEvent<String>> events,
      Function<Ending, Flux<ServerSentEvent<String>>> farewell) {
    return CurrentCaller.get().flatMapMany(caller -> open(caller, events, farewell));
  }

  /**
   * The answer that such a stream is. Its connection ends with it: most streams end because this
   * instance stops, and a proxy that kept the connection would send the next request here too.
   */
  public static Mono<ServerResponse> answer(Flux<ServerSentEvent<String>> stream) {
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONNECTION, "close")
        // A proxy that buffers would hold events back.
        .header("X-Accel-Buffering", "no")
        .body(BodyInserters.fromServerSentEvents(stream));
  }

  private Flux<ServerSentEvent<String>> open(
      Caller caller,
      Flux<ServerSentEvent<String>> events,
      Function<Ending, Flux<ServerSentEvent<String>>> farewell) {
    return Flux.using(
        () -> connections.open(caller),
        connection ->
            watched(connection, events)
                .takeUntilOther(connection.ended())
                .concatWith(connection.ended().flatMapMany(end -> last(end, farewell))),
        connections::close);
  }

  private Flux<ServerSentEvent<String>> watched(
      Connection connection, Flux<ServerSentEvent<String>> events) {
    var stall = new Stall();
    Flux<ServerSentEvent<String>> both =
        Flux.merge(1, events.concatWithValues(END), comments(connection, stall));
    return stall
        .watch(both.takeWhile(event -> event != END))
        .doOnComplete(() -> connection.end(Ending.LEFT));
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
  private static Flux<ServerSentEvent<String>> last(
      Ending ending, Function<Ending, Flux<ServerSentEvent<String>>> farewell) {
    return switch (ending) {
      case LEFT -> Flux.empty();
      case TOO_SLOW ->
          Flux.error(() -> new IllegalStateException("a peer took nothing off its stream"));
      default -> farewell.apply(ending);
    };
  }
}
