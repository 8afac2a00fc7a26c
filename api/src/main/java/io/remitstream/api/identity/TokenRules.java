package io.remitstream.api.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

/** What a token must be: ours, for us, an access token, alive, signed by one of our keys. */
final class TokenRules {

  /** What two machines' clocks may differ by. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  private TokenRules() {}

  static ReactiveJwtDecoder verifier(SigningKeys keys, Clock clock) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSource(
                token -> keys.published(String.valueOf(token.getHeader().getKeyID())))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .validateType(false)
            .build();
    decoder.setJwtValidator(rules(clock));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> rules(Clock clock) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTypeValidator(TokenIssuer.TYPE),
        new JwtIssuerValidator(TokenIssuer.ISSUER),
        new JwtClaimValidator<List<String>>(
            "aud", audience -> List.of(TokenIssuer.AUDIENCE).equals(audience)),
        new JwtClaimValidator<String>("sub", TokenRules::isId),
        new JwtClaimValidator<String>(TokenIssuer.TENANT, TokenRules::isId),
        new JwtClaimValidator<String>(TokenIssuer.SCOPE, scope -> scope != null),
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
