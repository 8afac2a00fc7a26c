package io.remitstream.streaming.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers what was verified, by the token's SHA-256 and until it expires: a verification of ES256
 * costs 0.6 ms, a request must not.
 */
public final class VerifiedTokens implements ReactiveJwtDecoder {

  private final ReactiveJwtDecoder verifier;
  private final Clock clock;
  private final Cache<String, Jwt> verified;

  /**
   * @param atMost how many are remembered
   */
  public VerifiedTokens(ReactiveJwtDecoder verifier, Clock clock, int atMost) {
    this.verifier = verifier;
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(atMost)
            .expireAfter(Expiry.<String, Jwt>creating((hash, token) -> left(token)))
            .build();
  }

  @Override
  public Mono<Jwt> decode(String token) {
    return Mono.fromSupplier(() -> hash(token)).flatMap(hash -> decode(hash, token));
  }

  private Mono<Jwt> decode(String hash, String token) {
    return Mono.fromSupplier(() -> verified.getIfPresent(hash))
        .filter(this::isAlive)
        .switchIfEmpty(Mono.defer(() -> verify(hash, token)));
  }

  private Mono<Jwt> verify(String hash, String token) {
    return verifier.decode(token).doOnNext(jwt -> verified.put(hash, jwt));
  }

  private boolean isAlive(Jwt token) {
    return left(token).isPositive();
  }

  private Duration left(Jwt token) {
    Instant expiry = token.getExpiresAt();
    return expiry == null ? Duration.ZERO : Duration.between(clock.instant(), expiry);
  }

  private static String hash(String token) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
