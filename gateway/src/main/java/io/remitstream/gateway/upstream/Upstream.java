package io.remitstream.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.remitstream.gateway.problem.Refusal;
import io.remitstream.gateway.request.AtHand;
import io.remitstream.gateway.request.BodyLimit;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.channel.AbortedException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/**
 * One route's call to the service, up to the head of its answer: bounded in time from the end of
 * the request on, and spared by a breaker while the service is in trouble. Nothing is retried here.
 */
final class Upstream implements GatewayFilter {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final CircuitBreaker breaker;
  private final Duration answerWithin;
  private final Drain drain;

  Upstream(CircuitBreaker breaker, Duration answerWithin, Drain drain) {
    this.breaker = breaker;
    this.answerWithin = answerWithin;
    this.drain = drain;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return answered(exchange, chain)
        .onErrorMap(fault -> BodyLimit.cause(exchange, fault))
        .then(Mono.fromSupplier(() -> exchange.getResponse().getStatusCode()))
        .transform(AtHand::context)
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .transform(AtHand::context)
        .onErrorMap(this::refusal)
        .then();
  }

  private Mono<Void> answered(ServerWebExchange exchange, GatewayFilterChain chain) {
    var sent = new Sent(exchange.getRequest());
    return chain
        .filter(exchange.mutate().request(sent).build())
        .timeout(sent.done().then(Mono.delay(answerWithin)));
  }

  private Throwable refusal(Throwable fault) {
    return switch (fault) {
      case CallNotPermittedException open -> Refusal.unavailable(openFor());
      case PoolAcquireTimeoutException full -> Refusal.unavailable(SOON);
      case PoolAcquirePendingLimitException full -> Refusal.unavailable(SOON);
      case TimeoutException slow -> Refusal.tooSlow();
      case ConnectException away -> Refusal.unavailable(SOON);
      case UnknownHostException away -> Refusal.unavailable(SOON);
      case IOException broken -> Refusal.brokenOff();
      case AbortedException broken -> Refusal.brokenOff();
      default -> drain.hasBegun() ? Refusal.unavailable(SOON) : fault;
    };
  }

  private Duration openFor() {
    return Duration.ofMillis(
        breaker.getCircuitBreakerConfig().getWaitIntervalFunctionInOpenState().apply(1));
  }

  /** A request that tells when its body is sent. */
  private static final class Sent extends ServerHttpRequestDecorator {

    private final Sinks.Empty<Void> sent = Sinks.empty();

    Sent(ServerHttpRequest request) {
      super(request);
    }

    Mono<Void> done() {
      return sent.asMono();
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return super.getBody().doOnTerminate(sent::tryEmitEmpty);
    }
  }
}
