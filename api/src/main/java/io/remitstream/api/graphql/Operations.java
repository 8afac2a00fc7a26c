package io.remitstream.api.graphql;

import graphql.GraphQLError;
import graphql.i18n.I18n;
import graphql.introspection.Introspection;
import io.remitstream.api.web.RequestId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** What every operation passes, whatever it came over. */
final class Operations implements WebGraphQlInterceptor {

  /** One for all: the engine reads a language's texts from a file when it is first met. */
  private static final Locale LOCALE = Locale.ENGLISH;

  private final boolean introspection;

  Operations(boolean introspection) {
    this.introspection = introspection;
    Arrays.stream(I18n.BundleType.values()).forEach(texts -> I18n.i18n(texts, LOCALE));
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    Map<Object, Object> context = MutationKey.held(request.getHeaders());
    context.put(Introspection.INTROSPECTION_DISABLED, !introspection);
    request.configureExecutionInput(
        (input, builder) -> builder.locale(LOCALE).graphQLContext(context).build());
    return Mono.zip(chain.next(request), RequestId.current(), Operations::typed);
  }

  private static WebGraphQlResponse typed(WebGraphQlResponse response, String requestId) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors();
    return errors.isEmpty()
        ? response
        : response.transform(to -> to.errors(typed(errors, requestId)));
  }

  private static List<GraphQLError> typed(List<GraphQLError> errors, String requestId) {
    return errors.stream().map(error -> Errors.typed(error, requestId)).toList();
  }
}
