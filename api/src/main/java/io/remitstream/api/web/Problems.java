package io.remitstream.api.web;

import io.remitstream.openapi.model.Problem;
import io.remitstream.streaming.access.BadCredential;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one table from what went wrong to what HTTP says of it. */
public final class Problems {

  private static final String TYPES = "https://remitstream.io/problems/";

  private Problems() {}

  /** Of anything at all; what is not expected is {@code internal}, and says nothing more. */
  public static Problem of(Throwable error) {
    return switch (error) {
      case Fault fault -> problem(status(fault.kind()), fault.code(), fault.getMessage());
      case AuthenticationException refused -> of(new BadCredential());
      case AccessDeniedException refused -> of(Refusal.missingScope());
      case ErrorResponse framework -> of(framework, error);
      default ->
          problem(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "internal",
              "Something failed that is not the caller's doing.");
    };
  }

  private static HttpStatus status(Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case UNPROCESSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case PRECONDITION_FAILED -> HttpStatus.PRECONDITION_FAILED;
      case PRECONDITION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
      case GONE -> HttpStatus.GONE;
      case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case STORAGE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
    };
  }

  private static Problem of(ErrorResponse framework, Throwable error) {
    return switch (framework.getStatusCode().value()) {
      case 400 -> of(ofBody(error));
      case 404 -> problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this path.");
      case 405 ->
          problem(
              HttpStatus.METHOD_NOT_ALLOWED,
              "method-not-allowed",
              "The path does not know this method.");
      case 406 ->
          problem(
              HttpStatus.NOT_ACCEPTABLE,
              "not-acceptable",
              "No media type of Accept can be produced.");
      case 413 -> problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body exceeds the limit.");
      case 415 -> of(Refusal.unsupportedMediaType("one that the contract names"));
      default -> of(framework.getStatusCode());
    };
  }

  private static Problem of(HttpStatusCode status) {
    return status.is4xxClientError()
        ? problem(status, "bad-request", "The request cannot be carried out.")
        : problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Something failed that is not the caller's doing.");
  }

  /** Why a request's body or parameters could not be read; what they held is not repeated. */
  private static Refusal ofBody(Throwable error) {
    if (has(error, UnrecognizedPropertyException.class)) {
      return Refusal.unknownField();
    }
    return has(error, DecodingException.class)
        ? Refusal.malformedJson()
        : Refusal.badRequest("A parameter or header has not the form that the contract gives it.");
  }

  private static boolean has(@Nullable Throwable error, Class<? extends Throwable> type) {
    return error != null && (type.isInstance(error) || has(error.getCause(), type));
  }

  private static Problem problem(HttpStatusCode status, String code, @Nullable String detail) {
    return new Problem(URI.create(TYPES + code), title(code), status.value()).detail(detail);
  }

  /** {@code bad-cursor} is titled "Bad cursor". */
  static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }
}
