package io.remitstream.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.remitstream.api.live.Ending;
import io.remitstream.api.live.OpenStreams;
import io.remitstream.api.web.RequestId;
import io.remitstream.streaming.access.BadCredential;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.AbstractGraphQlHttpHandler;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation's results as server-sent events, in the <a
 * href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">distinct connections
 * mode</a> of graphql-sse. A stream that ends without {@code complete} was broken off: come back,
 * with the newest cursor.
 */
final class ResultStream extends AbstractGraphQlHttpHandler {

  /** The head of the answer goes out with it, however long nothing happens. */
  private static final ServerSentEvent<String> OPENED =
      ServerSentEvent.<String>builder().comment("").build();

  private static final ServerSentEvent<String> COMPLETE = event("complete", "");

  private final OpenStreams streams;

  ResultStream(WebGraphQlHandler operations, OpenStreams streams) {
    super(operations, null);
    this.streams = streams;
  }

  @Override
  protected Mono<ServerResponse> prepareResponse(
      ServerRequest request, WebGraphQlResponse response) {
    return OpenStreams.answer(streams.open(events(response), ResultStream::farewell));
  }

  private static Flux<ServerSentEvent<String>> events(WebGraphQlResponse response) {
    return Results.of(response)
        .onErrorResume(error -> Results.errors(error).map(errors -> Map.of("errors", errors)))
        .map(ResultStream::next)
        .concatWithValues(COMPLETE)
        .startWith(OPENED);
  }

  /** Only a key that ends says so; after everything else a client is to come back. */
  private static Flux<ServerSentEvent<String>> farewell(Ending ending) {
    return ending == Ending.KEY_INVALID
        ? RequestId.current()
            .map(ResultStream::keyEnded)
            .map(ResultStream::next)
            .concatWith(Mono.just(COMPLETE))
        : Flux.empty();
  }

  private static Map<String, Object> keyEnded(String requestId) {
    GraphQLError error = Errors.of(new BadCredential(), GraphqlErrorBuilder.newError(), requestId);
    return Map.of("errors", Results.specified(List.of(error)));
  }

  private static ServerSentEvent<String> next(Map<String, ?> result) {
    return event("next", JsonMapper.shared().writeValueAsString(result));
  }

  private static ServerSentEvent<String> event(String name, String data) {
    return ServerSentEvent.builder(data).event(name).build();
  }
}
