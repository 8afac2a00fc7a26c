package io.remitstream.api.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.validation.ValidationError;
import io.remitstream.api.web.Problems;
import io.remitstream.openapi.model.Problem;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.execution.ErrorType;

/**
 * What an error of an operation says: the same type, code and words as REST's problems, and the
 * request's id. A value that a caller sent is never repeated, for it may name somebody.
 */
final class Errors {

  private static final String TYPE = "type";
  private static final String TYPES = "https://remitstream.io/problems/";

  private Errors() {}

  /** What went wrong while a field was fetched, at its place in the operation. */
  static GraphQLError of(Throwable error, GraphqlErrorBuilder<?> place, String requestId) {
    Problem problem = Problems.of(error);
    String code = problem.getType().toString().substring(TYPES.length());
    return place
        .message(Objects.requireNonNullElse(problem.getDetail(), problem.getTitle()))
        .errorType(classification(problem.getStatus()))
        .extensions(extensions(code, requestId))
        .build();
  }

  private static ErrorType classification(int status) {
    return switch (status) {
      case 401 -> ErrorType.UNAUTHORIZED;
      case 403 -> ErrorType.FORBIDDEN;
      case 404, 410 -> ErrorType.NOT_FOUND;
      case 429, 500, 503, 507 -> ErrorType.INTERNAL_ERROR;
      default -> ErrorType.BAD_REQUEST;
    };
  }

  /** What the engine itself refused; what has a type already is left as it is. */
  static GraphQLError typed(GraphQLError error, String requestId) {
    Map<String, Object> extensions = error.getExtensions();
    return extensions != null && extensions.containsKey(TYPE)
        ? error
        : refused(error, Reason.of(error), requestId);
  }

  private static GraphQLError refused(GraphQLError error, Reason reason, String requestId) {
    GraphqlErrorBuilder<?> typed =
        GraphqlErrorBuilder.newError()
            .message(reason.message())
            .errorType(reason.classification())
            .extensions(extensions(reason.code(), requestId));
    if (error.getLocations() != null) {
      typed.locations(error.getLocations());
    }
    return error.getPath() == null ? typed.build() : typed.path(error.getPath()).build();
  }

  private static Map<String, Object> extensions(String code, String requestId) {
    return Map.of(TYPE, TYPES + code, "code", code, "requestId", requestId);
  }

  /** Why the engine refused, in words of our own. */
  private record Reason(String code, String message, ErrorType classification) {

    static Reason of(GraphQLError error) {
      return switch (error) {
        case QueryRefused refused ->
            bad(refused.code(), Objects.requireNonNull(refused.getMessage()));
        case ValidationError invalid -> invalid(invalid);
        default -> of(error.getErrorType());
      };
    }

    private static Reason invalid(ValidationError invalid) {
      var path = invalid.getQueryPath();
      return bad(
          "bad-query",
          "The operation does not fit the schema: %s at %s."
              .formatted(
                  invalid.getValidationErrorType(),
                  path == null || path.isEmpty() ? "its root" : String.join("/", path)));
    }

    private static Reason of(ErrorClassification classification) {
      return switch (classification.toString()) {
        case "InvalidSyntax" -> bad("bad-query", "The operation is no GraphQL.");
        case "ValidationError" ->
            bad("bad-query", "The operation or a variable has not the form that the schema asks.");
        case "OperationNotSupported", "ExecutionAborted" ->
            bad("bad-query", "The operation cannot be carried out.");
        case "IntrospectionDisabled" ->
            bad("introspection-off", "Introspection is off; the schema is published as a file.");
        default ->
            new Reason(
                "internal",
                "Something failed that is not the caller's doing.",
                ErrorType.INTERNAL_ERROR);
      };
    }

    private static Reason bad(String code, String message) {
      return new Reason(code, message, ErrorType.BAD_REQUEST);
    }
  }
}
