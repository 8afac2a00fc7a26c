package io.remitstream.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.streaming.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The tokens that requests of a caller are relayed with. One is used again until half of its life
 * is over: signing one, and verifying one that has not been seen, takes longer than relaying a
 * small document. What is good after a key has been revoked is no more than with a token for each.
 */
public final class RelayTokens {

  private final Function<Caller, Mono<Token>> issuer;
  private final Clock clock;
  private final Duration left;
  private final Cache<Caller, Token> issued;

  /**
   * @param issuer signs a new one
   * @param lifetime of a token; one is handed out with half of it left at least
   * @param atMost how many callers' are remembered
   */
  RelayTokens(Function<Caller, Mono<Token>> issuer, Duration lifetime, Clock clock, int atMost) {
    this.issuer = issuer;
    this.clock = clock;
    this.left = lifetime.dividedBy(2);
    this.issued = Caffeine.newBuilder().maximumSize(atMost).build();
  }

  /** A token for this caller, good for half of its life at least. */
  public Mono<Token> of(Caller caller) {
    return Mono.fromSupplier(() -> issued.getIfPresent(caller))
        .filter(this::isYoung)
        .switchIfEmpty(Mono.defer(() -> fresh(caller)));
  }

  private Mono<Token> fresh(Caller caller) {
    return issuer.apply(caller).doOnNext(token -> issued.put(caller, token));
  }

  private boolean isYoung(Token token) {
    return clock.instant().plus(left).isBefore(token.expiresAt());
  }
}
