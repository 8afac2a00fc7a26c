package io.remitstream.gateway.entrance;

import io.remitstream.gateway.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds the entrance that is called, or refuses with 404 or 405. */
public final class EntranceFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
    return Entrance.at(path, exchange.getRequest().getMethod())
        .map(entrance -> enter(entrance, exchange, chain))
        .orElseGet(() -> Mono.error(refusal(Entrance.at(path))));
  }

  private static Mono<Void> enter(
      Entrance entrance, ServerWebExchange exchange, WebFilterChain chain) {
    entrance.choose(exchange);
    return chain.filter(exchange);
  }

  private static Refusal refusal(List<Entrance> here) {
    return here.isEmpty() ? Refusal.notFound() : Refusal.methodNotAllowed(methods(here));
  }

  private static Set<HttpMethod> methods(List<Entrance> here) {
    return here.stream()
        .flatMap(entrance -> entrance.methods().stream())
        .collect(Collectors.toSet());
  }
}
