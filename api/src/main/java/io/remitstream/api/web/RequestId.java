package io.remitstream.api.web;

import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.trace.Logged;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Names one request in the answer, the log and the events that it causes. */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  /** In the Reactor Context and in the log. */
  public static final String KEY = Logged.REQUEST;

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private RequestId() {}

  /** The caller's own if it is well-formed, else a new one. */
  static String of(HttpHeaders headers) {
    String sent = headers.getFirst(HEADER);
    return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : Ids.next().toString();
  }

  public static String of(ServerWebExchange exchange) {
    return exchange.getRequiredAttribute(KEY);
  }

  /** Of the running flow; a new one where it began elsewhere than with a request. */
  public static Mono<String> current() {
    return Mono.deferContextual(
        context ->
            Mono.just(context.<String>getOrEmpty(KEY).orElseGet(() -> Ids.next().toString())));
  }
}
