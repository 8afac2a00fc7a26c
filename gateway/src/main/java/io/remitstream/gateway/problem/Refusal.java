package io.remitstream.gateway.problem;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * An answer that the gateway gives itself in place of the service. It is expected, so it carries no
 * stack trace; its texts hold nothing that a caller sent.
 */
public final class Refusal extends RuntimeException {

  private static final String CHALLENGE = "Bearer realm=\"remitstream\"";

  private final HttpStatus status;
  private final String code;
  private final String title;
  private final transient HttpHeaders headers = new HttpHeaders();

  private Refusal(HttpStatus status, String code, String title, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.code = code;
    this.title = title;
  }

  public static Refusal badRequest() {
    return new Refusal(
        HttpStatus.BAD_REQUEST, "bad-request", "Bad request", "The request is not well-formed.");
  }

  public static Refusal truncatedBody() {
    return new Refusal(
        HttpStatus.BAD_REQUEST,
        "truncated-body",
        "Truncated body",
        "The body ended before its announced length, or stood still for too long.");
  }

  /** No credential of a form that could be good. */
  public static Refusal missingCredential() {
    return unauthenticated(
            "The request carries no API key (expected: Authorization: Bearer rsk_…).")
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
  }

  /** A credential that is unknown, revoked or used up; which of them is not told. */
  public static Refusal unknownCredential() {
    return unauthenticated("The credential is not known, or no longer good.")
        .with(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
  }

  private static Refusal unauthenticated(String detail) {
    return new Refusal(HttpStatus.UNAUTHORIZED, "unauthenticated", "Unauthenticated", detail);
  }

  public static Refusal foreignOrigin() {
    return new Refusal(
        HttpStatus.FORBIDDEN,
        "foreign-origin",
        "Foreign origin",
        "Pages of this origin may not call (CORS).");
  }

  public static Refusal notFound() {
    return new Refusal(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is no such path.");
  }

  public static Refusal methodNotAllowed(Set<HttpMethod> allowed) {
    String methods =
        allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    return new Refusal(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "Method not allowed",
            "The path does not know this method (expected: %s).".formatted(methods))
        .with(HttpHeaders.ALLOW, methods);
  }

  /**
   * @param limit in bytes
   */
  public static Refusal tooLarge(long limit) {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "Too large",
        "The body exceeds the limit (expected: at most %d bytes).".formatted(limit));
  }

  /** The service broke off before or while it answered. */
  public static Refusal brokenOff() {
    return new Refusal(
        HttpStatus.BAD_GATEWAY,
        "bad-gateway",
        "Bad gateway",
        "The service broke off before it had answered.");
  }

  /** The service is away, or a breaker spares it. */
  public static Refusal unavailable(Duration retryAfter) {
    long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    return new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "Unavailable",
            "The service cannot answer now.")
        .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
  }

  public static Refusal tooSlow() {
    return new Refusal(
        HttpStatus.GATEWAY_TIMEOUT,
        "gateway-timeout",
        "Gateway timeout",
        "The service took too long to answer.");
  }

  public static Refusal internal() {
    return new Refusal(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "Internal error",
        "The gateway failed; the request id finds it in the log.");
  }

  private Refusal with(String header, String value) {
    headers.set(header, value);
    return this;
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public HttpHeaders headers() {
    return headers;
  }
}
