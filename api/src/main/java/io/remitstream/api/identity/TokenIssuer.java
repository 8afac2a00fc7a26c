package io.remitstream.api.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.token.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Makes the short-lived token (RFC 9068 in form) that stands for a caller inside. */
public final class TokenIssuer {

  private final SigningKeys keys;
  private final Duration lifetime;
  private final Clock clock;
  private final Scheduler crypto;

  /**
   * @param crypto where tokens are signed: 0.6 ms each
   */
  TokenIssuer(SigningKeys keys, Duration lifetime, Clock clock, Scheduler crypto) {
    this.keys = keys;
    this.lifetime = lifetime;
    this.clock = clock;
    this.crypto = crypto;
  }

  /** A token for this caller, good for a few minutes. */
  public Mono<Token> issue(Caller caller) {
    return keys.current().publishOn(crypto).map(key -> signed(caller, key));
  }

  private Token signed(Caller caller, ECKey key) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiry = now.plus(lifetime);
    var token = new SignedJWT(header(key), claims(caller, now, expiry));
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException unusable) {
      throw new IllegalStateException("the signing key cannot sign", unusable);
    }
    return new Token(token.serialize(), expiry);
  }

  private static JWSHeader header(ECKey key) {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .keyID(key.getKeyID())
        .type(new JOSEObjectType(AccessToken.TYPE))
        .build();
  }

  private static JWTClaimsSet claims(Caller caller, Instant now, Instant expiry) {
    return new JWTClaimsSet.Builder()
        .issuer(AccessToken.ISSUER)
        .audience(AccessToken.AUDIENCE)
        .subject(caller.keyId().toString())
        .claim(AccessToken.TENANT, caller.tenant().toString())
        .claim(AccessToken.SCOPE, scopes(caller))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(expiry))
        .build();
  }

  private static String scopes(Caller caller) {
    return caller.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(" "));
  }

  /** A secret for as long as it lives: never logged. */
  public record Token(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Token[" + expiresAt + "]";
    }
  }
}
