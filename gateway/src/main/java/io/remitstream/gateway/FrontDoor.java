package io.remitstream.gateway;

import io.remitstream.gateway.request.AtHand;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.handler.DefaultWebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What every request from outside passes, in this order, before it is routed. The management port
 * has an application context of its own, which sees this filter too, and is let alone.
 */
final class FrontDoor implements WebFilter {

  private final ApplicationContext outside;
  private final List<WebFilter> steps;

  FrontDoor(ApplicationContext outside, List<WebFilter> steps) {
    this.outside = outside;
    this.steps = List.copyOf(steps);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange.getApplicationContext() == outside
        ? new DefaultWebFilterChain(inside -> AtHand.context(chain.filter(inside)), steps)
            .filter(exchange)
        : chain.filter(exchange);
  }
}
