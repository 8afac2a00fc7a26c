package io.remitstream.workers.stream;

import io.remitstream.streaming.access.BadCredential;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.token.AccessToken;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** Who asks, by a token that is verified here: the network is not believed. */
final class Callers {

  private final ReactiveJwtDecoder tokens;

  Callers(ReactiveJwtDecoder tokens) {
    this.tokens = tokens;
  }

  /**
   * Fails with {@link BadCredential} where the token is missing or not good, whatever is wrong with
   * it; and as unavailable where the keys that verify it cannot be had.
   */
  Mono<Caller> of(RequestMetadata asked) {
    return Mono.justOrEmpty(asked.bearer())
        .switchIfEmpty(Mono.error(BadCredential::new))
        .flatMap(tokens::decode)
        .map(AccessToken::caller)
        .onErrorMap(JwtException.class, Callers::refusal);
  }

  private static Fault refusal(JwtException refused) {
    return refused.getCause() instanceof Fault fault ? fault : new BadCredential();
  }
}
