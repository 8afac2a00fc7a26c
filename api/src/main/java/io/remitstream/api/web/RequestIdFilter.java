package io.remitstream.api.web;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** First of all: gives the request its id, and the answer too. */
final class RequestIdFilter implements WebFilter, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = RequestId.of(exchange.getRequest().getHeaders());
    exchange.getAttributes().put(RequestId.KEY, id);
    exchange.getResponse().getHeaders().set(RequestId.HEADER, id);
    return chain.filter(exchange).contextWrite(context -> context.put(RequestId.KEY, id));
  }
}
