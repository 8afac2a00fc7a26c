package io.remitstream.api.identity;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.tenancy.Tenancy;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** Puts the caller and its tenant into the Reactor Context, for everything behind. */
final class CallerFilter implements WebFilter, Ordered {

  private static final int AFTER_SECURITY = 0;

  @Override
  public int getOrder() {
    return AFTER_SECURITY;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return exchange
        .<CallerAuthentication>getPrincipal()
        .map(authentication -> authentication.caller())
        .map(caller -> chain.filter(exchange).contextWrite(context -> with(caller, context)))
        .defaultIfEmpty(chain.filter(exchange))
        .flatMap(answer -> answer);
  }

  private static Context with(Caller caller, Context context) {
    return Tenancy.of(caller.tenant()).apply(context.put(Caller.class, caller));
  }
}
