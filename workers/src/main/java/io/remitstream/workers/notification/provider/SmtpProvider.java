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
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Mail over SMTP (RFC 5321) to the server that the settings name. The library blocks, so it works
 * on threads of its own; a mail takes one connection.
 */
public final class SmtpProvider implements Provider {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpProvider.class);

  private final SmtpSettings settings;
  private final Properties properties;
  private final Scheduler threads;
  private final Clock clock;

  public SmtpProvider(SmtpSettings settings, Scheduler threads, Clock clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.properties = properties(settings);
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
    properties.setProperty("mail.smtp.quitwait", "false");
    // Without a socket of ours there is none: it could not be closed.
    properties.setProperty("mail.smtp.socketFactory.fallback", "false");
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

  /** In bounded time, whatever the server does: its threads are few. */
  private Handed sent(Outgoing message) throws MessagingException, UnsupportedEncodingException {
    var sockets = new ConversationSockets();
    Disposable end =
        Schedulers.parallel()
            .schedule(sockets::end, settings.conversation().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return sent(message, session(sockets));
    } finally {
      end.dispose();
    }
  }

  private Session session(ConversationSockets sockets) {
    var own = new Properties();
    own.putAll(properties);
    own.put("mail.smtp.socketFactory", sockets);
    return Session.getInstance(own);
  }

  private Handed sent(Outgoing message, Session session)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail = MailForm.of(session, message, settings.from(), clock.instant());
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(settings.user(), settings.password());
      transport.sendMessage(mail, new Address[] {mail.getAllRecipients()[0]});
    } finally {
      leave(transport);
    }
    return new Handed(name(), mail.getMessageID());
  }

  /**
   * A mail that was taken stays taken, however the server takes leave: it must not go out again.
   */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException unpolite) {
      LOG.debug("A mail server did not take leave: {}", unpolite.getClass().getName());
    }
  }

  private static Throwable known(Exception failed) {
    return switch (failed) {
      case AddressException malformed -> Undeliverable.address();
      case AuthenticationFailedException unknown -> ProviderAway.refused();
      default -> SmtpReply.in(failed).map(SmtpReply::meaning).orElseGet(ProviderAway::failing);
    };
  }
}
