package io.remitstream.gateway.request;

import io.remitstream.gateway.GatewaySettings.Limits;
import io.remitstream.gateway.entrance.Entrance;
import io.remitstream.gateway.problem.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Keeps bodies within their limit: before anything goes on to the service where the length is
 * announced, else by counting while they stream. Nothing is held. A body that stands still for too
 * long is refused too.
 */
public final class BodyLimit implements WebFilter {

  private static final String FAULT = BodyLimit.class.getName();

  private final Limits limits;
  private final Duration stall;

  /**
   * @param stall how long a body may stand still
   */
  public BodyLimit(Limits limits, Duration stall) {
    this.limits = limits;
    this.stall = stall;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    Entrance entrance = Entrance.required(exchange);
    if (entrance.isSocket() || !hasBody(exchange.getRequest().getHeaders())) {
      return chain.filter(exchange);
    }
    long limit = limit(entrance).toBytes();
    return exchange.getRequest().getHeaders().getContentLength() > limit
        ? Mono.error(Refusal.tooLarge(limit))
        : chain.filter(exchange.mutate().request(new Counted(exchange, limit, stall)).build());
  }

  private DataSize limit(Entrance entrance) {
    if (entrance.isSigned()) {
      return limits.receipts();
    }
    return entrance.isUpload() ? limits.upload() : limits.body();
  }

  /** Without either header there is none (RFC 9112, section 6.3), and nothing to wait for. */
  private static boolean hasBody(HttpHeaders headers) {
    return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  /**
   * What was wrong with the body, where that is why the call failed; the client that sends it to
   * the service tells it in words of its own.
   */
  public static Throwable cause(ServerWebExchange exchange, Throwable fault) {
    return exchange.getAttributeOrDefault(FAULT, fault);
  }

  /** A request that counts its body. */
  private static final class Counted extends ServerHttpRequestDecorator {

    private final ServerWebExchange exchange;
    private final long limit;
    private final Duration stall;

    Counted(ServerWebExchange exchange, long limit, Duration stall) {
      super(exchange.getRequest());
      this.exchange = exchange;
      this.limit = limit;
      this.stall = stall;
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return Flux.defer(() -> counted(new AtomicLong()))
          .onErrorMap(Counted::isOfTheClient, fault -> Refusal.truncatedBody())
          .doOnError(fault -> exchange.getAttributes().put(FAULT, fault));
    }

    /** The connection broke off, or the body stood still. */
    private static boolean isOfTheClient(Throwable fault) {
      return fault instanceof IOException || fault instanceof TimeoutException;
    }

    private Flux<DataBuffer> counted(AtomicLong sum) {
      return super.getBody().timeout(stall).handle((buffer, sink) -> count(buffer, sum, sink));
    }

    private void count(DataBuffer buffer, AtomicLong sum, SynchronousSink<DataBuffer> sink) {
      if (sum.addAndGet(buffer.readableByteCount()) <= limit) {
        sink.next(buffer);
      } else {
        DataBufferUtils.release(buffer);
        sink.error(Refusal.tooLarge(limit));
      }
    }
  }
}
