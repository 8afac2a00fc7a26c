package io.remitstream.workers.notification.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mail server.
 *
 * @param security {@code none}, {@code starttls} (refused where the server does not offer it) or
 *     {@code tls}; the server's certificate must be good for its name
 * @param user none where the server asks for no credentials
 * @param from the address that mail comes from
 * @param timeout to connect, and for each reply
 * @param conversation for all of them together; less than providers have for a message
 * @param connections at the same time, of a process
 */
@ConfigurationProperties("remitstream.notification.smtp")
public record SmtpSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("STARTTLS") Security security,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("notifications@localhost") String from,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("25s") Duration conversation,
    @DefaultValue("4") int connections) {

  /** How the connection is kept private. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  public SmtpSettings {
    if (!timeout.isPositive() || connections < 1) {
      throw new IllegalArgumentException(
          "remitstream.notification.smtp: timeout and connections must be positive");
    }
    if (conversation.compareTo(timeout) < 0) {
      throw new IllegalArgumentException(
          "remitstream.notification.smtp: conversation must be at least the timeout");
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "SmtpSettings[host=%s, port=%d, security=%s]".formatted(host, port, security);
  }
}
