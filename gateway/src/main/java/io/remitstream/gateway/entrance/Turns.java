package io.remitstream.gateway.entrance;

import static org.springframework.http.HttpMethod.GET;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.gateway.GatewaySettings;
import io.remitstream.gateway.problem.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolAcquireTimeoutException;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;

/**
 * Lets so many reads of an entrance in at once; the others wait their turn in the order in which
 * they came, before anything is spent on them. What is under way costs memory and moves it between
 * caches, so that many at once are slower than the same in turn, and those that were unlucky much
 * slower. A read's turn ends with the head of its answer: a slow reader and a stream hold none.
 */
public final class Turns implements WebFilter {

  private static final Duration SOON = Duration.ofSeconds(1);

  private final Map<Entrance, InstrumentedPool<Object>> turns = new EnumMap<>(Entrance.class);
  private final Duration patience;

  public Turns(GatewaySettings.Reads settings, MeterRegistry meters) {
    this.patience = settings.patience();
    Arrays.stream(Entrance.values())
        .filter(entrance -> entrance.takes(GET) && !entrance.isSocket())
        .forEach(entrance -> open(entrance, settings, meters));
  }

  private void open(Entrance entrance, GatewaySettings.Reads settings, MeterRegistry meters) {
    var pool =
        PoolBuilder.from(Mono.fromSupplier(Object::new))
            .sizeBetween(0, settings.atOnce())
            .maxPendingAcquire(settings.waiting())
            .buildPool();
    turns.put(entrance, pool);
    tell(
        meters, "gateway.reads.active", entrance, pool, InstrumentedPool.PoolMetrics::acquiredSize);
    tell(
        meters,
        "gateway.reads.waiting",
        entrance,
        pool,
        InstrumentedPool.PoolMetrics::pendingAcquireSize);
  }

  private static void tell(
      MeterRegistry meters,
      String name,
      Entrance entrance,
      InstrumentedPool<Object> pool,
      ToIntFunction<InstrumentedPool.PoolMetrics> size) {
    Gauge.builder(name, pool, turns -> size.applyAsInt(turns.metrics()))
        .tag("entrance", entrance.id())
        .register(meters);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var pool = turns.get(Entrance.required(exchange));
    return pool == null || !isBareRead(exchange.getRequest())
        ? chain.filter(exchange)
        : Mono.usingWhen(turn(pool), turn -> read(turn, exchange, chain), PooledRef::release);
  }

  /** A body comes as slowly as its sender likes, who must not hold a turn with it. */
  private static boolean isBareRead(ServerHttpRequest request) {
    return request.getMethod().equals(GET)
        && request.getHeaders().getContentLength() <= 0
        && !request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
  }

  private Mono<PooledRef<Object>> turn(InstrumentedPool<Object> pool) {
    return pool.acquire(patience)
        .onErrorMap(PoolAcquireTimeoutException.class, late -> Refusal.unavailable(SOON))
        .onErrorMap(PoolAcquirePendingLimitException.class, full -> Refusal.unavailable(SOON));
  }

  /** Given back a second time, a turn is given back once. */
  private static Mono<Void> read(
      PooledRef<Object> turn, ServerWebExchange exchange, WebFilterChain chain) {
    exchange.getResponse().beforeCommit(turn::release);
    return chain.filter(exchange);
  }
}
