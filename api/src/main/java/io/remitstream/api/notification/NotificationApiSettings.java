package io.remitstream.api.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tenants may have of notifications.
 *
 * @param templates that a tenant may have of its own
 * @param outbox whether messages that were kept here can be looked at, with all that they say: for
 *     development alone
 */
@ConfigurationProperties("remitstream.api.notification")
public record NotificationApiSettings(
    @DefaultValue("500") int templates, @DefaultValue("false") boolean outbox) {

  public NotificationApiSettings {
    if (templates < 1) {
      throw new IllegalArgumentException(
          "remitstream.api.notification.templates must be positive (got %d)".formatted(templates));
    }
  }
}
