package io.remitstream.api.webhook;

import io.remitstream.api.document.Fingerprints;
import io.remitstream.api.document.Idempotency;
import io.remitstream.api.document.Once;
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
  Openings openings(
      TenantTransactions transactions,
      EndpointVault vault,
      TenantKeys keys,
      UploadSettings uploads) {
    var idempotency = new Idempotency(transactions, uploads.keyLock(), "webhook");
    return new Openings(transactions, vault, new Once(idempotency, new Fingerprints(keys)));
  }

  @Bean
  public Webhooks webhooks(
      TenantTransactions transactions,
      EndpointVault vault,
      WebhookRules rules,
      WebhookSettings settings,
      Openings openings,
      Clock clock) {
    return new Webhooks(transactions, vault, rules, settings, openings, clock);
  }

  @Bean
  public Secrets secrets(
      Openings openings, Webhooks webhooks, WebhookSettings settings, Clock clock) {
    return new Secrets(openings, webhooks, settings.overlap(), clock);
  }

  @Bean
  public DeliveryLogs deliveryLogs(TenantTransactions transactions, Openings openings) {
    return new DeliveryLogs(transactions, openings);
  }

  @Bean
  public Deliveries deliveries(
      TenantTransactions transactions,
      Openings openings,
      DeliveryLogs logs,
      WebhookRules rules,
      Clock clock) {
    return new Deliveries(transactions, openings, logs, rules, clock);
  }

  @Bean
  public WebhookMessages webhookMessages(
      TenantTransactions transactions, Openings openings, Clock clock) {
    return new WebhookMessages(transactions, openings, clock);
  }

  @Bean
  public Replays replays(
      TenantTransactions transactions, Openings openings, WebhookRules rules, EventLog log) {
    return new Replays(transactions, openings, rules, log);
  }

  @Bean
  public Statements statements(TenantTransactions transactions) {
    return new Statements(transactions);
  }

  @Bean
  WebhookController webhookController(Webhooks webhooks, Secrets secrets, Statements statements) {
    return new WebhookController(webhooks, secrets, statements);
  }

  @Bean
  DeliveryController deliveryController(Deliveries deliveries, Replays replays) {
    return new DeliveryController(deliveries, replays);
  }
}
