package io.remitstream.streaming.notification;

import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Contacts and what they are told, for whoever keeps or sends it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationConfiguration {

  @Bean
  public Contacts contacts(TenantTransactions transactions, DocumentKeys keys) {
    return new Contacts(transactions, keys);
  }

  @Bean
  public Templates templates(TenantTransactions transactions, BuiltInTemplates builtIn) {
    return new Templates(transactions, builtIn);
  }

  @Bean
  public BuiltInTemplates builtInTemplates() {
    return new BuiltInTemplates();
  }

  @Bean
  public Brandings brandings(TenantTransactions transactions) {
    return new Brandings(transactions);
  }

  @Bean
  public Composer composer(
      Templates templates,
      Brandings brandings,
      BuiltInTemplates builtIn,
      NotificationSettings settings) {
    return new Composer(templates, brandings, builtIn, settings.console().toString());
  }

  @Bean
  public Notifications notifications(TenantTransactions transactions) {
    return new Notifications(transactions);
  }

  @Bean
  public Receipts receipts(DispatchTransactions across, Contacts contacts) {
    return new Receipts(across, contacts);
  }

  @Bean
  public DevelopmentOutbox developmentOutbox(TenantTransactions transactions, DocumentKeys keys) {
    return new DevelopmentOutbox(transactions, keys);
  }
}
