package io.remitstream.streaming.notification;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the services must agree on about notifications.
 *
 * @param mail who carries mail, the first that can: {@code sendgrid}, {@code smtp}, or {@code
 *     outbox}, which keeps it for developers to look at
 * @param sms who carries text messages: {@code twilio} or {@code outbox}
 * @param console where people read documents; {@code /documents/{id}} follows, with or without a
 *     slash at its end here
 */
@ConfigurationProperties("remitstream.notification")
public record NotificationSettings(
    @DefaultValue(OUTBOX) List<String> mail,
    @DefaultValue(OUTBOX) List<String> sms,
    @DefaultValue("http://localhost:8080/v1") URI console) {

  /** The carrier that keeps messages here. */
  public static final String OUTBOX = "outbox";

  public NotificationSettings {
    mail = List.copyOf(mail);
    sms = List.copyOf(sms);
    console = URI.create(console.toString().replaceAll("/+$", ""));
    if (mail.isEmpty() || sms.isEmpty()) {
      throw new IllegalArgumentException(
          "remitstream.notification: mail and sms must name a provider each (such as outbox)");
    }
  }

  /** Whether messages are kept here, to be looked at. */
  public boolean hasOutbox() {
    return mail.contains(OUTBOX) || sms.contains(OUTBOX);
  }
}
