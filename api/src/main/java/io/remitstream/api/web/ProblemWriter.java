package io.remitstream.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.remitstream.openapi.model.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem (RFC 9457). */
public final class ProblemWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  /** What a handler may have set before it failed. */
  private static final List<String> NOT_OF_A_PROBLEM =
      List.of(
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.CONTENT_LENGTH,
          HttpHeaders.ETAG,
          HttpHeaders.VARY);

  private static final String CHALLENGE = "Bearer realm=\"remitstream\"";
  private static final int RETRY_AFTER_SECONDS = 5;

  /** Answers with what {@code error} is. */
  public Mono<Void> write(ServerWebExchange exchange, Throwable error) {
    return write(exchange, error, problem -> {});
  }

  /** Answers with what {@code error} is, and what {@code more} adds to it. */
  public Mono<Void> write(ServerWebExchange exchange, Throwable error, Consumer<Problem> more) {
    Problem problem = Problems.of(error).requestId(exchange.getAttribute(RequestId.KEY));
    more.accept(problem);
    return send(exchange.getResponse(), problem);
  }

  private static Mono<Void> send(ServerHttpResponse response, Problem problem) {
    response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
    HttpHeaders headers = response.getHeaders();
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    NOT_OF_A_PROBLEM.forEach(headers::remove);
    hint(headers, problem.getStatus());
    return response.writeWith(
        Mono.fromSupplier(() -> response.bufferFactory().wrap(MAPPER.writeValueAsBytes(problem))));
  }

  /** What the caller should do about it, as a header. */
  private static void hint(HttpHeaders headers, int status) {
    switch (status) {
      case 401 -> headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      case 429, 503, 507 ->
          headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
      default -> {
        // Nothing but the problem itself.
      }
    }
  }
}
