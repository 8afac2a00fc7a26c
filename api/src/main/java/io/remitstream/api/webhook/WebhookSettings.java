package io.remitstream.api.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tenants may have of webhooks.
 *
 * @param most endpoints that a tenant may have
 * @param loopback whether webhooks may go to this machine, over plain HTTP too: for development and
 *     tests
 * @param overlap how long a former secret still signs beside the new one, unless the caller says
 */
@ConfigurationProperties("remitstream.api.webhook")
public record WebhookSettings(
    @DefaultValue("50") int most,
    @DefaultValue("false") boolean loopback,
    @DefaultValue("24h") Duration overlap) {

  public WebhookSettings {
    if (most < 1 || overlap.isNegative()) {
      throw new IllegalArgumentException(
          "remitstream.api.webhook: most must be positive, overlap not negative (got %d, %s)"
              .formatted(most, overlap));
    }
  }
}
