package io.remitstream.streaming.document;

import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents, for whoever takes them in or shows them. */
@Configuration(proxyBeanMethods = false)
public class DocumentConfiguration {

  @Bean
  public DocumentStore documentStore(TenantTransactions transactions, DocumentKeys keys) {
    return new DocumentStore(transactions, keys);
  }

  @Bean
  public DocumentData documentData(TenantTransactions transactions) {
    return new DocumentData(transactions);
  }

  @Bean
  public DocumentWordings documentWordings(TenantTransactions transactions) {
    return new DocumentWordings(transactions);
  }

  @Bean
  public DocumentDeletion documentDeletion(
      TenantTransactions transactions, EventLog log, BlobStore blobs) {
    return new DocumentDeletion(transactions, new Jobs(), log, blobs);
  }
}
