package io.remitstream.gateway.upstream;

import io.remitstream.gateway.entrance.Entrance;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends streams properly when the gateway stops; their clients come back with their cursors. */
public final class StreamFilter implements WebFilter {

  private final Drain drain;

  public StreamFilter(Drain drain) {
    this.drain = drain;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Entrance.required(exchange).isStream()
        ? chain.filter(
            exchange.mutate().response(new Ending(exchange.getResponse(), drain.begun())).build())
        : chain.filter(exchange);
  }

  private static final class Ending extends ServerHttpResponseDecorator {

    private final Mono<Void> end;

    Ending(ServerHttpResponse response, Mono<Void> end) {
      super(response);
      this.end = end;
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
      return super.writeAndFlushWith(Flux.from(body).takeUntilOther(end));
    }
  }
}
