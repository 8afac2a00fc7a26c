package io.remitstream.workers.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When what has had its time is removed. How long documents are kept is each tenant's own setting
 * ({@code tenant.retention_days}; unset means for good).
 *
 * @param after how long after the start of the process the first round begins
 * @param every how often rounds begin
 * @param orphans how old bytes must be that belong to no document, so that an upload under way is
 *     left alone
 * @param idempotency how long an idempotency key is remembered
 */
@ConfigurationProperties("remitstream.retention")
public record RetentionSettings(
    @DefaultValue("5m") Duration after,
    @DefaultValue("1d") Duration every,
    @DefaultValue("1d") Duration orphans,
    @DefaultValue("1d") Duration idempotency) {

  public RetentionSettings {
    if (after.isNegative() || !every.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.retention: after must not be negative and every must be positive");
    }
    if (orphans.compareTo(Duration.ofHours(1)) < 0 || idempotency.isNegative()) {
      throw new IllegalArgumentException(
          "remitstream.retention: orphans must be at least 1h, idempotency not negative");
    }
  }
}
