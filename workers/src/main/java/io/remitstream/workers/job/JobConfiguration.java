package io.remitstream.workers.job;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.lang.management.ManagementFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leases on jobs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
public class JobConfiguration {

  @Bean
  public Fence fence() {
    return new Fence();
  }

  @Bean
  public Leases leases(DispatchTransactions transactions, JobSettings settings) {
    return new Leases(transactions, processName(), settings.lease());
  }

  @Bean
  public Sweeper sweeper(DispatchTransactions transactions) {
    return new Sweeper(transactions);
  }

  /** Process id and host, for people who look at the table. */
  private static String processName() {
    return ManagementFactory.getRuntimeMXBean().getName();
  }
}
