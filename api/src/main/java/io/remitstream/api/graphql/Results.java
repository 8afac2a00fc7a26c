package io.remitstream.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.remitstream.api.web.RequestId;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What comes of an operation, over whichever channel. */
final class Results {

  private Results() {}

  /** Whether it came about at all. */
  static boolean cameAbout(WebGraphQlResponse response) {
    return response.getData() != null;
  }

  /** One result of a query, each of a subscription; pulled as they are asked for. */
  @SuppressWarnings("unchecked")
  static Flux<Map<String, Object>> of(WebGraphQlResponse response) {
    return response.getData() instanceof Publisher<?> subscription
        ? Flux.from((Publisher<ExecutionResult>) subscription).map(ExecutionResult::toSpecification)
        : Flux.just(response.toMap());
  }

  /** Why a subscription broke. */
  static Mono<List<Map<String, Object>>> errors(Throwable error) {
    return error instanceof SubscriptionPublisherException known
        ? Mono.just(specified(known.getErrors()))
        : RequestId.current()
            .map(id -> List.of(Errors.of(error, GraphqlErrorBuilder.newError(), id)))
            .map(Results::specified);
  }

  static List<Map<String, Object>> specified(List<GraphQLError> errors) {
    return errors.stream().map(GraphQLError::toSpecification).toList();
  }
}
