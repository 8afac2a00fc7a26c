package io.remitstream.workers.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.resolver.AddressResolverGroup;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.workers.retention.OldRows;
import io.remitstream.workers.sequence.PlacedEvents;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.http.HttpResources;

/** Webhooks, in every process of the workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookDutyConfiguration {

  @Bean
  WebhookDuty webhookDuty(
      PlacedEvents placed,
      DispatchTransactions across,
      Endpoints endpoints,
      Taker taker,
      Sending sending,
      Slots slots,
      Ailing ailing,
      Clients clients,
      WebhookSettings settings,
      Clock clock) {
    return new WebhookDuty(
        placed,
        new Fanout(
            across,
            new Feeds(across),
            new Pace(System::nanoTime),
            sending,
            slots,
            taker,
            settings.events(),
            clock),
        taker,
        sending,
        new Statements(across, endpoints, settings.statements(), clock),
        ailing,
        new OldDeliveries(new OldRows(across, settings.retention(), clock)),
        clients,
        settings);
  }

  @Bean
  Endpoints webhookEndpoints(DispatchTransactions across, EndpointVault vault) {
    return new Endpoints(across, vault);
  }

  @Bean
  Taker webhookTaker(DispatchTransactions across, WebhookSettings settings) {
    return new Taker(across, Ids.next().toString(), settings.lease());
  }

  @Bean
  Slots webhookSlots(WebhookSettings settings) {
    return new Slots(settings, System::nanoTime);
  }

  @Bean
  Ailing ailingWebhooks(
      DispatchTransactions across,
      TenantTransactions within,
      EventLog log,
      WebhookSettings settings,
      Clock clock) {
    return new Ailing(across, within, log, settings, clock);
  }

  @Bean(destroyMethod = "dispose")
  Clients webhookClients(WebhookSettings settings) {
    return new Clients(settings, names());
  }

  /** The asynchronous resolver that all clients of the process share. */
  @SuppressWarnings("unchecked")
  private static AddressResolverGroup<InetSocketAddress> names() {
    return (AddressResolverGroup<InetSocketAddress>)
        HttpResources.get().getOrCreateDefaultResolver();
  }

  @Bean
  Sending webhookSending(
      DispatchTransactions across,
      Endpoints endpoints,
      Taker taker,
      Ailing ailing,
      Clients clients,
      Slots slots,
      MeterRegistry registry,
      WebhookSettings settings,
      Clock clock) {
    var meters = new WebhookMeters(registry);
    meters.watch(slots);
    var rules = new DialRules(settings.loopback());
    var attempts =
        new Attempts(
            endpoints,
            new Sender(clients, rules, settings.timeout(), clock),
            new Schedule(
                settings.retries(), settings.longestRetryAfter(), WebhookDutyConfiguration::random),
            new Breakers(settings.pause(), clock),
            meters,
            clock);
    return new Sending(taker, attempts, new Settler(across), ailing, settings, slots);
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
