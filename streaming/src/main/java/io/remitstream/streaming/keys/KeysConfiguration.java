package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key file, and tenants' keys in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeysSettings.class)
public class KeysConfiguration {

  @Bean
  KeyProvider keyProvider(KeysSettings settings) {
    return LocalKeyFile.open(settings);
  }

  @Bean
  TenantKeyStore tenantKeyStore(TenantTransactions transactions) {
    return new PostgresTenantKeyStore(transactions);
  }

  @Bean
  TenantKeys tenantKeys(TenantKeyStore store, KeyProvider provider, KeysSettings settings) {
    return new TenantKeys(store, provider, settings);
  }

  @Bean
  DocumentKeys documentKeys(TenantKeys tenants) {
    return new DocumentKeys(tenants);
  }
}
