package io.remitstream.workers.notification.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account with Twilio.
 *
 * @param account its SID
 * @param token its auth token, which signs what Twilio tells later too
 * @param from a number of the account's, or the SID of a messaging service
 * @param callback where Twilio tells later what became of a message: the address that Twilio sees
 *     of {@code /v1/receipts/twilio}; without it nothing is told
 */
@ConfigurationProperties("remitstream.notification.twilio")
public record TwilioSettings(
    @DefaultValue("https://api.twilio.com") URI url,
    @Nullable String account,
    @Nullable String token,
    @Nullable String from,
    @Nullable URI callback) {

  /** Never the token. */
  @Override
  public String toString() {
    return "TwilioSettings[url=%s]".formatted(url);
  }
}
