package io.remitstream.workers.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.notification.Composer;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.NotificationSettings;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.notification.Carriers.Parts;
import io.remitstream.workers.notification.provider.SendGridSettings;
import io.remitstream.workers.notification.provider.SmtpSettings;
import io.remitstream.workers.notification.provider.TwilioSettings;
import io.remitstream.workers.retention.OldRows;
import io.remitstream.workers.sequence.PlacedEvents;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/** Notifications, in every process of the workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  SendingSettings.class,
  SmtpSettings.class,
  SendGridSettings.class,
  TwilioSettings.class
})
public class NotificationDutyConfiguration {

  @Bean
  NotificationDuty notificationDuty(
      PlacedEvents placed,
      NotificationFeed feed,
      DueNotifications due,
      Dispatching dispatching,
      DispatchTransactions across,
      SendingSettings settings,
      Clock clock) {
    var old = new OldNotifications(new OldRows(across, settings.retention(), clock));
    return new NotificationDuty(placed, feed, due, dispatching, old, settings.poll());
  }

  @Bean
  NotificationFeed notificationFeed(
      DispatchTransactions across,
      TenantTransactions within,
      TenantKeys keys,
      Contacts contacts,
      EventLog log,
      Clock clock) {
    return new NotificationFeed(across, within, keys, contacts, log, clock);
  }

  @Bean
  DueNotifications dueNotifications(DispatchTransactions across, SendingSettings settings) {
    return new DueNotifications(across, Ids.next().toString(), settings.lease());
  }

  @Bean
  Dispatching notificationDispatching(
      DueNotifications due, Sending sending, MeterRegistry registry, SendingSettings settings) {
    return new Dispatching(due, sending, new NotificationMeters(registry), settings);
  }

  @Bean
  Sending notificationSending(
      Contacts contacts,
      TenantTransactions within,
      Composer composer,
      Carriers carriers,
      SendingSettings settings,
      Clock clock) {
    return new Sending(
        contacts, new Gathered(within), composer, carriers, new Patience(settings), clock);
  }

  @Bean(destroyMethod = "dispose")
  Carriers notificationCarriers(
      NotificationSettings settings,
      SendingSettings sending,
      SmtpSettings smtp,
      SendGridSettings sendGrid,
      TwilioSettings twilio,
      DevelopmentOutbox outbox,
      Contacts contacts,
      Clock clock) {
    return new Carriers(
        new Parts(
            settings,
            sending,
            smtp,
            sendGrid,
            twilio,
            outbox,
            contacts,
            WebClient.builder(),
            clock));
  }
}
