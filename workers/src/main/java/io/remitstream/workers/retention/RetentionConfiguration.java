package io.remitstream.workers.retention;

import io.remitstream.streaming.access.Tenants;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Retention, in every process of the workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
public class RetentionConfiguration {

  @Bean
  RetentionDuty retentionDuty(
      DispatchTransactions across,
      TenantTransactions within,
      DocumentDeletion deletion,
      BlobStore blobs,
      RetentionSettings settings,
      Clock clock) {
    return new RetentionDuty(
        new Tenants(across, within),
        new ExpiredDocuments(within, deletion),
        new OrphanBlobs(blobs, within),
        new SpentCredentials(across, within, settings.idempotency()),
        settings,
        clock);
  }
}
