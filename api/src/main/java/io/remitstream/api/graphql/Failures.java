package io.remitstream.api.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.remitstream.api.web.Problems;
import io.remitstream.api.web.RequestId;
import io.remitstream.api.web.Trace;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/** Whatever fails in an operation, or ends a subscription, is told and logged here. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Failures implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int FAILURES_FROM = 500;

  @Override
  public Mono<List<GraphQLError>> resolveException(
      Throwable error, DataFetchingEnvironment environment) {
    return told(error, GraphqlErrorBuilder.newError(environment));
  }

  @Override
  public Mono<List<GraphQLError>> resolveException(Throwable error) {
    return told(error, GraphqlErrorBuilder.newError());
  }

  private static Mono<List<GraphQLError>> told(Throwable error, GraphqlErrorBuilder<?> place) {
    if (Problems.of(error).getStatus() >= FAILURES_FROM) {
      LOG.error("failed: {}", Trace.of(error));
    }
    return RequestId.current().map(id -> List.of(Errors.of(error, place, id)));
  }
}
