package io.remitstream.api.operation;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health, for the management port. */
@Configuration(proxyBeanMethods = false)
public class OperationConfiguration {

  /** Known as {@code database} in the readiness group. */
  @Bean
  ReactiveHealthIndicator databaseHealthIndicator(DispatchTransactions transactions) {
    return new DatabaseHealth(transactions);
  }
}
