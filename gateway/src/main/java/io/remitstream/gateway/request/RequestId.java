package io.remitstream.gateway.request;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Names every request: by the caller's own id if it is well-formed, else by a new UUIDv7. The name
 * stands on the answer, whoever makes it, and goes on to the service.
 */
public final class RequestId implements WebFilter {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final String ATTRIBUTE = RequestId.class.getName();

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = given(exchange.getRequest());
    exchange.getAttributes().put(ATTRIBUTE, id);
    var response = exchange.getResponse();
    response.beforeCommit(() -> Mono.fromRunnable(() -> response.getHeaders().set(HEADER, id)));
    return chain.filter(exchange);
  }

  private static String given(ServerHttpRequest request) {
    String given = request.getHeaders().getFirst(HEADER);
    return given != null && WELL_FORMED.matcher(given).matches() ? given : next();
  }

  public static @Nullable String of(ServerWebExchange exchange) {
    return exchange.getAttribute(ATTRIBUTE);
  }

  /** A new UUIDv7 (RFC 9562, 5.7). It names and guards nothing, so plain randomness will do. */
  public static String next() {
    var random = ThreadLocalRandom.current();
    long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
    long low = random.nextLong() >>> 2 | 1L << 63;
    return new UUID(high, low).toString();
  }
}
