package io.remitstream.api.webhook;

import io.remitstream.api.document.Fingerprints;
import io.remitstream.api.document.Idempotency;
import io.remitstream.api.document.UploadSettings;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.streaming.webhook.DialRules;
import io.remitstream.streaming.webhook.EndpointVault;
import io.remitstream.streaming.webhook.WebhookConfiguration;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Webhooks over REST, and what every entrance to them stands on. */
@Configuration(proxyBeanMethods = false)
@Import(WebhookConfiguration.class)
@EnableConfigurationProperties(WebhookSettings.class)
public class WebhookApiConfiguration {

  @Bean
  WebhookRules webhookRules(WebhookSettings settings) {
    return new WebhookRules(new UrlRules(new DialRules(settings.loopback())), EventTypes.ALL);
  }

  @Bean
  public Webhooks webhooks(
      TenantTransactions transactions,
      EndpointVault vault,
      WebhookRules rules,
      WebhookSettings settings,
      TenantKeys keys,
      UploadSettings uploads,
      Clock clock) {
    var once =
        new Once(
            transactions,
            new Idempotency(transactions, uploads.keyLock(), "webhook"),
            new Fingerprints(keys));
    return new Webhooks(transactions, vault, rules, settings, once, clock);
  }

  @Bean
  public Deliveries deliveries(
      TenantTransactions transactions, Webhooks webhooks, WebhookRules rules, Clock clock) {
    return new Deliveries(transactions, webhooks, rules, clock);
  }

  @Bean
  public Replays replays(
      TenantTransactions transactions, Webhooks webhooks, WebhookRules rules, EventLog log) {
    return new Replays(transactions, webhooks, rules, log);
  }

  @Bean
  public Statements statements(TenantTransactions transactions) {
    return new Statements(transactions);
  }

  @Bean
  WebhookController webhookController(Webhooks webhooks, Statements statements) {
    return new WebhookController(webhooks, statements);
  }

  @Bean
  DeliveryController deliveryController(Deliveries deliveries, Replays replays) {
    return new DeliveryController(deliveries, replays);
  }
}
