package io.remitstream.gateway.request;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The headers that every answer carries. Answers are data and hold what must not lie about: nothing
 * is rendered, framed, sniffed or cached. What would tell of the software behind is taken away.
 */
public final class SecurityHeaders implements WebFilter {

  public static final Map<String, String> ALL =
      Map.of(
          HttpHeaders.CACHE_CONTROL,
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; frame-ancestors 'none'; sandbox",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "interest-cohort=()",
          "Referrer-Policy",
          "no-referrer",
          "Strict-Transport-Security",
          "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY");

  private static final List<String> TELLTALES = List.of("Server", "X-Powered-By", "Via");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders headers = exchange.getResponse().getHeaders();
    exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> set(headers)));
    return chain.filter(exchange);
  }

  private static void set(HttpHeaders headers) {
    TELLTALES.forEach(headers::remove);
    ALL.forEach(headers::set);
  }
}
