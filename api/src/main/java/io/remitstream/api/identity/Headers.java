package io.remitstream.api.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What security reads of a request's headers, by plain loops: the regular expressions that it
 * brings cost each request a fifteenth of its time, most of it for the letters of a token, which
 * its signature is asked about right after.
 */
final class Headers {

  private static final String BEARER = "Bearer ";

  private Headers() {}

  /** The token behind {@code Bearer} (RFC 6750, section 2.1); empty without one. */
  static Mono<Authentication> bearer(ServerWebExchange exchange) {
    String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Mono.empty();
    }
    String token = header.substring(BEARER.length()).strip();
    return token.isEmpty() ? Mono.empty() : Mono.just(new BearerTokenAuthenticationToken(token));
  }

  /**
   * The strict firewall, but for how it looks at a header, and when: at every header and parameter
   * once, where it would look again each time that one is asked for, in a wrapper that it makes
   * anew for whoever asks.
   */
  static ServerWebExchangeFirewall firewall() {
    var strict = new StrictServerWebExchangeFirewall();
    strict.setAllowedHeaderNames(name -> isText(name) && name.indexOf('\t') < 0);
    strict.setAllowedHeaderValues(Headers::isText);
    return exchange ->
        strict
            .getFirewalledExchange(exchange)
            .doOnNext(walled -> lookAtAll(exchange, walled.getRequest()))
            .thenReturn(exchange);
  }

  private static void lookAtAll(ServerWebExchange exchange, ServerHttpRequest walled) {
    HttpHeaders headers = walled.getHeaders();
    exchange.getRequest().getHeaders().headerNames().forEach(headers::get);
    walled.getQueryParams();
  }

  /**
   * Without control characters, tabs apart, and of assigned characters alone; also a header that is
   * asked for and not there.
   */
  static boolean isText(@Nullable String value) {
    return value == null || isPlain(value);
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int letter = value.codePointAt(i);
      if (letter != '\t' && (Character.isISOControl(letter) || !Character.isDefined(letter))) {
        return false;
      }
    }
    return true;
  }
}
