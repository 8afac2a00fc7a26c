package io.remitstream.workers.notification.provider;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Objects;
import java.util.Properties;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Mail over SMTP (RFC 5321) to the server that the settings name. The library blocks, so it works
 * on threads of its own; a mail takes one connection.
 */
public final class SmtpProvider implements Provider {

  private final SmtpSettings settings;
  private final Session session;
  private final Scheduler threads;
  private final Clock clock;

  public SmtpProvider(SmtpSettings settings, Scheduler threads, Clock clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.session = Session.getInstance(properties(settings));
  }

  private static Properties properties(SmtpSettings settings) {
    var properties = new Properties();
    String host = Objects.requireNonNull(settings.host(), "remitstream.notification.smtp.host");
    String milliseconds = Long.toString(settings.timeout().toMillis());
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
    properties.setProperty("mail.smtp.timeout", milliseconds);
    properties.setProperty("mail.smtp.writetimeout", milliseconds);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.security()) {
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
    }
    return properties;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public Mono<Handed> send(Outgoing message) {
    return Mono.fromCallable(() -> sent(message))
        .onErrorMap(Exception.class, SmtpProvider::known)
        .subscribeOn(threads);
  }

  private Handed sent(Outgoing message) throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail = MailForm.of(session, message, settings.from(), clock.instant());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(settings.user(), settings.password());
      transport.sendMessage(mail, new Address[] {mail.getAllRecipients()[0]});
    }
    return new Handed(name(), mail.getMessageID());
  }

  private static Throwable known(Exception failed) {
    return switch (failed) {
      case AddressException malformed -> Undeliverable.address();
      case AuthenticationFailedException unknown -> ProviderAway.refused();
      default -> SmtpReply.in(failed).map(SmtpReply::meaning).orElseGet(ProviderAway::failing);
    };
  }
}
