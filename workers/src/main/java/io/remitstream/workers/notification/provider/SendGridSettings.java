package io.remitstream.workers.notification.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account with SendGrid.
 *
 * @param key of its API, with the right to send mail
 * @param from a sender that the account has verified
 */
@ConfigurationProperties("remitstream.notification.sendgrid")
public record SendGridSettings(
    @DefaultValue("https://api.sendgrid.com") URI url,
    @Nullable String key,
    @DefaultValue("notifications@localhost") String from) {

  /** Never the key. */
  @Override
  public String toString() {
    return "SendGridSettings[url=%s]".formatted(url);
  }
}
