package io.remitstream.workers.notification;

import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.NotificationSettings;
import io.remitstream.workers.notification.provider.Fallback;
import io.remitstream.workers.notification.provider.Guarded;
import io.remitstream.workers.notification.provider.OutboxProvider;
import io.remitstream.workers.notification.provider.Provider;
import io.remitstream.workers.notification.provider.SendGridProvider;
import io.remitstream.workers.notification.provider.SendGridSettings;
import io.remitstream.workers.notification.provider.SmtpProvider;
import io.remitstream.workers.notification.provider.SmtpSettings;
import io.remitstream.workers.notification.provider.TwilioProvider;
import io.remitstream.workers.notification.provider.TwilioSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Who carries what, as the settings name them; each behind its own rate, breaker and deadline. */
final class Carriers implements Disposable {

  private static final int WAITING = 1000;

  private final Parts parts;
  private final Map<Channel, Provider> byChannel;
  private final Scheduler smtpThreads;

  /** What providers are made of. */
  record Parts(
      NotificationSettings settings,
      SendingSettings sending,
      SmtpSettings smtp,
      SendGridSettings sendGrid,
      TwilioSettings twilio,
      DevelopmentOutbox outbox,
      Contacts contacts,
      WebClient.Builder http,
      Clock clock) {}

  Carriers(Parts parts) {
    this.parts = parts;
    this.smtpThreads = Schedulers.newBoundedElastic(parts.smtp().connections(), WAITING, "smtp");
    this.byChannel =
        Map.of(
            Channel.EMAIL, inOrder(parts.settings().mail(), this::mail),
            Channel.SMS, inOrder(parts.settings().sms(), this::sms));
  }

  private Provider inOrder(List<String> names, Function<String, Provider> provider) {
    return new Fallback(names.stream().map(provider).map(this::guarded).toList());
  }

  private Guarded guarded(Provider provider) {
    SendingSettings sending = parts.sending();
    return new Guarded(provider, sending.timeout(), sending.perSecond(), parts.clock());
  }

  private Provider mail(String name) {
    return switch (name) {
      case "smtp" -> new SmtpProvider(parts.smtp(), smtpThreads, parts.clock());
      case "sendgrid" -> new SendGridProvider(parts.http(), parts.sendGrid());
      case NotificationSettings.OUTBOX -> new OutboxProvider(parts.outbox(), parts.contacts());
      default -> throw unknown("mail", name, "sendgrid, smtp, outbox");
    };
  }

  private Provider sms(String name) {
    return switch (name) {
      case "twilio" -> new TwilioProvider(parts.http(), parts.twilio());
      case NotificationSettings.OUTBOX -> new OutboxProvider(parts.outbox(), parts.contacts());
      default -> throw unknown("sms", name, "twilio, outbox");
    };
  }

  private static IllegalArgumentException unknown(String setting, String name, String expected) {
    return new IllegalArgumentException(
        "remitstream.notification.%s: %s (expected: %s)".formatted(setting, name, expected));
  }

  /** Of mail or text messages: what is told in the app is not carried. */
  Provider of(Channel channel) {
    return Objects.requireNonNull(byChannel.get(channel), channel::name);
  }

  @Override
  public void dispose() {
    smtpThreads.dispose();
  }
}
