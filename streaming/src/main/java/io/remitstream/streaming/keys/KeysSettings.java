package io.remitstream.streaming.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the outermost key is and how long tenants' keys stay open in memory.
 *
 * @param file the key file: a Tink AES-256-GCM keyset as JSON, readable by its owner only
 * @param createMissing makes the file on the first start; set it to false where the key is brought
 *     from elsewhere, so that a lost mount is noticed instead of a second key being made
 * @param openFor how long an unwrapped tenant's key is kept; another process's rotation is seen
 *     after that, at the latest
 * @param openAtMost how many tenants' keys are kept
 */
@ConfigurationProperties("remitstream.keys")
public record KeysSettings(
    @DefaultValue(".data/keys/provider.json") Path file,
    @DefaultValue("true") boolean createMissing,
    @DefaultValue("10m") Duration openFor,
    @DefaultValue("10000") int openAtMost) {

  public KeysSettings {
    if (openFor.isNegative() || openFor.isZero() || openAtMost < 1) {
      throw new IllegalArgumentException(
          "remitstream.keys: open-for must be longer than 0 s and open-at-most at least 1 (got %s and %s)"
              .formatted(openFor, openAtMost));
    }
  }
}
