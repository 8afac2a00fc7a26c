package io.remitstream.api.notification;

import io.remitstream.api.document.Fingerprints;
import io.remitstream.api.document.Idempotency;
import io.remitstream.api.document.Once;
import io.remitstream.api.document.UploadSettings;
import io.remitstream.api.notification.Bells.Wording;
import io.remitstream.api.webhook.WebhookMessages;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.notification.Bell;
import io.remitstream.streaming.notification.Brandings;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.notification.NotificationSettings;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Receipts;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Notifications over REST, and what every entrance to them stands on. */
@Configuration(proxyBeanMethods = false)
@Import(NotificationConfiguration.class)
@EnableConfigurationProperties({
  NotificationApiSettings.class,
  SendGridReceiptSettings.class,
  TwilioReceiptSettings.class
})
public class NotificationApiConfiguration {

  private static Once once(
      TenantTransactions transactions, UploadSettings uploads, TenantKeys keys) {
    return new Once(
        new Idempotency(transactions, uploads.keyLock(), "notification"), new Fingerprints(keys));
  }

  @Bean
  Wording wording(
      Templates templates,
      Brandings brandings,
      BuiltInTemplates builtIn,
      NotificationSettings settings) {
    return new Wording(templates, brandings, builtIn, settings.console().toString());
  }

  @Bean
  public Bells bells(
      Contacts contacts,
      Notifications notifications,
      TenantTransactions transactions,
      Wording wording) {
    return new Bells(contacts, notifications, new Bell(transactions), wording);
  }

  @Bean
  public Messages messages(
      Contacts contacts,
      Templates templates,
      Notifications notifications,
      TenantTransactions transactions,
      UploadSettings uploads,
      TenantKeys keys) {
    return new Messages(
        contacts, templates, notifications, transactions, once(transactions, uploads, keys));
  }

  @Bean
  public ContactBook contactBook(
      Contacts contacts, TenantTransactions transactions, UploadSettings uploads, TenantKeys keys) {
    return new ContactBook(contacts, once(transactions, uploads, keys));
  }

  @Bean
  public WebhookSends webhookSends(WebhookMessages messages) {
    return new WebhookSends(messages);
  }

  @Bean
  public NotificationList notificationList(Notifications notifications, WebhookSends webhooks) {
    return new NotificationList(notifications, webhooks);
  }

  @Bean
  public TemplateShelf templateShelf(Wording wording, NotificationApiSettings settings) {
    return new TemplateShelf(wording, settings.templates());
  }

  @Bean
  ContactController contactController(ContactBook contacts) {
    return new ContactController(contacts);
  }

  @Bean
  BellController bellController(Bells bells) {
    return new BellController(bells);
  }

  @Bean
  NotificationController notificationController(
      NotificationList notifications, Bells bells, Messages messages, WebhookSends webhooks) {
    return new NotificationController(notifications, bells, messages, webhooks);
  }

  @Bean
  TemplateController templateController(TemplateShelf shelf, Messages messages) {
    return new TemplateController(shelf, messages);
  }

  @Bean
  BrandingController brandingController(Brandings brandings) {
    return new BrandingController(brandings);
  }

  @Bean
  OutboxController outboxController(DevelopmentOutbox outbox, NotificationApiSettings settings) {
    return new OutboxController(outbox, settings.outbox());
  }

  @Bean
  ReceiptController receiptController(
      Receipts receipts, SendGridReceiptSettings sendGrid, TwilioReceiptSettings twilio) {
    return new ReceiptController(receipts, sendGrid, twilio);
  }
}
