package io.remitstream.api.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens inside.
 *
 * @param tokenLifetime how long a token lives, and so how long a revoked key's last token does; up
 *     to 10 minutes
 * @param verifiedAtMost how many verified tokens are remembered until they expire
 */
@ConfigurationProperties("remitstream.api.identity")
public record IdentitySettings(
    @DefaultValue("5m") Duration tokenLifetime, @DefaultValue("10000") int verifiedAtMost) {

  private static final Duration LONGEST = Duration.ofMinutes(10);

  public IdentitySettings {
    if (!tokenLifetime.isPositive() || tokenLifetime.compareTo(LONGEST) > 0 || verifiedAtMost < 1) {
      throw new IllegalArgumentException(
          "remitstream.api.identity: token-lifetime must be up to 10m and verified-at-most at"
              + " least 1 (got %s and %d)".formatted(tokenLifetime, verifiedAtMost));
    }
  }
}
