package io.remitstream.gateway.request;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.remitstream.gateway.entrance.Entrance;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * One line for every request, when it is over: method, route, status, duration, request id and
 * trace id. No path, query, header, address or credential ever stands in it.
 */
public final class RequestLog implements WebFilter {

  /** nginx's number for a client that went before its answer. */
  private static final int CLIENT_WENT = 499;

  private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Mono.defer(() -> watched(exchange, chain, System.nanoTime()));
  }

  private static Mono<Void> watched(ServerWebExchange exchange, WebFilterChain chain, long begun) {
    return chain
        .filter(exchange)
        .doFinally(
            end ->
                line(exchange, Level.INFO)
                    .addKeyValue("status", status(exchange, end))
                    .addKeyValue(
                        "durationMs", Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .log("request"));
  }

  private static int status(ServerWebExchange exchange, SignalType end) {
    HttpStatusCode status = exchange.getResponse().getStatusCode();
    if (end == SignalType.CANCEL && !exchange.getResponse().isCommitted()) {
      return CLIENT_WENT;
    }
    return status == null ? 200 : status.value();
  }

  /**
   * Something that should not happen. Only its kind and place are told, for its message may hold
   * anything.
   */
  public void fault(ServerWebExchange exchange, Throwable fault) {
    line(exchange, Level.ERROR)
        .addKeyValue("fault", fault.getClass().getName())
        .addKeyValue("place", place(fault))
        .log("unexpected fault");
  }

  private static String place(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }

  private static LoggingEventBuilder line(ServerWebExchange exchange, Level level) {
    return log.atLevel(level)
        .addKeyValue("requestId", RequestId.of(exchange))
        .addKeyValue("traceId", traceId(exchange).orElse(null))
        .addKeyValue("method", exchange.getRequest().getMethod().name())
        .addKeyValue("route", Entrance.of(exchange).map(Entrance::id).orElse("none"));
  }

  private static Optional<String> traceId(ServerWebExchange exchange) {
    return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
        .map(context -> (TracingContext) context.get(TracingContext.class))
        .flatMap(tracing -> Optional.ofNullable(tracing.getSpan()))
        .map(span -> span.context().traceId());
  }
}
