package io.remitstream.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.remitstream.api.web.Refusal;
import io.remitstream.api.web.RequestId;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webflux.GraphQlHttpHandler;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** One result as JSON. A subscription has many, and is refused here before anybody listens. */
final class JsonResults extends GraphQlHttpHandler {

  JsonResults(WebGraphQlHandler operations) {
    super(operations);
  }

  @Override
  protected Mono<ServerResponse> prepareResponse(
      ServerRequest request, WebGraphQlResponse response) {
    return response.getData() instanceof Publisher<?>
        ? RequestId.current().flatMap(id -> prepareRefusal(request, response, id))
        : super.prepareResponse(request, response);
  }

  private Mono<ServerResponse> prepareRefusal(
      ServerRequest request, WebGraphQlResponse response, String requestId) {
    var refusal =
        Refusal.badRequest(
            "A subscription has no single result (expected: Accept: text/event-stream, or a"
                + " WebSocket).");
    GraphQLError error = Errors.of(refusal, GraphqlErrorBuilder.newError(), requestId);
    var refused = ExecutionResult.newExecutionResult().addError(error).build();
    return super.prepareResponse(
        request,
        new WebGraphQlResponse(
            new DefaultExecutionGraphQlResponse(response.getExecutionInput(), refused)));
  }
}
