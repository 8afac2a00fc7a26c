package io.remitstream.api.operation;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The server's threads, and health for the management port. */
@Configuration(proxyBeanMethods = false)
public class OperationConfiguration {

  /**
   * Threads of its own, which end with it: those that a process shares would end for others too.
   */
  @Bean
  ReactorResourceFactory threads() {
    var threads = new ReactorResourceFactory();
    threads.setUseGlobalResources(false);
    threads.setShutdownQuietPeriod(Duration.ZERO);
    return threads;
  }

  /** Known as {@code database} in the readiness group. */
  @Bean
  ReactiveHealthIndicator databaseHealthIndicator(DispatchTransactions transactions) {
    return new DatabaseHealth(transactions);
  }
}
