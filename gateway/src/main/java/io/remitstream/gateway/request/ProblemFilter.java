package io.remitstream.gateway.request;

import io.remitstream.gateway.entrance.Entrance;
import io.remitstream.gateway.problem.Problem;
import io.remitstream.gateway.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers with a problem whatever went wrong further in. */
public final class ProblemFilter implements WebFilter {

  private final RequestLog log;

  public ProblemFilter(RequestLog log) {
    this.log = log;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return chain.filter(exchange).onErrorResume(fault -> answer(exchange, fault));
  }

  private Mono<Void> answer(ServerWebExchange exchange, Throwable fault) {
    // An answer that has begun can only be broken off, so that nobody takes it for a whole one.
    return exchange.getResponse().isCommitted()
        ? Mono.error(fault)
        : write(exchange, refusal(exchange, fault));
  }

  private Refusal refusal(ServerWebExchange exchange, Throwable fault) {
    return switch (fault) {
      case Refusal refusal -> refusal;
      case ErrorResponse error when error.getStatusCode().value() == HttpStatus.NOT_FOUND.value() ->
          Refusal.notFound();
      case ErrorResponse error when error.getStatusCode().is4xxClientError() ->
          Refusal.badRequest();
      default -> unexpected(exchange, fault);
    };
  }

  private Refusal unexpected(ServerWebExchange exchange, Throwable fault) {
    log.fault(exchange, fault);
    return Refusal.internal();
  }

  private static Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
    ServerHttpResponse response = exchange.getResponse();
    prepare(exchange.getRequest(), response, refusal);
    byte[] body =
        Problem.of(
                refusal,
                Entrance.of(exchange).map(Entrance::template).orElse(null),
                RequestId.of(exchange))
            .json();
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }

  private static void prepare(
      ServerHttpRequest request, ServerHttpResponse response, Refusal refusal) {
    HttpHeaders headers = response.getHeaders();
    headers.headerNames().stream()
        .filter(ProblemFilter::ofTheService)
        .toList()
        .forEach(headers::remove);
    headers.addAll(refusal.headers());
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.setStatusCode(refusal.status());
    if (hasBody(request)) {
      // Nobody reads what is left of the body.
      headers.set(HttpHeaders.CONNECTION, "close");
    }
  }

  private static boolean ofTheService(String header) {
    return !header.regionMatches(true, 0, "Access-Control-", 0, 15)
        && !header.equalsIgnoreCase(HttpHeaders.VARY);
  }

  private static boolean hasBody(ServerHttpRequest request) {
    return request.getHeaders().getContentLength() > 0
        || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }
}
