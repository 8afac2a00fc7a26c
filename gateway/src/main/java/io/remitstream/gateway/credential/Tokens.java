package io.remitstream.gateway.credential;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.remitstream.gateway.GatewaySettings;
import io.remitstream.gateway.credential.Credential.ApiKey;
import io.remitstream.gateway.credential.Credential.Ticket;
import io.remitstream.gateway.credential.Exchanged.Granted;
import io.remitstream.gateway.credential.Exchanged.Refused;
import io.remitstream.gateway.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * The tokens that credentials stand for. A key's answer is remembered for a moment, by the key's
 * SHA-256, and however many ask for it at once, the service is asked once. A ticket is good for one
 * use and never remembered.
 */
final class Tokens {

  /** A token that is given out has at least this long to get where it is checked. */
  private static final Duration SPARE = Duration.ofSeconds(10);

  private final TokenExchange exchange;
  private final AsyncCache<String, Exchanged> keys;

  Tokens(TokenExchange exchange, GatewaySettings.Exchange settings, Clock clock, Ticker ticker) {
    this.exchange = exchange;
    this.keys =
        Caffeine.newBuilder()
            .maximumSize(settings.cacheSize())
            .expireAfter(
                Expiry.creating((String key, Exchanged was) -> lifetime(was, settings, clock)))
            .ticker(ticker)
            .executor(Runnable::run)
            .recordStats()
            .buildAsync();
  }

  private static Duration lifetime(
      Exchanged exchanged, GatewaySettings.Exchange settings, Clock clock) {
    return switch (exchanged) {
      case Refused refused -> settings.refusedFor();
      case Granted granted -> shorter(settings.cacheFor(), left(granted, clock));
    };
  }

  private static Duration left(Granted granted, Clock clock) {
    return Duration.between(clock.instant(), granted.expiresAt()).minus(SPARE);
  }

  private static Duration shorter(Duration one, Duration other) {
    Duration shorter = one.compareTo(other) < 0 ? one : other;
    return shorter.isNegative() ? Duration.ZERO : shorter;
  }

  AsyncCache<String, Exchanged> keys() {
    return keys;
  }

  /** Fails with a {@link Refusal}: 401 where the credential is not good, 503 where nobody knows. */
  Mono<String> of(Credential credential, String requestId) {
    return exchanged(credential, requestId).flatMap(Tokens::granted);
  }

  private Mono<Exchanged> exchanged(Credential credential, String requestId) {
    return switch (credential) {
      case Ticket ticket -> exchange.exchange(ticket, requestId);
      case ApiKey key -> Mono.defer(() -> remembered(key, requestId));
    };
  }

  /** One who goes away before the answer must not take it from the others who wait for it. */
  private Mono<Exchanged> remembered(ApiKey key, String requestId) {
    return Mono.fromFuture(
        keys.get(key.digest(), (digest, executor) -> exchange.exchange(key, requestId).toFuture()),
        true);
  }

  private static Mono<String> granted(Exchanged exchanged) {
    return switch (exchanged) {
      case Granted granted -> Mono.just(granted.token());
      case Refused refused -> Mono.error(Refusal::unknownCredential);
    };
  }
}
