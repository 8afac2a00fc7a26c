package io.remitstream.gateway.credential;

import io.remitstream.gateway.credential.Credential.ApiKey;
import io.remitstream.gateway.credential.Credential.Ticket;
import io.remitstream.gateway.entrance.Entrance;
import io.remitstream.gateway.problem.Refusal;
import io.remitstream.gateway.request.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets in whoever shows a credential that is good, with a signed token in its place. Headers that
 * would mean something inside, and the ticket in the address, stay outside.
 */
final class CredentialFilter implements WebFilter {

  private static final String BEARER = "Bearer ";

  /** Beginnings of headers that only the inside may set, or that nobody inside needs. */
  private static final List<String> KEPT_OUT =
      List.of(
          "x-tenant",
          "x-scope",
          "x-subject",
          "x-user",
          "x-remitstream-",
          "x-forwarded-",
          "x-real-ip",
          "x-original-",
          "x-rewrite-",
          "x-http-method",
          "forwarded",
          "cookie",
          "baggage",
          "expect",
          "proxy-authorization");

  private final Tokens tokens;

  CredentialFilter(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Entrance.required(exchange).isOpen()
        ? chain.filter(passedOn(exchange, headers -> {}))
        : admitted(exchange).flatMap(chain::filter);
  }

  private Mono<ServerWebExchange> admitted(ServerWebExchange exchange) {
    return Mono.justOrEmpty(credential(exchange))
        .switchIfEmpty(Mono.error(Refusal::missingCredential))
        .flatMap(credential -> tokens.of(credential, requestId(exchange)))
        .map(token -> passedOn(exchange, headers -> headers.setBearerAuth(token)));
  }

  /** The header wins: it is the one that a caller sets on purpose. */
  private static Optional<Credential> credential(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header == null ? ticket(exchange) : apiKey(header);
  }

  private static Optional<Credential> apiKey(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? ApiKey.parse(header.substring(BEARER.length()).trim())
        : Optional.empty();
  }

  private static Optional<Credential> ticket(ServerWebExchange exchange) {
    return Entrance.required(exchange).takesTickets()
        ? Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(TicketParameter.NAME))
            .flatMap(Ticket::parse)
        : Optional.empty();
  }

  private static String requestId(ServerWebExchange exchange) {
    return Objects.requireNonNull(RequestId.of(exchange), "a request has an id");
  }

  /** One new request, not one for each change: each would copy all headers again. */
  private static ServerWebExchange passedOn(
      ServerWebExchange exchange, Consumer<HttpHeaders> headers) {
    return exchange
        .mutate()
        .request(
            request ->
                request
                    .uri(TicketParameter.removed(exchange.getRequest().getURI()))
                    .headers(CredentialFilter::keepOut)
                    .header(RequestId.HEADER, requestId(exchange))
                    .headers(headers))
        .build();
  }

  private static void keepOut(HttpHeaders headers) {
    headers.remove(HttpHeaders.AUTHORIZATION);
    headers.headerNames().stream()
        .filter(CredentialFilter::isKeptOut)
        .toList()
        .forEach(headers::remove);
  }

  private static boolean isKeptOut(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return KEPT_OUT.stream().anyMatch(name::startsWith);
  }
}
