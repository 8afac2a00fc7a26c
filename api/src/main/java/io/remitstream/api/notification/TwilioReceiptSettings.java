package io.remitstream.api.notification;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What Twilio's receipts are checked with: the settings that its messages are sent with.
 *
 * @param token the account's auth token
 * @param callback the address that Twilio knows {@code /v1/receipts/twilio} by; without both none
 *     is taken
 */
@ConfigurationProperties("remitstream.notification.twilio")
public record TwilioReceiptSettings(@Nullable String token, @Nullable URI callback) {

  /** Never the token. */
  @Override
  public String toString() {
    return "TwilioReceiptSettings";
  }
}
