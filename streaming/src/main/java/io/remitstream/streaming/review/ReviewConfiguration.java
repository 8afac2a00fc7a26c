package io.remitstream.streaming.review;

import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews, for the entrances. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

  @Bean
  public ReviewQueue reviewQueue(TenantTransactions transactions) {
    return new ReviewQueue(transactions);
  }

  @Bean
  public ReviewLeases reviewLeases(TenantTransactions transactions) {
    return new ReviewLeases(transactions);
  }

  @Bean
  public ReviewHistory reviewHistory(TenantTransactions transactions) {
    return new ReviewHistory(transactions);
  }

  @Bean
  public Corrections corrections(
      TenantTransactions transactions, DocumentStore documents, TenantKeys keys) {
    return new Corrections(transactions, documents, keys);
  }

  @Bean
  public ReviewDecisions reviewDecisions(
      TenantTransactions transactions, DocumentStore documents, EventLog log) {
    return new ReviewDecisions(transactions, documents, log, new Jobs());
  }
}
