package io.remitstream.streaming.token;

import com.nimbusds.jose.jwk.JWK;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Flux;

/** What a token must be: ours, for us, an access token, alive, signed by one of our keys. */
public final class TokenRules {

  /** What two machines' clocks may differ by. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private TokenRules() {}

  /**
   * Verifies what nobody has verified yet.
   *
   * @param keys the public keys with an id ({@code kid}); none where there is no such key
   */
  public static ReactiveJwtDecoder verifier(Function<String, Flux<JWK>> keys, Clock clock) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSource(
                token -> keys.apply(String.valueOf(token.getHeader().getKeyID())))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(rules(clock));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> rules(Clock clock) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTypeValidator(AccessToken.TYPE),
        new JwtIssuerValidator(AccessToken.ISSUER),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> List.of(AccessToken.AUDIENCE).equals(audience)),
        new JwtClaimValidator<String>("sub", TokenRules::isId),
        new JwtClaimValidator<String>(AccessToken.TENANT, TokenRules::isId),
        new JwtClaimValidator<String>(AccessToken.SCOPE, scope -> scope != null),
        alive(clock));
  }

  private static OAuth2TokenValidator<Jwt> alive(Clock clock) {
    var timestamps = new JwtTimestampValidator(SKEW);
    timestamps.setClock(clock);
    timestamps.setAllowEmptyExpiryClaim(false);
    return timestamps;
  }

  private static boolean isId(@Nullable String text) {
    try {
      return text != null && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }
}
