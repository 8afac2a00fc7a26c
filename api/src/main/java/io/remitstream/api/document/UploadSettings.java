package io.remitstream.api.document;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken in.
 *
 * @param maxSize of one document
 * @param timeout of one upload from its first byte to its commit
 * @param keyLock how long an idempotency key stays locked when the process that holds it dies
 * @param stall how long a body may stand still
 * @param longestWait the most that {@code Prefer: wait} is honoured for
 */
@ConfigurationProperties("remitstream.api.upload")
public record UploadSettings(
    @DefaultValue("1100MB") DataSize maxSize,
    @DefaultValue("30m") Duration timeout,
    @DefaultValue("10s") Duration keyLock,
    @DefaultValue("60s") Duration stall,
    @DefaultValue("60s") Duration longestWait) {

  public UploadSettings {
    if (maxSize.toBytes() < 1
        || !timeout.isPositive()
        || !keyLock.isPositive()
        || !stall.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.api.upload: max-size, timeout, key-lock and stall must be positive (got %s, %s, %s, %s)"
              .formatted(maxSize, timeout, keyLock, stall));
    }
  }
}
