package io.remitstream.streaming.access;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Access, for whoever lets callers in. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

  @Bean
  public ApiKeys apiKeys(DispatchTransactions across, TenantTransactions within) {
    return new ApiKeys(across, within);
  }

  @Bean
  public Tickets tickets(DispatchTransactions across, TenantTransactions within) {
    return new Tickets(across, within);
  }
}
